import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const watch = join(import.meta.dirname, '../../../../src/main/excel/reading/memory-watch.ts')

/** Busy in one loop, as a parser is, with memory outside the heap. */
const program = (buffers: number): string => `
import { watchMemory } from ${JSON.stringify(watch)}
watchMemory(400)
const kept = []
for (let count = 0; count < ${buffers}; count++) {
  kept.push(Buffer.alloc(20 * 1024 * 1024, 1))
  const until = Date.now() + 50
  while (Date.now() < until) ;
}
process.exit(7)
`
const run = (buffers: number) => {
  const { status, signal } = spawnSync(process.execPath, [
    '--import',
    'tsx',
    '--input-type=module',
    '-e',
    program(buffers),
  ])
  return { status, signal }
}

it('ends a process that holds more than it may, though it never pauses', () => {
  expect(run(40)).toEqual({ status: null, signal: 'SIGKILL' })
})

it('leaves one alone that stays within', () => {
  expect(run(4)).toEqual({ status: 7, signal: null })
})
