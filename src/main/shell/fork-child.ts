import { utilityProcess } from 'electron'
import type { ForkChild } from '#main/ports/child-process'

/** Electron's own way to run a module beside the program; the packaged program cannot run as plain Node. */
export const forkUtility: ForkChild = (modulePath, { memoryMb }) => {
  const child = utilityProcess.fork(modulePath, [], {
    execArgv: [`--max-old-space-size=${memoryMb}`],
    serviceName: 'so-thi-dua-reading',
    stdio: 'ignore',
  })
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', listener),
    kill: () => void child.kill(),
  }
}
