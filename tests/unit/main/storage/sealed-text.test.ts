import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listText, Sealer, unseal } from '#main/storage/sealed-text'

describe('a sealed text', () => {
  it('is still JSON, with the hash of the rest in front', async () => {
    const { hash, bytes } = await new Sealer().seal(['{"tên":"Phường Bắc Sơn"}'], '\n')
    expect(bytes.toString()).toBe(`{"hash":"${hash}","tên":"Phường Bắc Sơn"}\n`)
    expect(JSON.parse(bytes.toString())).toEqual({ hash, tên: 'Phường Bắc Sơn' })
  })

  it('gives back any object', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.json(), { minKeys: 1 }), async (value) => {
        const body = JSON.stringify(value)
        const { hash, bytes } = await new Sealer().seal([body])
        const unsealed = unseal(bytes)
        expect([unsealed?.hash, unsealed?.body()]).toEqual([hash, body])
      }),
    )
  })

  it('is whole after a longer one and after a shorter one in the same room', async () => {
    const sealer = new Sealer()
    for (const length of [10, 300_000, 40, 90_000, 2_000_000, 5]) {
      const pieces = ['{"a":"', 'Đợt thi đua 🏅 '.repeat(length / 5), 'é'.repeat(length), '"}']
      const { hash, bytes } = await sealer.seal(pieces, '\n')
      expect(bytes.at(-1)).toBe(10)
      const unsealed = unseal(bytes.subarray(0, -1))
      expect(unsealed?.hash).toBe(hash)
      expect(unsealed?.body() === pieces.join('')).toBe(true)
    }
  })

  it('does not open when any byte of it is another', async () => {
    const { bytes } = await new Sealer().seal(['{"a":"Đợt thi đua","b":[1,2,3]}'])
    for (let at = 0; at < bytes.length; at += 1) {
      const altered = Buffer.from(bytes)
      altered[at] = (altered[at] ?? 0) ^ 1
      expect(unseal(altered)).toBeNull()
    }
  })

  it('is the same whether it came in pieces or whole', async () => {
    const list = Array.from({ length: 260 }, (_, index) => ({
      id: `P${index}`,
      tên: 'Phường “Bắc Sơn”',
      trống: undefined,
    }))
    const pieces = ['{"records":', ...listText(list), '}']
    expect(pieces.length).toBeGreaterThan(5)
    expect(await new Sealer().seal(pieces)).toEqual(await new Sealer().seal([JSON.stringify({ records: list })]))
    expect([...listText([])].join('')).toBe('[]')
  })

  it.each(['', '{}', '{"hash":"', 'không phải', `{"hash":"${'0'.repeat(64)}"`])('does not open from %j', (text) => {
    expect(unseal(Buffer.from(text))).toBeNull()
  })
})
