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
    post: (message) => void child.send(message as object, () => undefined),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', listener),
    kill: () => void child.kill('SIGKILL'),
  }
}
