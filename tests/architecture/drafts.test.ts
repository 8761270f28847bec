import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const source = join(import.meta.dirname, '../../src')

it('lets only the services of drafts read the records of drafts', () => {
  const readers = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^(domain|main)\/.*\.ts$/.test(file))
    .filter((file) =>
      /(?:all|get)\(\s*'drafts'|campaignChange\([^)]*'drafts'/.test(readFileSync(join(source, file), 'utf8')),
    )
  expect(readers).toEqual(['main/services/what-if.ts'])
})
