/** A process of its own, in which a file may hang or burst without taking the program down. */
export interface ChildProcess {
  /** Sends a structured clone; before the child listens it waits. */
  post(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
  /** Once, however the process ends. */
  onExit(listener: (code: number | null) => void): void
  kill(): void
}

/** Starts a module of the built program as a process of its own with a limit of memory. */
export type ForkChild = (modulePath: string, limits: { readonly memoryMb: number }) => ChildProcess
