import { describe, expect, it } from 'vitest'
import type { Decimal } from '#domain/core/decimal'
import { axisFrom, axisTicks, barLabel, barName } from '../../../../src/renderer/features/ranking/bar-series'
import { nameLines } from '../../../../src/renderer/features/ranking/name-tick'

const total = (text: string) => text as Decimal

describe('bars of a cluster', () => {
  it('carry rank, exact total and grade; a provisional total says so, and no total is no zero', () => {
    expect(barName({ rank: 1, name: 'Phường Bắc Sơn' })).toBe('1. Phường Bắc Sơn')
    expect(barName({ rank: null, name: 'Phường Đồng Hòa' })).toBe('Phường Đồng Hòa')
    expect(barLabel({ total: total('96.85'), band: 'Xuất sắc', official: true })).toBe('96,85 – Xuất sắc')
    expect(barLabel({ total: total('70'), band: null, official: false })).toBe('70 – tạm tính')
    expect(barLabel({ total: null, band: null, official: false })).toBe('chưa chấm')
  })

  it('have round numbers on the axis', () => {
    expect(axisTicks(70, 100)).toEqual([70, 75, 80, 85, 90, 95, 100])
    expect(axisTicks(0, 1000)).toEqual([0, 200, 400, 600, 800, 1000])
  })

  it('begin near the least total, and at zero or below where it is small', () => {
    expect(axisFrom([96, 82.8])).toBe(70)
    expect(axisFrom([96, 12])).toBe(0)
    expect(axisFrom([-3.5])).toBe(-4)
  })
})

describe('a name beside a bar', () => {
  const name = '4. Trung tâm Văn hóa - Thông tin và Thể thao quận Kiến An'
  const longer = `${name}, thành phố Hải Phòng (cơ sở 2)`

  it('is broken into two lines', () => {
    expect(nameLines(name)).toEqual(['4. Trung tâm Văn hóa - Thông tin', 'và Thể thao quận Kiến An'])
    expect(nameLines('Phường Bắc Sơn')).toEqual(['Phường Bắc Sơn'])
  })

  it('keeps its beginning and its end when it is longer, so that two long names are told apart', () => {
    expect(nameLines(longer)).toEqual(['4. Trung tâm Văn hóa - Thông tin', '… thành phố Hải Phòng (cơ sở 2)'])
    expect(nameLines(longer, 1)).toEqual(['4. Trung tâm Văn hóa … sở 2)'])
  })
})
