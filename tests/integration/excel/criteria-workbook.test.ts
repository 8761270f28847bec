import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { CriteriaSet } from '#domain/criteria/criteria-set'
import { parseCriteriaSet } from '#domain/criteria/parse-criteria-set'
import { rulesColumns, rulesSheetName } from '#domain/criteria/sheet/rule-labels'
import { ruleRows } from '#domain/criteria/sheet/rule-rows'
import { renderTableWorkbook } from '#main/documents/xlsx/table-workbook'
import { readWorkbook } from '#main/excel/reading/read-workbook'
import { readCriteriaTable } from '#main/excel/recognition/criteria-table'
import { sheetColumns, sheetRows } from '../../../src/renderer/features/criteria/criteria-sheet'
import { anySet } from '../../renderer/features/criteria/any-set'

async function throughFile(set: CriteriaSet): Promise<CriteriaSet | null> {
  const rules = { name: rulesSheetName, columns: rulesColumns, rows: ruleRows(set) }
  const bytes = await renderTableWorkbook('Bảng tiêu chí', sheetColumns, sheetRows(set), undefined, [rules])
  const grid = readWorkbook(bytes, 'bo-tieu-chi.xlsx')
  if (!grid.ok) throw new Error(grid.error.code)
  return parseCriteriaSet(readCriteriaTable(grid.value).json).set
}

const presets = readdirSync('resources/criteria').map((name) => {
  const { set } = parseCriteriaSet(JSON.parse(readFileSync(`resources/criteria/${name}`, 'utf8')))
  if (set === null) throw new Error(name)
  return [name, set] as const
})

it.each(presets)('%s comes back whole from its workbook', async (_, set) => {
  expect(await throughFile(set)).toEqual(set)
})

it('any set comes back whole from its workbook', async () => {
  await fc.assert(
    fc.asyncProperty(anySet, async (set) => {
      expect(await throughFile(set)).toEqual(set)
    }),
    { numRuns: 40 },
  )
})
