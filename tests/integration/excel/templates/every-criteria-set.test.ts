import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseCriteriaSet } from '#domain/criteria/parse-criteria-set'
import { allItems } from '#domain/criteria/walk-criteria'
import { readWorkbook } from '#main/excel/reading/read-workbook'
import { recogniseWorkbook } from '#main/excel/recognition/recognise-workbook'
import { campaignTemplate } from '#main/excel/templates/campaign-template'
import { makeWithOpenpyxl } from '../other-programs'
import { template, units } from './sample-template'

const folder = new URL('../../../../resources/criteria/', import.meta.url)

const fill = `
wb = openpyxl.load_workbook(source)
ws = wb['Chấm điểm']
for r in range(6, ws.max_row + 1):
    if ws.cell(r, 1).value in facts: ws.cell(r, 8).value = facts[ws.cell(r, 1).value]
wb.save(target)
`

describe.each(readdirSync(folder).filter((name) => name.endsWith('.json')))('the criteria set %s', (name) => {
  it('makes a template whose every criterion comes back by its code', async () => {
    const { set } = parseCriteriaSet(JSON.parse(readFileSync(new URL(name, folder), 'utf8')))
    if (set === null) throw new Error('The set does not parse')
    const items = allItems(set).map(({ item }) => item)
    const claimed = new Map(items.map((item, at) => [item.code, at % 2 === 0 ? 0.25 : 0]))
    const stamp = await campaignTemplate({ ...template, criteria: { version: 'v@1', set } })
    const blank = stamp({ code: 'P-BS', name: 'Phường Bắc Sơn' })
    const bytes = await makeWithOpenpyxl(fill, Object.fromEntries(claimed), blank)
    const grid = readWorkbook(bytes, 'bieu.xlsx')
    if (!grid.ok) throw new Error(grid.error.code)
    const context = { fileName: 'bieu.xlsx', campaign: 'dot-75-nam', units, criteriaSet: set, criteriaVersion: 'v@1' }
    const reading = recogniseWorkbook(grid.value, context)
    expect(reading.aside.filter(({ fate }) => fate === 'waiting')).toEqual([])
    expect(reading.criteria.map((one) => [one.code, one.claimed])).toEqual(
      items.map(({ code }) => [code, String(claimed.get(code))]),
    )
    const codes = new Set(reading.findings.filter(({ severity }) => severity !== 'info').map(({ code }) => code))
    for (const expected of ['SELF_SCORE_MISMATCH', 'EVIDENCE_MISSING'] as const) codes.delete(expected)
    expect([...codes]).toEqual([])
  })
})
