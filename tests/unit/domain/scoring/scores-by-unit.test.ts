import { describe, expect, it } from 'vitest'
import { scoresByUnit } from '#domain/scoring/scores-by-unit'
import { score } from './small-campaign'

const [a1, a2, b1, c1] = [
  score('a', 'A.1', '1'),
  score('a', 'A.2', '2'),
  score('b', 'A.1', '3'),
  score('c', 'A.1', '4'),
]
const before = scoresByUnit([a1, a2, b1, c1])

describe('scoresByUnit', () => {
  it('gathers the scores of each unit', () => {
    expect([...before.of]).toEqual([
      ['a', [a1, a2]],
      ['b', [b1]],
      ['c', [c1]],
    ])
  })

  it('gives a unit without a change the very same list', () => {
    const changed = score('a', 'A.1', '9')
    const after = scoresByUnit([changed, a2, b1, c1], before)
    expect(after.of.get('a')).toEqual([a2, changed])
    expect(after.of.get('b')).toBe(before.of.get('b'))
    expect(scoresByUnit(after.list, after)).toBe(after)
  })

  it.each([
    ['added at the end', [a1, a2, b1, c1, score('b', 'A.2', '5'), score('d', 'A.1', '6')]],
    ['taken away', [a1, b1, c1]],
    ['all of a unit taken away', [a1, a2, c1]],
    ['taken away, changed and added at once', [score('a', 'A.1', '7'), b1, score('e', 'A.1', '8')]],
    ['in another order', [c1, b1, a2, a1]],
    ['nothing left', []],
  ])('is the same as gathering anew: %s', (_, list) => {
    const plain = (gathered: ReturnType<typeof scoresByUnit>) =>
      [...gathered.of]
        .map(([unit, scores]) => [unit, scores.map(({ id, points }) => `${id} ${points}`).toSorted()] as const)
        .toSorted(([left], [right]) => (left < right ? -1 : 1))
    expect(plain(scoresByUnit(list, before))).toEqual(plain(scoresByUnit(list)))
  })
})
