import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readJson, readJsonAs } from '#main/json-file'
import { errorSentence } from '#shared/messages/error-sentence'
import { appraisalFile } from '#shared/schemas/appraisal-file'

const folder = mkdtempSync(join(tmpdir(), 'json-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const file = (content: string | Uint8Array): string => {
  const path = join(folder, 'diem.json')
  writeFileSync(path, content)
  return path
}
const said = async (content: string): Promise<string> => {
  const read = await readJsonAs(file(content), appraisalFile)
  if (read.ok) throw new Error('was read')
  return errorSentence(read.error)
}
const scores = (one: object): string =>
  JSON.stringify({ reason: 'thẩm định', scores: [{ unit: 'P01', criterion: 'A.1', ...one }] })

describe('a JSON file that a person wrote', () => {
  it('is read with a byte order mark, in UTF-16, and with letters and marks apart', async () => {
    const text = '\uFEFF{"title":"Đợt"}'
    for (const content of [text, Buffer.from(text, 'utf16le'), text.normalize('NFD')])
      expect(await readJson(file(content))).toEqual({ ok: true, value: { title: 'Đợt' } })
  })

  it('is refused in Vietnamese words, with its line or its place and what stands there', async () => {
    expect(await said('')).toBe('Tệp “diem.json” không có nội dung. Chưa có gì thay đổi.')
    expect(await said('{\n"reason": 1,\n}')).toContain('sai cú pháp JSON ở gần dòng 3')
    expect(await said('{"scores":[]}')).toContain('thiếu reason')
    expect(await said('[]')).toContain('cả tệp ghi [], không dùng được')
    expect(await said(scores({ points: '8,5' }))).toContain('scores[0].points ghi "8,5", không dùng được')
    expect(await said(scores({ points: null }))).toContain('scores[0].points ghi null')
    expect(await said(scores({}))).toContain('thiếu scores[0].points')
    expect(await said(scores({ value: { target: 'ba', actual: '5' } }))).toContain('scores[0].value.target ghi "ba"')
    expect(await said(scores({ points: '9'.repeat(400) }))).toContain('scores[0].points')
  })

  it('may give a score as a number, however small, and keeps it exact', async () => {
    const read = await readJsonAs(file(scores({ points: 1e-7 })), appraisalFile)
    expect(read.ok && read.value.scores[0]?.points).toBe('0.0000001')
  })
})
