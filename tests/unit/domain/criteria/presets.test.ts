import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkCriteriaSet } from '#domain/criteria/check-criteria-set'
import type { CriteriaGroup, Criterion } from '#domain/criteria/criteria-set'
import { childrenOf } from '#domain/criteria/walk-criteria'
import { presetOf, presets } from './draft/preset-drafts'

const source = (name: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../fixtures/criteria', name), 'utf8'))

type SourceLeaf = string
interface SourceGroup {
  readonly code?: string
  readonly t?: string
  readonly max: number
  readonly c: readonly (SourceLeaf | SourceGroup)[]
}

describe('RS-1', () => {
  const types = { '1': 'leaderRelative', '2': 'boolean', '3': 'manual' } as const
  const told = (line: SourceLeaf | SourceGroup): unknown => {
    if (typeof line !== 'string')
      return { max: String(line.max), ...(line.t ? { title: line.t } : {}), in: line.c.map(told) }
    const [max, type] = line.split('/') as [string, keyof typeof types]
    return { max, type: types[type] }
  }
  const shipped = (line: CriteriaGroup | Criterion): unknown =>
    'type' in line
      ? { max: line.max, type: line.type }
      : {
          max: line.max,
          ...(line.title.startsWith('Mục ') ? {} : { title: line.title }),
          in: childrenOf(line).map(shipped),
        }

  it('has every node of its source, in order, with maximum and type', () => {
    const { scale, groups } = source('rs1-source.json') as { scale: number; groups: readonly SourceGroup[] }
    const set = presetOf('rs1')
    expect(set.scale).toBe(String(scale))
    expect(set.groups.map(shipped)).toEqual(groups.map(told))
  })
})

describe('RS-2', () => {
  interface SourceItem {
    readonly id: string
    readonly max?: number
    readonly type?: string
    readonly options?: readonly number[]
    readonly per?: number
    readonly cap?: number
    readonly round?: number
    readonly sanction?: string | null
  }
  const points = (value: number | undefined): string | undefined => (value === undefined ? undefined : String(value))
  const told = ({ id, max, type, options, per, round }: SourceItem) => ({
    code: id,
    max: points(max),
    type,
    options: options?.map(String),
    per: points(per),
    step: points(round),
  })
  const shipped = (item: Criterion) => ({
    code: item.code,
    max: item.max,
    type: item.type,
    options: item.type === 'choice' ? item.options.map((option) => option.points) : undefined,
    per: 'per' in item ? item.per : undefined,
    step: item.rounding?.step,
  })
  const sanctions: Readonly<Record<string, string>> = {
    noXS: 'notBand Xuất sắc',
    noTot: 'maxBand Khá',
    down1: 'downBands 1',
  }
  const { groups, bonus, deduct } = source('rs2-source.json')
  const set = presetOf('rs2')

  it('has every criterion of its source with maximum, type, levels and rounding', () => {
    expect(set.groups.map(({ code, max, items }) => [code, max, items.map(shipped)])).toEqual(
      groups.map((group: { code: string; max: number; items: readonly SourceItem[] }) => [
        group.code,
        String(group.max),
        group.items.map(told),
      ]),
    )
    expect(set.bonus?.max).toBe('10')
    expect(set.bonus?.items.map(shipped)).toEqual(bonus.items.map(told))
  })

  it('has every deduction with its cap and what it bars', () => {
    expect(set.deductions?.max).toBe('20')
    expect(
      set.deductions?.items.map(({ code, per, cap, sanction }) => ({ code, per, cap, bars: sanctionOf(sanction) })),
    ).toEqual(
      deduct.items.map(({ id, per, cap, sanction }: SourceItem) => ({
        code: id,
        per: String(per),
        cap: String(cap),
        bars: sanction ? sanctions[sanction] : null,
      })),
    )
  })

  it('grades and limits as its source does', () => {
    expect(set.total).toEqual({ min: '0', max: '110' })
    expect(set.bands.map(({ name, atLeast }) => [name, atLeast])).toEqual([
      ['Xuất sắc', '90'],
      ['Tốt', '80'],
      ['Khá', '65'],
      ['Trung bình', '50'],
      ['Yếu', null],
    ])
    expect(set.bandConditions).toEqual([
      { band: 'Xuất sắc', group: 'V', minShare: '0.6', item: 'V.1.a', minCount: '1' },
      { band: 'Tốt', group: 'V', minShare: '0.4', item: 'V.1.a', minCount: '1' },
    ])
    expect(set.quota).toEqual({ band: 'Xuất sắc', share: '0.25', mode: 'down', overflowTo: 'Tốt' })
    expect(set.tieBreak.slice(0, 2)).toEqual(['bonus', 'group:V'])
  })
})

function sanctionOf(sanction: Criterion['sanction']): string | null {
  if (sanction === undefined) return null
  if (sanction.kind === 'lowest') return sanction.kind
  return `${sanction.kind} ${sanction.kind === 'downBands' ? sanction.count : sanction.band}`
}

describe('RS-3 and RS-4', () => {
  it('leave the total uncut with +10 and +15 for flags, and ask half of each standard with 90 in all', () => {
    const rs3 = presetOf('rs3')
    expect([rs3.total, rs3.bonus?.max, rs3.bonus?.items.map(({ max }) => max)]).toEqual([{}, null, ['10', '15']])
    const rs4 = presetOf('rs4')
    expect(rs4.groups.map(({ floorShare }) => floorShare)).toEqual(Array(5).fill('0.5'))
    expect(rs4.bands[0]).toEqual({ name: 'Đạt', atLeast: '90' })
  })
})

describe.each(presets)('%s', (_, set) => {
  it('stands without an error or a warning, and as a sample until made official', () => {
    expect(checkCriteriaSet(set).filter(({ severity }) => severity !== 'info')).toEqual([])
    expect(set.status).toBe('illustrative')
  })
})
