import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { ReadingPool } from '../../../src/main/excel/reading/reading-pool'
import type { ForkChild } from '../../../src/main/ports/child-process'

/** Recognises every file in a reading process of its own, and tells that process's peak memory. */
const [entry = '', ...paths] = process.argv.slice(2)
let pid = 0
const forkMeasured: ForkChild = (modulePath, { memoryMb }) => {
  const child = fork(modulePath, [], {
    execArgv: [`--max-old-space-size=${memoryMb}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  pid = child.pid ?? 0
  return {
    post: (message) => void child.send(message as object),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', listener),
    kill: () => void child.kill(),
  }
}

const pool = new ReadingPool({ fork: forkMeasured, entry })
const units = Array.from({ length: 200 }, (_, index) => ({
  code: `P${index}`,
  name: `Phường Số ${index}`,
  aliases: [],
}))
const context = { campaign: 'C', units, criteriaSet: null, criteriaVersion: null, corrections: [] }
const started = performance.now()
let cells = 0
for (const path of paths) {
  const read = await pool.run({ kind: 'recognise', path, name: basename(path), ...context })
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  cells += read.value.individuals.length + read.value.aside.length
}
const ms = performance.now() - started
const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
process.stdout.write(JSON.stringify({ ms, cells, mb: Number(peak) / 1024 }))
pool.close()
