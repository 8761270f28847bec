import { doTask, type ReadingTask } from './reading-task'

interface Request {
  readonly id: number
  readonly task: ReadingTask
}

/** Electron's utility processes have a port to their parent; plain Node children have `process.send`. */
interface ParentPort {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void
  postMessage(message: unknown): void
}

const port = (process as NodeJS.Process & { readonly parentPort?: ParentPort }).parentPort

const answer = async (message: unknown): Promise<void> => {
  const { id, task } = message as Request
  const result = await doTask(task)
  const { rss } = process.memoryUsage()
  if (port === undefined) process.send?.({ id, result, rss })
  else port.postMessage({ id, result, rss })
}

if (port === undefined) process.on('message', (message) => void answer(message))
else port.on('message', ({ data }) => void answer(data))
