import { createHash } from 'node:crypto'

const opening = '{"hash":"'
const hashLength = 64
const bodyAt = opening.length + hashLength + 2

/** An object's JSON text with the hash of all the rest written in front of it. */
interface Sealed {
  readonly hash: string
  readonly bytes: Buffer
}

const bytesPerUnit = 3

/** Seals the JSON text of an object that has at least one field; `ending` stands behind it. */
export function seal(body: string, ending = ''): Sealed {
  // The body is encoded once, in its place; its first brace makes way for the hash when the hash is known.
  const room = Buffer.allocUnsafe(bodyAt + body.length * bytesPerUnit + ending.length)
  const from = bodyAt - 1
  const to = from + room.write(body, from)
  const hash = createHash('sha256').update(room.subarray(from, to)).digest('hex')
  room.write(`${opening}${hash}",`, 0, 'latin1')
  return { hash, bytes: room.subarray(0, to + room.write(ending, to, 'latin1')) }
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
