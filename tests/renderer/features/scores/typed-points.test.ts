import { describe, expect, it } from 'vitest'
import type { Decimal } from '#domain/core/decimal'
import { pointsText, readTypedPoints } from '../../../../src/renderer/features/scores/typed-points'

const ten = '10' as Decimal
const points = (value: string | null) => ({ kind: 'points', points: value })
const problem = (found: object) => ({ kind: 'problem', problem: found })

describe('points as officers type them', () => {
  it.each([
    ['9,5', '9.5'],
    ['9.5', '9.5'],
    [' 9,50 ', '9.5'],
    [',5', '0.5'],
    ['7,', '7'],
    ['0', '0'],
    ['-0', '0'],
    ['+3', '3'],
    ['10', '10'],
    ['0,05', '0.05'],
  ])('reads “%s” as %s', (typed, value) => {
    expect(readTypedPoints(typed, ten)).toEqual(points(value))
  })

  it('reads thousands only where a second separator makes them plain', () => {
    expect(readTypedPoints('1.234,5', null)).toEqual(points('1234.5'))
    expect(readTypedPoints('1,234.5', null)).toEqual(points('1234.5'))
    expect(readTypedPoints('1.234', null)).toEqual(problem({ kind: 'too-precise', text: '1.234' }))
    expect(readTypedPoints('1.234.567', null)).toEqual(problem({ kind: 'not-a-number', text: '1.234.567' }))
  })

  it('keeps blank, không phát sinh and zero apart', () => {
    expect(readTypedPoints('', ten)).toEqual(points(null))
    expect(readTypedPoints('   ', ten)).toEqual(points(null))
    expect(readTypedPoints('0', ten)).toEqual(points('0'))
    for (const typed of ['KPS', 'n/a', 'Không phát sinh', 'không PS'.normalize('NFD')])
      expect(readTypedPoints(typed, ten)).toEqual(points('N/A'))
  })

  it('refuses what is no score, and says why', () => {
    expect(readTypedPoints('9,5x', ten)).toEqual(problem({ kind: 'not-a-number', text: '9,5x' }))
    expect(readTypedPoints('95%', ten)).toEqual(problem({ kind: 'not-a-number', text: '95%' }))
    expect(readTypedPoints('=1+1', ten)).toEqual(problem({ kind: 'not-a-number', text: '=1+1' }))
    expect(readTypedPoints('#N/A', ten)).toEqual(problem({ kind: 'not-a-number', text: '#N/A' }))
    expect(readTypedPoints('.', ten)).toEqual(problem({ kind: 'not-a-number', text: '.' }))
    expect(readTypedPoints('-1', ten)).toEqual(problem({ kind: 'negative' }))
    expect(readTypedPoints('9,125', ten)).toEqual(problem({ kind: 'too-precise', text: '9,125' }))
    expect(readTypedPoints('10,01', ten)).toEqual(problem({ kind: 'above-maximum', maximum: '10' }))
  })

  it('gives points back as they are typed', () => {
    expect(['9.5', '0', 'N/A', null].map((value) => pointsText(value as Decimal))).toEqual(['9,5', '0', 'KPS', ''])
  })
})
