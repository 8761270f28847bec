import { expect, it } from 'vitest'
import type { Decimal } from '#domain/core/decimal'
import { percentOf, shareOf } from '../../../../src/renderer/features/ranking/what-if/decimal-field'

it('moves the point of a share without rounding', () => {
  const pairs = [
    ['0.25', '25'],
    ['1', '100'],
    ['0.075', '7.5'],
    ['0.005', '0.5'],
    ['0', '0'],
    ['1.2', '120'],
  ] as unknown as readonly (readonly [Decimal, Decimal])[]
  expect(pairs.map(([share]) => percentOf(share))).toEqual(pairs.map(([, percent]) => percent))
  expect(pairs.map(([, percent]) => shareOf(percent))).toEqual(pairs.map(([share]) => share))
  expect([percentOf(null), shareOf(null)]).toEqual([null, null])
})
