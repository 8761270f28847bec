import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seal, unseal } from '#main/storage/sealed-text'

describe('a sealed text', () => {
  it('is still JSON, with the hash of the rest in front', () => {
    const { hash, bytes } = seal('{"tên":"Phường Bắc Sơn"}', '\n')
    expect(bytes.toString()).toBe(`{"hash":"${hash}","tên":"Phường Bắc Sơn"}\n`)
    expect(JSON.parse(bytes.toString())).toEqual({ hash, tên: 'Phường Bắc Sơn' })
  })

  it('gives back any object', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.json(), { minKeys: 1 }), (value) => {
        const body = JSON.stringify(value)
        const { hash, bytes } = seal(body)
        const unsealed = unseal(bytes)
        expect([unsealed?.hash, unsealed?.body()]).toEqual([hash, body])
      }),
    )
  })

  it('does not open when any byte of it is another', () => {
    const { bytes } = seal('{"a":"Đợt thi đua","b":[1,2,3]}')
    for (let at = 0; at < bytes.length; at += 1) {
      const altered = Buffer.from(bytes)
      altered[at] = (altered[at] ?? 0) ^ 1
      expect(unseal(altered)).toBeNull()
    }
  })

  it.each(['', '{}', '{"hash":"', 'không phải', `{"hash":"${'0'.repeat(64)}"`])('does not open from %j', (text) => {
    expect(unseal(Buffer.from(text))).toBeNull()
  })
})
