import { fork } from 'node:child_process'
import type { ForkChild } from '#main/ports/child-process'

/** Plain Node's way to run a module beside the program, for the command line. */
export const forkNode: ForkChild = (modulePath, { memoryMb }) => {
  const child = fork(modulePath, [], {
    execArgv: [...process.execArgv, `--max-old-space-size=${memoryMb}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  return {
    // What cannot be sent because the process has ended is told by its exit.
    post: (message) => void child.send(message as object, () => undefined),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => {
      let isTold = false
      const tell = (code: number | null): void => {
        if (!isTold) listener(code)
        isTold = true
      }
      child.once('exit', tell)
      // A process that could not even start has no exit.
      child.once('error', () => tell(1))
    },
    kill: () => void child.kill('SIGKILL'),
  }
}
