import { createHash } from 'node:crypto'
import { breather } from '../breather'

const opening = '{"hash":"'
const hashLength = 64
const bodyAt = opening.length + hashLength + 2

/** Bytes that a character of a text takes at most. */
const longestCharacter = 3

/** An object's JSON text with the hash of all the rest written in front of it. */
export interface Sealed {
  readonly hash: string
  readonly bytes: Buffer
}

/** Room for most texts; that of a longer one is given back. */
const roomKept = 256 << 10

/** Seals one text after another in the same room: the bytes of each are good until the next is sealed. */
export class Sealer {
  #room = Buffer.allocUnsafeSlow(roomKept)

  /** Seals the JSON text of an object that has at least one field, given piece by piece; `ending` stands behind it. */
  async seal(body: Iterable<string>, ending = ''): Promise<Sealed> {
    const hash = createHash('sha256')
    const breathe = breather()
    // The object's first brace makes way for the hash.
    let length = bodyAt - 1
    for (const text of body) {
      const from = length
      length = this.#write(text, from)
      hash.update(this.#room.subarray(from, length))
      await breathe()
    }
    const digest = hash.digest('hex')
    this.#room.write(`${opening}${digest}",`)
    length = this.#write(ending, length)
    const bytes = this.#room.subarray(0, length)
    if (this.#room.length > roomKept) this.#room = Buffer.allocUnsafeSlow(roomKept)
    return { hash: digest, bytes }
  }

  /** Writes text at a place, makes room for it where it may not suffice, and tells where it ends. */
  #write(text: string, at: number): number {
    const needed = at + text.length * longestCharacter
    if (needed > this.#room.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(needed, this.#room.length * 2))
      this.#room.copy(larger, 0, 0, at)
      this.#room = larger
    }
    return at + this.#room.write(text, at)
  }
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
