import { err } from '#domain/core/result'
import { tuneEngine } from './engine-tuning'
import { watchMemory } from './memory-watch'
import { doTask, type ReadingTask } from './reading-task'

interface Request {
  readonly id: number
  /** The task as JSON. */
  readonly task: string
  readonly memoryMb: number
}

/** Electron's utility processes have a port to their parent; plain Node children have `process.send`. */
interface ParentPort {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void
  postMessage(message: unknown): void
}

tuneEngine()
const port = (process as NodeJS.Process & { readonly parentPort?: ParentPort }).parentPort

/** A bug in reading or recognising one file is that file's refusal: the others are still to be read. */
async function guarded(task: ReadingTask): ReturnType<typeof doTask> {
  try {
    return await doTask(task)
  } catch (cause) {
    const detail = cause instanceof Error ? (cause.stack ?? cause.message).slice(0, 500) : String(cause)
    return err({ code: 'UNREADABLE', facts: { detail } })
  }
}

let isWatched = false

const answer = async (message: unknown): Promise<void> => {
  const { id, task, memoryMb } = message as Request
  if (!isWatched) watchMemory(memoryMb)
  isWatched = true
  const result = JSON.stringify(await guarded(JSON.parse(task)))
  const rss = process.memoryUsage.rss()
  if (port === undefined) process.send?.({ id, result, rss })
  else port.postMessage({ id, result, rss })
}

if (port === undefined) process.on('message', (message) => void answer(message))
else port.on('message', ({ data }) => void answer(data))
