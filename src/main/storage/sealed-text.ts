import { createHash } from 'node:crypto'
import { breather } from '../breather'

const opening = '{"hash":"'
const hashLength = 64
const bodyAt = opening.length + hashLength + 2

/** An object's JSON text with the hash of all the rest written in front of it. */
interface Sealed {
  readonly hash: string
  readonly bytes: Buffer
}

/** Seals the JSON text of an object that has at least one field, given piece by piece; `ending` stands behind it. */
export async function seal(body: Iterable<string>, ending = ''): Promise<Sealed> {
  const hash = createHash('sha256')
  const pieces: Buffer[] = []
  const breathe = breather()
  for (const text of body) {
    const bytes = Buffer.from(text)
    hash.update(bytes)
    pieces.push(bytes)
    await breathe()
  }
  // The object's first brace makes way for the hash.
  const [first = Buffer.alloc(0), ...others] = pieces
  const digest = hash.digest('hex')
  const front = Buffer.from(`${opening}${digest}",`)
  return { hash: digest, bytes: Buffer.concat([front, first.subarray(1), ...others, Buffer.from(ending)]) }
}

/** Records at a time in a long list's text. */
const pieceLength = 25

/** The JSON text of a list, in pieces that are short work each. */
export function* listText(list: readonly unknown[]): Generator<string> {
  yield '['
  for (let from = 0; from < list.length; from += pieceLength) {
    const piece = JSON.stringify(list.slice(from, from + pieceLength)).slice(1, -1)
    yield from === 0 ? piece : `,${piece}`
  }
  yield ']'
}

/** A sealed text whose hash is right; the object's own text is made only when it is asked for. */
export interface Unsealed {
  readonly hash: string
  /** The first characters of the object's text, enough for the fields that stand first. */
  readonly start: string
  readonly body: () => string
}

/** Opens a sealed text; null when it is not whole or was altered. It works on bytes: what is only checked is never decoded. */
export function unseal(bytes: Buffer): Unsealed | null {
  if (bytes.length <= bodyAt || bytes.toString('latin1', 0, opening.length) !== opening) return null
  const hash = bytes.toString('latin1', opening.length, opening.length + hashLength)
  if (bytes.toString('latin1', bodyAt - 2, bodyAt) !== '",') return null
  const rest = bytes.subarray(bodyAt)
  if (createHash('sha256').update('{').update(rest).digest('hex') !== hash) return null
  return {
    hash,
    start: `{${rest.toString('latin1', 0, 200)}`,
    body: () => `{${rest.toString('utf8')}`,
  }
}
