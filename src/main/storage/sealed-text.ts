import { createHash } from 'node:crypto'

const opening = '{"hash":"'
const hashLength = 64
const bodyAt = opening.length + hashLength + 2

/** An object's JSON text with the hash of all the rest written in front of it. */
export interface Sealed {
  readonly hash: string
  readonly text: string
}

/** Seals the JSON text of an object that has at least one field. */
export function seal(body: string): Sealed {
  const hash = createHash('sha256').update(body).digest('hex')
  return { hash, text: `${opening}${hash}",${body.slice(1)}` }
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
  const rest = bytes.subarray(bodyAt)
  if (createHash('sha256').update('{').update(rest).digest('hex') !== hash) return null
  return {
    hash,
    start: `{${rest.toString('latin1', 0, 200)}`,
    body: () => `{${rest.toString('utf8')}`,
  }
}
