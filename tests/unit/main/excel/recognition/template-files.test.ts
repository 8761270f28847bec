import { describe, expect, it } from 'vitest'
import { criteriaStamp, identityValues } from '#main/excel/templates/template-identity'
import { madeContext } from './made-campaign'
import { madeGrid } from './made-grid'
import { list, read } from './read-file'

describe('templates', () => {
  it('of another campaign leave all their rows waiting', () => {
    const grid = madeGrid([{ rows: list() }], {
      properties: identityValues({ unit: 'P01', campaign: 'nam-2022', criteria: '' }),
    })
    const reading = read(grid, { campaign: 'nam-2023' })
    expect(reading).toMatchObject({ campaign: 'nam-2022', collectives: [], tables: [{ accepted: 0, waiting: 1 }] })
    expect(reading.findings).toMatchObject([{ code: 'WRONG_CAMPAIGN', severity: 'error' }])
    expect(read(grid, { campaign: 'nam-2022' }).collectives).toHaveLength(1)
  })

  it('of an older criteria version are said', () => {
    const grid = madeGrid([{ rows: list() }], {
      properties: identityValues({ unit: 'P01', campaign: '', criteria: 'dot@1' }),
    })
    expect(read(grid, { criteriaVersion: 'dot@2' }).findings).toMatchObject([
      { code: 'OLD_TEMPLATE', severity: 'warning' },
    ])
    expect(read(grid, { criteriaVersion: 'dot@1' }).findings).toEqual([])
  })

  it('made before the criteria were edited in place are said, and of criteria that only read otherwise are not', () => {
    const { criteriaSet: set } = madeContext()
    if (set === null) throw new Error('The made campaign has no criteria')
    const grid = madeGrid([{ rows: list() }], {
      properties: identityValues({ unit: 'P01', campaign: '', criteria: criteriaStamp('dot@1', set) }),
    })
    const [first, ...others] = set.groups
    if (first === undefined) throw new Error('The made campaign has no groups')
    const edited = { ...set, groups: [{ ...first, max: set.scale }, ...others] }
    expect(read(grid, { criteriaVersion: 'dot@1', criteriaSet: edited }).findings).toEqual([
      { code: 'OLD_TEMPLATE', severity: 'warning', facts: { version: 'dot@1', expected: 'dot@1' } },
    ])
    expect(read(grid, { criteriaVersion: 'dot@1', criteriaSet: { ...set, title: 'Tên khác' } }).findings).toEqual([])
  })
})
