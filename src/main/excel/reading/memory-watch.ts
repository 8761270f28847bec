import { Worker } from 'node:worker_threads'

const EVERY_MS = 100

/** Ends the whole process once it holds more than it may: what stands outside the heap has no limit of its own. */
const watching = `
const { workerData } = require('node:worker_threads')
setInterval(() => {
  if (process.memoryUsage.rss() > workerData.bytes) process.kill(process.pid, 'SIGKILL')
}, workerData.every)
`

/** Watches this process from a thread beside it, which goes on while a file keeps the main one busy. */
export function watchMemory(megabytes: number): void {
  const worker = new Worker(watching, {
    eval: true,
    workerData: { bytes: megabytes * 1024 * 1024, every: EVERY_MS },
    resourceLimits: { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 2 },
    stdout: false,
    stderr: false,
    execArgv: [],
  })
  // Without the watch there is still the limit of the heap.
  worker.on('error', () => undefined)
  worker.unref()
}
