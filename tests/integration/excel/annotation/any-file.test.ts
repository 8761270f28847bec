import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Finding } from '#domain/core/finding'
import { annotateWorkbook } from '#main/excel/annotation/annotate-workbook'
import { readWorkbook } from '#main/excel/reading/read-workbook'

const wards = join(import.meta.dirname, '../../../fixtures/workbooks/wards')
const original = readFileSync(join(wards, 'Phường Văn Đẩu.xlsx'))
const findings = (sheets: readonly string[]): readonly Finding[] =>
  sheets.map((sheet) => ({ code: 'CELL_ERR', severity: 'error', sheet, row: 9, cell: 'F9', facts: { name: '#N/A' } }))

/** Numbers that look random and are the same in every run. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** The file with some of its bytes changed, or with its end cut off. */
function damaged(seed: number): Buffer {
  const random = numbers(seed)
  const bytes = Buffer.from(original)
  if (seed % 5 === 0) return bytes.subarray(0, Math.floor(random() * bytes.length))
  for (let left = 1 + Math.floor(random() * 8); left > 0; left--)
    bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256)
  return bytes
}

describe('annotateWorkbook', () => {
  it('answers for any bytes: a copy that reads back the same, or a refusal', () => {
    const sheets = readWorkbook(original, 'a.xlsx')
    if (!sheets.ok) throw new Error(sheets.error.code)
    const marks = findings(sheets.value.sheets.map(({ name }) => name))
    const outcomes = { marked: 0, refused: 0 }
    for (let seed = 1; seed <= 600; seed++) {
      const bytes = damaged(seed)
      const done = annotateWorkbook(bytes, marks)
      if (!done.ok) {
        outcomes.refused++
        continue
      }
      outcomes.marked++
      const before = readWorkbook(bytes, 'a.xlsx')
      if (!before.ok) continue
      const after = readWorkbook(done.value, 'a.xlsx')
      const own = after.ok ? after.value.sheets.filter(({ name }) => name !== 'Cần sửa') : after.error
      expect({ seed, own }).toEqual({ seed, own: before.value.sheets })
    }
    expect(outcomes.marked).toBeGreaterThan(50)
    expect(outcomes.refused).toBeGreaterThan(50)
  })
})
