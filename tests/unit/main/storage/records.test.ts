import { describe, expect, it } from 'vitest'
import { officeChange } from '#domain/office/change'
import type { Unit } from '#domain/office/records'
import { Records } from '#main/storage/records'

const unit = (code: string): Unit => ({
  id: code,
  code,
  name: code,
  kind: 'phường',
  cluster: null,
  aliases: [],
  validFrom: null,
  validTo: null,
  note: '',
})

describe('records in memory', () => {
  it('show each change at once, and a list taken before stays what it was', () => {
    const records = new Records()
    const view = records.view()
    records.apply([officeChange('units', null, unit('P01'))])
    const before = view.all('units')
    records.apply([officeChange('units', null, unit('P02')), officeChange('units', unit('P01'), null)])
    expect([before, view.all('units'), view.get('units', 'P01'), records.count()]).toEqual([
      [unit('P01')],
      [unit('P02')],
      null,
      1,
    ])
  })

  it('give the same list until something in it changes, so that reading costs nothing', () => {
    const records = new Records()
    const view = records.view()
    records.apply([officeChange('units', null, unit('P01'))])
    const first = view.all('units')
    records.apply([officeChange('clusters', null, { id: 'c1' } as never)])
    expect(view.all('units')).toBe(first)
    records.apply([officeChange('units', unit('P01'), unit('P01'))])
    expect(view.all('units')).not.toBe(first)
  })

  it('keep a record in its place when it changes', () => {
    const records = new Records()
    records.apply(['P01', 'P02'].map((code) => officeChange('units', null, unit(code))))
    records.apply([officeChange('units', unit('P01'), { ...unit('P01'), name: 'mới' })])
    expect(
      records
        .view()
        .all('units')
        .map(({ id }) => id),
    ).toEqual(['P01', 'P02'])
  })

  it('of a campaign that nobody has written to are none', () => {
    const campaign = new Records().view().campaign('dot-1')
    expect([campaign.id, campaign.all('scores'), campaign.get('scores', 'x')]).toEqual(['dot-1', [], null])
  })
})
