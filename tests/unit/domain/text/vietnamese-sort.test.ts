import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparePersonNames, compareVietnamese } from '#domain/text/vietnamese-sort'

const shuffled = (items: readonly string[]): string[] => [...items].reverse()

describe('compareVietnamese', () => {
  it.each([
    ['letters', ['an', 'ăn', 'ân', 'ba', 'ca', 'da', 'đa', 'e', 'ê', 'o', 'ô', 'ơ', 'u', 'ư', 'y']],
    ['tones', ['ma', 'mà', 'má', 'mả', 'mã', 'mạ']],
    ['tone before the next syllable', ['Hoa Mai', 'Hoa Tím', 'Hòa An', 'Hóa Chất']],
    ['case ignored', ['an', 'Ăn', 'ân', 'Ba']],
    ['numbers by value', ['Tổ dân phố số 2', 'Tổ dân phố số 10', 'Tổ dân phố số 18']],
    ['shorter first', ['Phường Nam', 'Phường Nam Sơn']],
  ])('%s', (_, order) => expect(shuffled(order).sort(compareVietnamese)).toEqual(order))

  it('is one order: antisymmetric and transitive on any three texts', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'à', 'ă', 'đ', 'd', ' ', '1', '0', 'Z', 'ệ', "'"),
      maxLength: 6,
    })
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        expect(Math.sign(compareVietnamese(a, b))).toBe(-Math.sign(compareVietnamese(b, a)) + 0)
        if (compareVietnamese(a, b) <= 0 && compareVietnamese(b, c) <= 0)
          expect(compareVietnamese(a, c)).toBeLessThanOrEqual(0)
      }),
    )
  })
})

describe('comparePersonNames', () => {
  it('goes by tên, then đệm, then họ', () => {
    const order = [
      'Bùi Văn An',
      'Đỗ Văn An',
      'Trần Văn An',
      'Nguyễn Thị Ân',
      'Lê Hoa',
      'Lê Thị Hoa',
      'Lê Thị Hòa',
      'Đàm A Páo',
      "K'Brêu Y",
    ]
    expect(shuffled(order).sort(comparePersonNames)).toEqual(order)
  })
})
