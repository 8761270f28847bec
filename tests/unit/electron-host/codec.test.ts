import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'

const { encode, decode } = createRequire(import.meta.url)('../../electron-host/lib/codec.cjs')
const across = (value: unknown) => decode(encode(value))

describe('the codec of the stand-in', () => {
  it('carries what structured clone carries', () => {
    const sent = {
      text: 'Đỗ Mỹ Ưng',
      list: [1, null, undefined, true],
      numbers: [Number.NaN, -0, Number.POSITIVE_INFINITY, 10n],
      date: new Date(5),
      map: new Map([[1, new Set(['x'])]]),
      pattern: /a+/gi,
      bytes: new Uint8Array([1, 2, 255]),
      boxed: Object('x'),
    }
    expect(across(sent)).toEqual(sent)
    expect(Object.is(across(-0), -0)).toBe(true)
    expect('gone' in across({ gone: undefined })).toBe(true)
  })

  it('keeps a value that points to itself, and shares what was shared', () => {
    const shared = { n: 1 }
    const circle: Record<string, unknown> = { a: shared, b: shared }
    circle.me = circle
    const back = across(circle)
    expect(back.me).toBe(back)
    expect(back.a).toBe(back.b)
  })

  it('keeps an error’s name and message', () => {
    const back = across(new RangeError('quá lớn'))
    expect([back instanceof RangeError, back.name, back.message]).toEqual([true, 'RangeError', 'quá lớn'])
  })

  it('keeps the holes and the length of an array', () => {
    const sparse: number[] = [1]
    sparse[2] = 3
    const back = across(sparse)
    expect([back.length, 1 in back]).toEqual([3, false])
  })

  it.each([
    ['a function', { f: () => 1 }],
    ['a symbol', { s: Symbol('s') }],
    ['a blob', { b: new Blob(['x']) }],
  ])('refuses %s as Electron does', (_what, value) => {
    expect(() => encode(value)).toThrow('An object could not be cloned.')
  })
})
