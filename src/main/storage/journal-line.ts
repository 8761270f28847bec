import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Change } from '#domain/office/change'
import type { JournalEntry } from './store'

/** The format in which this program writes journal and snapshots; older ones are migrated, newer ones refused. */
export const currentFormat = 1

/** What stands before the first line. */
export const firstHash = '0'.repeat(64)

const record = z.object({
  partition: z.string(),
  collection: z.string(),
  id: z.string(),
  before: z.looseObject({ id: z.string() }).nullable(),
  after: z.looseObject({ id: z.string() }).nullable(),
})
const body = z.object({
  previous: z.string().length(64),
  format: z.number().int(),
  sequence: z.number().int().positive(),
  at: z.string(),
  who: z.string(),
  action: z.string(),
  reason: z.string().optional(),
  undoes: z.number().int().optional(),
  records: z.array(record),
})

export interface JournalLine extends JournalEntry {
  readonly previous: string
  readonly format: number
}

const opening = '{"hash":"'
const bodyAt = opening.length + 64 + 2

/** The line of a commit, without its line break: its hash first, then what the hash covers (the hash before it too). */
export function writeLine(entry: Omit<JournalLine, 'hash'>): { readonly hash: string; readonly text: string } {
  const { change, ...head } = entry
  const { previous, format, sequence, at, who } = head
  const text = JSON.stringify({ previous, format, sequence, at, who, ...change })
  const hash = createHash('sha256').update(text).digest('hex')
  return { hash, text: `${opening}${hash}",${text.slice(1)}` }
}

/** A line whose hash is right; its content is parsed only when it is asked for. */
export interface CheckedLine {
  readonly hash: string
  readonly previous: string
  readonly format: number
  readonly sequence: number
  /** null when the content is not what a line of this format holds. */
  readonly parse: () => JournalLine | null
}

const head = /^\{"previous":"([0-9a-f]{64})","format":(\d+),"sequence":(\d+),/

/** Checks a line against its own hash; null when it is not whole or was altered. */
export function checkLine(line: string): CheckedLine | null {
  if (!line.startsWith(opening) || line.length <= bodyAt) return null
  const hash = line.slice(opening.length, opening.length + 64)
  const text = `{${line.slice(bodyAt)}`
  const match = head.exec(text)
  if (match === null || createHash('sha256').update(text).digest('hex') !== hash) return null
  const [, previous = '', format, sequence] = match
  return { hash, previous, format: Number(format), sequence: Number(sequence), parse: () => parseBody(hash, text) }
}

function parseBody(hash: string, text: string): JournalLine | null {
  const parsed = body.safeParse(JSON.parse(text))
  if (!parsed.success) return null
  const { previous, format, sequence, at, who, ...change } = parsed.data
  return { hash, previous, format, sequence, at, who, change: change as unknown as Change }
}
