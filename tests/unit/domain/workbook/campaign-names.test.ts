import { describe, expect, it } from 'vitest'
import type { Campaign } from '#domain/office/records'
import { campaignNames } from '#domain/workbook/campaign-names'

const campaign = (id: string, title: string, more: Partial<Campaign> = {}) =>
  ({
    id,
    title,
    slogan: '',
    theme: '',
    from: null,
    to: null,
    purposes: [],
    contents: [],
    movements: [],
    plan: { number: '', date: null },
    ...more,
  }) as unknown as Campaign

describe('the names of a campaign', () => {
  it.each<[string, Partial<Campaign>, readonly number[]]>([
    ['Thi đua', { from: '2022-12-01', to: '2023-06-30' } as Partial<Campaign>, [2022, 2023]],
    ['Thi đua năm 2023', { plan: { number: '1', date: '2022-12-20' } } as Partial<Campaign>, [2023]],
    ['Thi đua giai đoạn 2021-2023', {}, [2021, 2022, 2023]],
    ['Thi đua', { plan: { number: '1', date: '2023-05-20' } } as Partial<Campaign>, [2023]],
    ['Thi đua', {}, []],
  ])('know its years: %s %o', (title, more, years) => {
    const { years: known } = campaignNames(campaign('a', title, more), [])
    expect([...known].sort()).toEqual(years)
  })

  it('hold the titles of the others, not its own', () => {
    const own = campaign('a', 'Đợt A')
    expect(campaignNames(own, [own, campaign('b', 'Đợt B')]).others).toEqual(['Đợt B'])
  })
})
