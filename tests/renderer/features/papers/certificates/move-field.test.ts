import { expect, it } from 'vitest'
import { shippedForms } from '#main/documents/certificates/shipped-forms'
import { arrowMove, movedBy } from '../../../../../src/renderer/features/papers/certificates/move-field'

it.each([
  ['ArrowDown', false, { x: 0, y: 0.5 }],
  ['ArrowRight', true, { x: 0.1, y: 0 }],
  ['ArrowLeft', false, { x: -0.5, y: 0 }],
  ['a', false, null],
])('moves by %s (Shift: %s)', (key, shiftKey, by) => expect(arrowMove({ key, shiftKey })).toEqual(by))

it('counts in tenths of a millimetre without drifting', () => {
  let field = shippedForms[0]?.fields.find(({ name }) => name === 'recipient')
  if (field === undefined) throw new Error('the form has no recipient')
  for (let press = 0; press < 30; press += 1) field = { ...field, ...movedBy(field, { x: 0.1, y: -0.1 }) }
  expect([field.x, field.y]).toEqual([37, 94])
})
