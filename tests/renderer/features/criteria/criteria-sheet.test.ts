import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CriteriaSet } from '../../../../src/domain/criteria/criteria-set'
import { parseCriteriaSet } from '../../../../src/domain/criteria/parse-criteria-set'
import { allGroups, allItems } from '../../../../src/domain/criteria/walk-criteria'
import { readCriteriaTable } from '../../../../src/main/excel/recognition/criteria-table'
import { sheetColumns, sheetRows } from '../../../../src/renderer/features/criteria/criteria-sheet'
import { madeGrid } from '../../../unit/main/excel/recognition/made-grid'

const folder = join(import.meta.dirname, '../../../../resources/criteria')
const presets = readdirSync(folder).map(
  (name) => [name, parseCriteriaSet(JSON.parse(readFileSync(join(folder, name), 'utf8'))).set] as const,
)

const lines = (set: CriteriaSet | null) =>
  set === null
    ? null
    : [
        ...allGroups(set).map(({ code, title, max }) => ({ code, title, max })),
        ...allItems(set).map(({ part, item }) => ({
          part,
          code: item.code,
          title: item.title,
          type: item.type,
          points: 'max' in item ? item.max : item.cap,
          per: 'per' in item ? item.per : null,
          options: item.type === 'choice' ? item.options : null,
          unit: item.unit ?? null,
          evidence: item.evidenceRequired ?? false,
          notApplicable: item.mayBeNotApplicable ?? false,
        })),
      ]

describe('a set as a sheet', () => {
  it.each(presets)('of %s reads back line by line', (_, set) => {
    if (set === null) throw new Error('not a set')
    const grid = madeGrid([
      { name: 'Bảng tiêu chí', rows: [[...sheetColumns], ...sheetRows(set).map((row) => [...row])] },
    ])
    expect(lines(parseCriteriaSet(readCriteriaTable(grid).json).set)).toEqual(lines(set))
  })
})
