import { describe, expect, it } from 'vitest'
import { amountInWords } from '#domain/award/money-words'

describe('amountInWords', () => {
  it.each([
    [0, 'Không đồng'],
    [1, 'Một đồng'],
    [4, 'Bốn đồng'],
    [5, 'Năm đồng'],
    [10, 'Mười đồng'],
    [11, 'Mười một đồng'],
    [14, 'Mười bốn đồng'],
    [15, 'Mười lăm đồng'],
    [20, 'Hai mươi đồng'],
    [21, 'Hai mươi mốt đồng'],
    [24, 'Hai mươi tư đồng'],
    [25, 'Hai mươi lăm đồng'],
    [55, 'Năm mươi lăm đồng'],
    [100, 'Một trăm đồng'],
    [101, 'Một trăm linh một đồng'],
    [104, 'Một trăm linh bốn đồng'],
    [105, 'Một trăm linh năm đồng'],
    [110, 'Một trăm mười đồng'],
    [111, 'Một trăm mười một đồng'],
    [121, 'Một trăm hai mươi mốt đồng'],
    [1_000, 'Một nghìn đồng'],
    [1_001, 'Một nghìn không trăm linh một đồng'],
    [10_010, 'Mười nghìn không trăm mười đồng'],
    [450_000, 'Bốn trăm năm mươi nghìn đồng'],
    [900_000, 'Chín trăm nghìn đồng'],
    [1_005_000, 'Một triệu không trăm linh năm nghìn đồng'],
    [1_050_000, 'Một triệu không trăm năm mươi nghìn đồng'],
    [15_400_000, 'Mười lăm triệu bốn trăm nghìn đồng'],
    [21_000_000, 'Hai mươi mốt triệu đồng'],
    [83_700_000, 'Tám mươi ba triệu bảy trăm nghìn đồng'],
    [104_550_000, 'Một trăm linh bốn triệu năm trăm năm mươi nghìn đồng'],
    [1_000_000_000, 'Một tỷ đồng'],
    [1_000_000_005, 'Một tỷ không trăm linh năm đồng'],
    [2_045_010_000, 'Hai tỷ không trăm bốn mươi lăm triệu không trăm mười nghìn đồng'],
    [
      1_234_567_891_234,
      'Một nghìn hai trăm ba mươi tư tỷ năm trăm sáu mươi bảy triệu tám trăm chín mươi mốt nghìn hai trăm ba mươi tư đồng',
    ],
  ])('%d is "%s"', (amount, words) => {
    expect(amountInWords(amount)).toBe(words)
  })

  it.each([-1, 1.5, Number.NaN, Number.MAX_SAFE_INTEGER + 1])('refuses %d, which is no amount in đồng', (amount) => {
    expect(() => amountInWords(amount)).toThrow('Not an amount in đồng')
  })
})
