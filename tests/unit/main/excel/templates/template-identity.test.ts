import { describe, expect, it } from 'vitest'
import type { WorkbookGrid } from '#domain/workbook/grid'
import { identityValues, statedIdentity, templateIdentity } from '#main/excel/templates/template-identity'

const identity = { unit: 'P-BS', campaign: 'dot-75-nam', criteria: 'dot-75-nam@2' }

const grid = (
  properties: Readonly<Record<string, string>>,
  hidden: Readonly<Record<string, string>> = {},
): WorkbookGrid => ({
  format: 'xlsx',
  properties,
  findings: [],
  sheets: [
    {
      name: 'SoThiDua',
      visibility: 'veryHidden',
      merges: [],
      hiddenColumns: [],
      rows: Object.entries(hidden).map(([name, text], at) => ({
        row: at + 1,
        hidden: false,
        cells: [
          { column: 1, value: { kind: 'text', text: name } },
          { column: 2, value: { kind: 'text', text } },
        ],
      })),
    },
  ],
})

describe('the identity of a template', () => {
  it('is read from the properties', () => {
    expect(templateIdentity(grid(identityValues(identity)))).toEqual(identity)
  })

  it('is read from the hidden sheet when a program dropped the properties', () => {
    expect(templateIdentity(grid({ Author: 'x' }, identityValues(identity)))).toEqual(identity)
  })

  it('does not hold when a value was edited', () => {
    const edited = { ...identityValues(identity), 'SoThiDua.Unit': 'P-NS' }
    expect(templateIdentity(grid(edited, edited))).toBeNull()
  })

  it.each([
    ['a value was edited in both places', { 'SoThiDua.Unit': 'P-NS' }, { 'SoThiDua.Unit': 'P-NS' }, null],
    ['its checksum was taken out of both places', { 'SoThiDua.Checksum': '' }, { 'SoThiDua.Checksum': '' }, identity],
    ['one place was edited and the other is whole', { 'SoThiDua.Unit': 'P-NS' }, {}, identity],
    ['two whole places contradict each other', identityValues({ ...identity, unit: 'P-NS' }), {}, null],
  ])('is said to be altered when %s', (_, properties, hidden, believed) => {
    const values = identityValues(identity)
    const read = statedIdentity(grid({ ...values, ...properties }, { ...values, ...hidden }))
    expect(read).toEqual({ identity: believed, isAltered: true })
  })

  it('is not what a cluster’s score workbook carries', () => {
    const cluster = { ...identityValues(identity), 'SoThiDua.Unit': '', 'SoThiDua.Cluster': 'khoi-phuong' }
    expect(statedIdentity(grid({}, cluster))).toEqual({ identity: null, isAltered: false })
  })

  it('is absent from other workbooks', () => {
    expect(templateIdentity(grid({}))).toBeNull()
  })
})
