import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CriteriaSet } from '../../../../src/domain/criteria/criteria-set'
import { parseCriteriaSet } from '../../../../src/domain/criteria/parse-criteria-set'
import { rulesColumns, rulesSheetName } from '../../../../src/domain/criteria/sheet/rule-labels'
import { ruleRows } from '../../../../src/domain/criteria/sheet/rule-rows'
import { readCriteriaTable } from '../../../../src/main/excel/recognition/criteria-table'
import { sheetColumns, sheetRows } from '../../../../src/renderer/features/criteria/criteria-sheet'
import { madeGrid } from '../../../unit/main/excel/recognition/made-grid'
import { anySet } from './any-set'

const folder = join(import.meta.dirname, '../../../../resources/criteria')
const presets = readdirSync(folder).map(
  (name) => [name, parseCriteriaSet(JSON.parse(readFileSync(join(folder, name), 'utf8'))).set] as const,
)

/** The set as its exported workbook reads back. */
function readBack(set: CriteriaSet): CriteriaSet | null {
  const grid = madeGrid([
    { name: 'Bảng tiêu chí', rows: [[...sheetColumns], ...sheetRows(set).map((row) => [...row])] },
    { name: rulesSheetName, rows: [[...rulesColumns], ...ruleRows(set).map((row) => [...row])] },
  ])
  return parseCriteriaSet(readCriteriaTable(grid).json).set
}

describe('a set as a workbook', () => {
  it.each(presets)('of %s reads back whole', (_, set) => {
    if (set === null) throw new Error('not a set')
    expect(readBack(set)).toEqual(set)
  })

  it('says of a group or a rule that the workbook names and does not have', () => {
    const rows = [
      [...sheetColumns],
      ['A', 'Chính trị', 10, 'Nhóm'],
      ['1', 'Thuế', 10, 'Chấm trực tiếp', ...Array(6).fill(null), 'Z'],
    ]
    const rules = [[...rulesColumns], ['Quy tắc lạ', '', 'x'], ['Điểm liệt', 'A', '50%']]
    const read = readCriteriaTable(
      madeGrid([
        { name: 'Bảng tiêu chí', rows },
        { name: rulesSheetName, rows: rules },
      ]),
    )
    expect(read.findings.map(({ code, facts }) => [code, facts])).toEqual([
      ['ROW_INCOMPLETE', { missing: 'parent', name: 'Thuế' }],
      ['ROW_INCOMPLETE', { missing: 'rule', name: 'Quy tắc lạ' }],
    ])
    expect(read.json).toMatchObject({
      groups: [
        { code: 'A', floorShare: '0.5' },
        { code: '1', max: '10' },
      ],
    })
  })

  it('reads back whole, whatever the set holds', () => {
    fc.assert(
      fc.property(anySet, (set) => {
        expect(readBack(set)).toEqual(set)
      }),
      { numRuns: 150 },
    )
  })
})
