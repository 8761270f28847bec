import { z } from 'zod'
import type { Change, Partition, RecordChange } from '#domain/office/change'
import type { AnyRecord } from '#domain/office/records'
import { breather } from '../breather'
import { listText, type Sealed, type Sealer, unseal } from './sealed-text'
import type { JournalEntry } from './store'

/** The format in which this program writes journal and snapshots; older ones are migrated, newer ones refused. */
export const currentFormat = 2

/** What stands before the first line. */
export const firstHash = '0'.repeat(64)

// Records are only looked at, never rebuilt: their fields keep the order in which they were written.
const record = z.custom<AnyRecord>(
  (value) => typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string',
)
/** Records as a snapshot or a journal line holds them. */
export const storedRecords = z.array(record)

const partition = z.custom<Partition>(
  (value) => value === 'office' || (typeof value === 'string' && /^campaign:./su.test(value)),
)
const recordChange = z.object({
  partition,
  collection: z.custom<RecordChange['collection']>((value) => typeof value === 'string' && value !== ''),
  id: z.string(),
  before: record.nullable(),
  after: record.nullable(),
})
const line = z.object({
  previous: z.string(),
  format: z.number().int(),
  sequence: z.number().int().positive(),
  at: z.string(),
  who: z.string(),
  action: z.string(),
  reason: z.string().optional(),
  undoes: z.number().int().optional(),
  records: z.array(recordChange),
})

/** What a new line says besides its change. */
export interface LineHead {
  readonly previous: string
  readonly sequence: number
  readonly at: string
  readonly who: string
}

/** The line of a commit: its hash first, then what the hash covers (the hash before it too). */
export function writeLine(head: LineHead, change: Change, sealer: Sealer): Promise<Sealed> {
  const { previous, sequence, at, who } = head
  const { action, reason, undoes, records } = change
  const opening = JSON.stringify({ previous, format: currentFormat, sequence, at, who, action, reason, undoes })
  function* text(): Generator<string> {
    yield `${opening.slice(0, -1)},"records":`
    yield* listText(records)
    yield '}'
  }
  return sealer.seal(text(), '\n')
}

/** What is believed is what the line says: where JSON left something out, memory leaves it out too. */
export async function asWritten(records: readonly RecordChange[]): Promise<readonly RecordChange[]> {
  const breathe = breather()
  const believed: RecordChange[] = []
  for (const record of records) {
    believed.push(isPlainJson(record) ? record : (JSON.parse(JSON.stringify(record)) as RecordChange))
    await breathe()
  }
  return believed
}

/** True when a value is the same after it was written as JSON and read again. */
function isPlainJson(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0)
  if (Array.isArray(value)) return value.every(isPlainJson)
  if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return false
  return Object.values(value).every(isPlainJson)
}

/** A line whose hash is right; its content is parsed only when it is asked for. */
export interface CheckedLine {
  readonly hash: string
  readonly previous: string
  readonly format: number
  readonly sequence: number
  /** null when the content is not what a line of this format holds. */
  readonly parse: () => JournalEntry | null
}

const head = /^\{"previous":"([0-9a-f]{64})","format":(\d+),"sequence":(\d+),/

/** Checks a line against its own hash; null when it is not whole or was altered. */
export function checkLine(bytes: Buffer): CheckedLine | null {
  const unsealed = unseal(bytes)
  const match = unsealed === null ? null : head.exec(unsealed.start)
  if (unsealed === null || match === null) return null
  const { hash, body } = unsealed
  const [, previous = '', format, sequence] = match
  return { hash, previous, format: Number(format), sequence: Number(sequence), parse: () => parseLine(hash, body()) }
}

function parseLine(hash: string, text: string): JournalEntry | null {
  const parsed = line.safeParse(JSON.parse(text))
  if (!parsed.success) return null
  const { sequence, at, who, action, reason, undoes, records } = parsed.data
  const change: Change = {
    action,
    ...(reason === undefined ? {} : { reason }),
    ...(undoes === undefined ? {} : { undoes }),
    records,
  }
  return { sequence, at, who, change, hash }
}
