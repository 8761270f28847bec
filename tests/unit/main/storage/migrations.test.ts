import { describe, expect, it } from 'vitest'
import { migrated } from '#main/storage/migrations/index'

const oldUnit = { id: 'P01', code: 'P01', name: 'Phường Bắc Sơn', kind: 'phường', cluster: null } as never
const oldCluster = { id: 'c1', name: 'Cụm 1', kind: 'cụm', lead: 'P01', order: 1 } as never

describe('from format 0 to 1', () => {
  it('gives units their other names and dates, and clusters a deputy', () => {
    expect(migrated('office', { units: [oldUnit], clusters: [oldCluster], campaigns: [] }, 0, 1)).toEqual({
      units: [
        {
          id: 'P01',
          code: 'P01',
          name: 'Phường Bắc Sơn',
          kind: 'phường',
          cluster: null,
          aliases: [],
          validFrom: null,
          validTo: null,
          note: '',
        },
      ],
      clusters: [{ id: 'c1', name: 'Cụm 1', kind: 'cụm', lead: 'P01', deputy: null, order: 1 }],
      campaigns: [],
    })
  })

  it('keeps what a record already says', () => {
    const unit = { ...(oldUnit as object), aliases: ['Bắc Sơn'] } as never
    expect(migrated('office', { units: [unit] }, 0, 1).units).toEqual([
      expect.objectContaining({ aliases: ['Bắc Sơn'] }),
    ])
  })

  it('leaves campaigns, and what is of the present format, as they are', () => {
    const content = { units: [oldUnit] }
    expect(migrated('campaign:dot-1', content, 0, 1)).toBe(content)
    expect(migrated('office', content, 1, 1)).toBe(content)
  })
})

describe('from format 1 to 2', () => {
  it('keeps asking for evidence where values alone stood in a later round', () => {
    const office = { units: [oldUnit], clusters: [oldCluster] }
    const score = (round: string, points: string | null, value: object | null) =>
      ({ id: `P01|A.1|${round}`, campaign: 'dot-1', unit: 'P01', criterion: 'A.1', round, points, value }) as never
    const kept = [score('self', null, { count: '3' }), score('review', '5', null), score('review', '5', { count: '3' })]
    expect(migrated('office', office, 1, 2)).toBe(office)
    expect(
      migrated('campaign:dot-1', { scores: [...kept, score('appraisal', null, { count: '3' })] }, 1, 2).scores,
    ).toEqual([
      ...kept,
      {
        id: 'P01|A.1|appraisal',
        campaign: 'dot-1',
        unit: 'P01',
        criterion: 'A.1',
        round: 'appraisal',
        points: null,
        value: { count: '3' },
        accepted: true,
      },
    ])
  })

  it('follows the step before it for a folder of format 0', () => {
    expect(migrated('office', { units: [], clusters: [oldCluster] }, 0, 2)).toEqual(
      migrated('office', { units: [], clusters: [oldCluster] }, 0, 1),
    )
  })
})
