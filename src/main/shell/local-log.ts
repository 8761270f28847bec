import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'

/** What may be written about an error: never data, since a message can quote a person's name or a folder called after one. */
export const describeError = (cause: unknown): string => {
  if (!(cause instanceof Error)) return typeof cause
  const code = 'code' in cause && typeof cause.code === 'string' ? ` ${cause.code}` : ''
  const frames = (cause.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => {
      const place = /([^()\s]+):(\d+):(\d+)\)?$/.exec(line)
      const name = /at (?:async )?([\w$.#<>]+) \(/.exec(line)?.[1] ?? ''
      return place ? `${name}@${basename(place[1] ?? '')}:${place[2]}:${place[3]}` : name
    })
  // The engine's own messages speak of code, not of data.
  const speaksOfCode = ['TypeError', 'ReferenceError', 'RangeError'].includes(cause.name)
  const message = speaksOfCode ? `: ${cause.message.replaceAll(/["'“][^"'”]*["'”]/g, '…')}` : ''
  return `${cause.name}${code}${message} | ${frames.join(' < ')}`
}

const limit = 1_000_000

/** A file beside the data, for the engineer who is told a reference; it grows to 1 MB, then starts anew and keeps the last one. */
export const localLog = (file: string, now: () => string) => {
  const write = (reference: string, what: string) => {
    mkdirSync(dirname(file), { recursive: true })
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > limit) renameSync(file, `${file}.1`)
    appendFileSync(file, `${now()} ${reference} ${what}\n`)
  }
  return (reference: string, cause: unknown): void => {
    try {
      write(reference, describeError(cause))
    } catch (failure) {
      // A full or read-only disk must not turn one error into two.
      process.stderr.write(`${reference} ${describeError(cause)} (log: ${describeError(failure)})\n`)
    }
  }
}
