import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findFiles } from '#main/services/submissions/find-files'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'so-thi-dua-batch-'))
  for (let at = 1; at <= 502; at++) writeFileSync(join(folder, `${String(at).padStart(3, '0')}.csv`), 'a,b\n')
  writeFileSync(join(folder, '000 ghi chú.docx'), 'x')
})
afterAll(() => rmSync(folder, { recursive: true }))

const batches = async (paths: readonly string[]) =>
  (await findFiles(paths)).files.flatMap(({ name, batch }) => (batch === undefined ? [] : [[name, batch]]))
const named = (count: number) =>
  Array.from({ length: count }, (_, at) => join(folder, `${String(at + 1).padStart(3, '0')}.csv`))

describe('a batch of files', () => {
  it('is said to be near its limit above half of it', async () => {
    expect(await batches(named(250))).toEqual([])
    expect(await batches(named(251))).toEqual([['001.csv', { count: 251, isBeyond: false }]])
  })

  it('is read up to its limit; other files in the folder do not count', async () => {
    expect(await batches([folder])).toEqual([
      ['001.csv', { count: 502, isBeyond: false }],
      ['501.csv', { count: 502, isBeyond: true }],
      ['502.csv', { count: 502, isBeyond: true }],
    ])
  })
})
