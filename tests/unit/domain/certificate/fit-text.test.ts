import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitText, type Room } from '#domain/certificate/fit-text'
import { ascent, descent, faceOf, lineHeight, pointMm, widthMm } from '#domain/certificate/text-measure'

const room: Room = { width: 100, size: 24, minSize: 15, height: 15, whenLong: 'shrink', bold: true, italic: false }

describe('a text in its room', () => {
  it('keeps its size while it fits', () => {
    expect(fitText('Ông Nguyễn Văn An', room)).toEqual({ size: 24, lines: ['Ông Nguyễn Văn An'] })
  })

  it('shrinks before it wraps', () => {
    const fitted = fitText('Tập thể Phòng Giáo dục và Đào tạo', room)
    expect(fitted?.lines).toEqual(['Tập thể Phòng Giáo dục và Đào tạo'])
    expect(fitted?.size).toBeLessThan(24)
  })

  it('wraps when even its smallest type is too wide, into lines of like length', () => {
    const fitted = fitText('Tập thể Trung tâm Văn hóa - Thông tin và Thể thao quận Kiến An', room)
    expect(fitted?.lines).toEqual(['Tập thể Trung tâm Văn hóa - Thông', 'tin và Thể thao quận Kiến An'])
    expect(fitted?.size).toBe(18)
  })

  it('wraps before it shrinks where the field says so', () => {
    const text = 'Đã có thành tích hoàn thành xuất sắc nhiệm vụ được giao'
    expect(fitText(text, { ...room, whenLong: 'wrap', size: 15, minSize: 11, bold: false })).toEqual({
      size: 15,
      lines: ['Đã có thành tích hoàn thành', 'xuất sắc nhiệm vụ được giao'],
    })
  })

  it('says that it does not fit rather than cut', () => {
    expect(fitText('Tập thể '.repeat(30), room)).toBeNull()
    expect(fitText('A'.repeat(40), room)).toBeNull()
  })

  it('keeps lines that are given, and dates unbroken', () => {
    expect(fitText('KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH', { ...room, size: 14, minSize: 10 })?.lines).toEqual([
      'KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
    ])
    const dated = fitText('Quyết định số: 05/QĐ-UBND ngày 09 tháng 6 năm 2023', { ...room, whenLong: 'wrap', size: 16 })
    expect(dated?.lines.at(-1)).toBe('ngày\u00a009\u00a0tháng\u00a06\u00a0năm\u00a02023')
  })

  it('never loses, adds or moves a word, and never leaves its room', () => {
    const word = fc.stringMatching(/^[A-Za-zĐđÂâƠơƯưễậ]{1,12}$/)
    const anyRoom = fc.record({
      width: fc.integer({ min: 30, max: 250 }),
      size: fc.integer({ min: 12, max: 40 }),
      minSize: fc.integer({ min: 6, max: 12 }),
      height: fc.integer({ min: 6, max: 60 }),
      whenLong: fc.constantFrom('shrink' as const, 'wrap' as const),
      bold: fc.boolean(),
      italic: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), anyRoom, (words, one) => {
        const fitted = fitText(words.join(' '), one)
        if (fitted === null) return
        expect(fitted.lines.join(' ').split(' ')).toEqual(words)
        const high = (fitted.lines.length - 1) * lineHeight + ascent + descent
        expect(high * fitted.size * pointMm).toBeLessThanOrEqual(one.height + 1e-3)
        expect(fitted.size).toBeGreaterThanOrEqual(one.minSize)
        for (const line of fitted.lines)
          expect(widthMm(line, faceOf(one), fitted.size)).toBeLessThanOrEqual(one.width + 1e-9)
      }),
    )
  })
})
