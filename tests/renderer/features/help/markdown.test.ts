import { expect, it } from 'vitest'
import { blocksOf } from '../../../../src/renderer/features/help/markdown'

it('reads every heading, list and table of the officer’s guide', async () => {
  const { readFileSync } = await import('node:fs')
  const { join } = await import('node:path')
  const guide = readFileSync(join(import.meta.dirname, '../../../../docs/huong-dan-su-dung.md'), 'utf8')
  const kinds = blocksOf(guide).map(({ kind }) => kind)
  const count = (kind: string): number => kinds.filter((one) => one === kind).length
  expect(count('heading')).toBe(guide.match(/^#/gm)?.length)
  expect(count('table')).toBe(1)
  expect(kinds).toContain('list')
})
