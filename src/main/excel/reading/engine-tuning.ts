import { setFlagsFromString } from 'node:v8'

/**
 * Settings of the engine for a process that reads workbooks one after the other (measured with tests/bench/reading.ts):
 * nearly all that is made of a large sheet lives on, so a small young generation copies less of it; and the scanning
 * loops are called from each other, so inlining them everywhere costs more compiling than it saves.
 */
const flags = ['--max-semi-space-size=4', '--semi-space-growth-factor=1', '--max-inlined-bytecode-size-cumulative=300']

/** Tunes the engine of this process; to be called once, before the first file. */
export function tuneEngine(): void {
  for (const flag of flags) setFlagsFromString(flag)
}
