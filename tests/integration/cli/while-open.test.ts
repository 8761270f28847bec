import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runCommandLine } from '#main/cli/run'
import { openFolder } from '#main/storage/open-folder'

const root = join(import.meta.dirname, '../../..')
let parent: string
let data: string

async function cli(...args: readonly string[]) {
  let out = ''
  const code = await runCommandLine([...args, '--data', data, '--json'], {
    out: (text) => {
      out += text
    },
    error: () => undefined,
  })
  return { code, json: JSON.parse(out) }
}

beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), 'so-thi-dua-open-'))
  data = join(parent, 'so-lieu')
  await cli('office-init')
  await cli('units-import', join(root, 'resources/sample/danh-sach-don-vi.xlsx'))
  await cli('campaign-create', join(root, 'resources/sample/plan.json'))
  await cli('criteria-import', join(root, 'resources/criteria/dot-75-nam.json'), '--official')
})
afterAll(() => rmSync(parent, { recursive: true, force: true }))

it('reads the ranking and the list while the folder is open elsewhere, and freezes neither', async () => {
  const held = await openFolder(data, 'write', { now: () => '2023-11-20T08:00:00.000Z' })
  if (!held.ok) throw new Error(held.error.code)
  try {
    const ranking = await cli('ranking')
    expect([ranking.code, ranking.json.campaign, ranking.json.frozen]).toEqual([0, 'dot-75-nam', null])
    const list = await cli('list')
    // Nobody is nominated yet: what it says is about the list, not about the folder.
    expect([list.code, list.json.error.code]).toEqual([1, 'LIST_BLOCKED'])
    for (const command of ['ranking', 'list']) {
      const { code, json } = await cli(command, '--freeze')
      expect([code, json.error.code]).toEqual([1, 'STORE_LOCKED'])
    }
  } finally {
    await held.value.store.close()
  }
})
