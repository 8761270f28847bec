import { describe, expect, it } from 'vitest'
import type { Criterion } from '#domain/criteria/criteria-set'
import { findCriterion } from '#domain/criteria/walk-criteria'
import { acceptedScore } from '#domain/scoring/accept-self'
import { checkScore } from '#domain/scoring/check-score'
import type { Score } from '#domain/scoring/score'
import { clusterOf, criteria, manual, pointsAt, rank, score, unitOf, value } from './small-campaign'

const set = criteria({
  scale: 40,
  groups: [
    {
      code: 'A',
      title: 'A',
      max: 40,
      items: [
        { code: 'R', title: 'Chỉ tiêu', max: 10, type: 'ratio' },
        { code: 'M', title: 'Chấm', max: 10, type: 'manual' },
        { code: 'E', title: 'Có minh chứng', max: 10, type: 'ratio', evidenceRequired: true },
        { code: 'L', title: 'Dẫn đầu', max: 10, type: 'leaderRelative' },
      ],
    },
  ],
})
const criterion = (code: string): Criterion => {
  const found = findCriterion(set, code)
  if (found === null || !('max' in found)) throw new Error(code)
  return found
}
const of40 = (actual: number) => value({ actual, target: 40 })
const noReason = { reason: null }

describe('the round that counts', () => {
  it('is the appraisal, else the review, else the self-score', () => {
    const self = score('U', 'M', '9', 'self')
    const review = score('U', 'M', '8', 'review')
    const appraisal = score('U', 'M', '7')
    const points = (...scores: Score[]) => pointsAt(rank(set, scores), 'U', 'M')
    expect([points(self), points(self, review), points(self, review, appraisal), points(appraisal, self)]).toEqual([
      9, 8, 7, 7,
    ])
  })

  it('leaves a unit unofficial until every criterion is appraised or N/A', () => {
    const all = ['R', 'M', 'E', 'L'].map((code) => score('U', code, '5'))
    const almost = unitOf(rank(set, all.slice(0, 3)), 'U')
    expect(almost).toMatchObject({
      official: false,
      rank: null,
      band: null,
      total: '15',
      missing: ['L'],
      notes: ['NOT_APPRAISED'],
    })
    expect(unitOf(rank(set, [...all.slice(0, 3), score('U', 'L', 'N/A')]), 'U')).toMatchObject({
      official: true,
      rank: 1,
    })
    expect(unitOf(rank(set, [...all.slice(0, 3), score('U', 'L', '5', 'self')]), 'U')).toMatchObject({
      official: false,
      total: '20',
    })
  })
})

describe('the self-score', () => {
  it('counts by its values and says so where the claim differs', () => {
    const ranking = rank(set, [score('U', 'R', { ...of40(37), points: '10' }, 'self')])
    expect(pointsAt(ranking, 'U', 'R')).toBe(9.25)
    expect(clusterOf(ranking).findings).toEqual([
      {
        code: 'SELF_SCORE_MISMATCH',
        severity: 'warning',
        unit: 'U',
        criterion: 'R',
        facts: { title: 'Chỉ tiêu', claimed: '10', computed: '9.25' },
      },
    ])
  })

  it('is no mismatch when the claim is the unrounded result or nothing was claimed', () => {
    const third = value({ actual: 1, target: 3 })
    const scores = [score('U', 'R', { ...third, points: '3.3333' }, 'self'), score('V', 'R', third, 'self')]
    expect(clusterOf(rank(set, scores)).findings).toEqual([])
  })

  it('counts as claimed where no values were reported', () => {
    expect(pointsAt(rank(set, [score('U', 'R', '6', 'self')]), 'U', 'R')).toBe(6)
  })
})

describe('the appraisal', () => {
  it('keeps given points on a computed criterion as the appraiser’s own', () => {
    expect(pointsAt(rank(set, [score('U', 'R', { ...of40(37), points: '4' })]), 'U', 'R')).toBe(4)
  })

  it('computes from its values where no points were given', () => {
    expect(pointsAt(rank(set, [score('U', 'R', of40(37))]), 'U', 'R')).toBe(9.25)
  })

  it('that differs from the round before needs a reason', () => {
    const self = score('U', 'M', '9', 'self')
    const codes = (...scores: Score[]) => clusterOf(rank(set, scores)).findings.map(({ code }) => code)
    expect(codes(self, score('U', 'M', { points: '8', ...noReason }))).toEqual(['SCORE_REASON_MISSING'])
    expect(codes(self, score('U', 'M', { points: '9', ...noReason }))).toEqual([])
    expect(codes(self, score('U', 'M', { points: '8', reason: 'kiểm tra thực tế' }))).toEqual([])
    expect(codes(score('U', 'M', { points: '8', ...noReason }))).toEqual([])
  })
})

describe('required evidence', () => {
  const marks = (...scores: Score[]) => {
    const ranking = rank(set, scores)
    return [pointsAt(ranking, 'U', 'E'), unitOf(ranking, 'U').notes.includes('NO_EVIDENCE')]
  }

  it('lets a criterion without it count 0 and keeps what was claimed', () => {
    expect(marks(score('U', 'E', { ...of40(40), points: '10' }, 'self'))).toEqual([0, true])
    expect(marks(score('U', 'E', { ...of40(40), evidence: '  ' }, 'self'))).toEqual([0, true])
    expect(marks(score('U', 'E', { ...of40(40), accepted: true }))).toEqual([0, true])
    expect(marks(score('U', 'E', { ...of40(40), evidence: 'BC số 5' }, 'self'))).toEqual([10, false])
  })

  it('is found in any round of the criterion', () => {
    expect(
      marks(
        score('U', 'E', { ...of40(40), evidence: 'BC số 5' }, 'self'),
        score('U', 'E', { ...of40(20), accepted: true }),
      ),
    ).toEqual([5, false])
  })

  it('is not asked of points or values that the appraiser gives, nor of what does not apply', () => {
    expect(marks(score('U', 'E', '6'))).toEqual([6, false])
    expect(marks(score('U', 'E', of40(30)))).toEqual([7.5, false])
    expect(marks(score('U', 'E', of40(40), 'self'), score('U', 'E', of40(30)))).toEqual([7.5, false])
    expect(marks(score('U', 'E', value({ notApplicable: true }), 'self'))).toEqual(['N/A', false])
  })
})

describe('accepting a self-score', () => {
  const accepted = (code: string, given: Parameters<typeof score>[2]) =>
    acceptedScore(criterion(code), score('U', code, given, 'self'))

  it('takes over the values where they give points, never the contradicted claim', () => {
    const { value: reported } = of40(37)
    expect(accepted('R', { value: reported, points: '10', evidence: 'x' })).toEqual({
      points: null,
      value: reported,
      evidence: 'x',
      accepted: true,
    })
    expect(accepted('L', of40(50))).toEqual({ points: null, ...of40(50), evidence: null, accepted: true })
    expect(accepted('R', value({ notApplicable: true }))).toEqual({
      points: null,
      ...value({ notApplicable: true }),
      evidence: null,
      accepted: true,
    })
  })

  it('takes over claimed points where values give none', () => {
    expect(accepted('M', '7.5')).toEqual({ points: '7.5', value: null, evidence: null, accepted: true })
    expect(accepted('R', '6')).toEqual({ points: '6', value: null, evidence: null, accepted: true })
    expect(accepted('M', 'N/A')).toEqual({ points: 'N/A', value: null, evidence: null, accepted: true })
  })

  it('takes nothing over where nothing was claimed, and 0 where required evidence is missing', () => {
    expect(accepted('M', null)).toBe(null)
    expect(accepted('E', '9')).toEqual({ points: '0', value: null, evidence: null, accepted: true })
  })

  it('scores leaderRelative criteria within the cluster again', () => {
    const scores = ['U', 'V'].flatMap((unit, index) => {
      const self = score(unit, 'L', of40(index === 0 ? 48 : 60), 'self')
      const taken = acceptedScore(criterion('L'), self)
      return taken === null ? [self] : [self, score(unit, 'L', taken)]
    })
    const ranking = rank(set, scores)
    expect([pointsAt(ranking, 'U', 'L'), pointsAt(ranking, 'V', 'L')]).toEqual([7, 10])
    expect(clusterOf(ranking).leaders.filter(({ round }) => round === 'appraisal')).toEqual([
      { criterion: 'L', round: 'appraisal', units: ['V'], ratio: '60/40 (1.5)' },
    ])
  })
})

describe('checking a score before it is stored', () => {
  const check = (given: Parameters<typeof score>[2], code = 'M', earlier: Score | null = null, reason = 'lý do') =>
    checkScore(set, criterion(code), score('U', code, given), earlier === null ? [] : [earlier], reason).map(
      ({ code: found, severity }) => [found, severity],
    )

  it('refuses points above the maximum or below nothing', () => {
    expect([check('10'), check('10.01'), check('-0.5')]).toEqual([
      [],
      [['POINTS_OUT_OF_RANGE', 'error']],
      [['POINTS_OUT_OF_RANGE', 'error']],
    ])
  })

  it('refuses a difference from the round before without a reason', () => {
    const self = score('U', 'R', of40(37), 'self')
    expect(check('9', 'R', self, ' ')).toEqual([['SCORE_REASON_MISSING', 'error']])
    expect(check('9.25', 'R', self, '')).toEqual([])
    expect(check('9', 'R', self, 'đối chiếu sổ sách')).toEqual([])
  })

  it('refuses an option that the criterion does not have', () => {
    const choice = { ...manual('C', 5), type: 'choice', options: [{ label: 'Đạt', points: 5 }] }
    const built = criteria({ scale: 5, groups: [{ code: 'A', title: 'A', max: 5, items: [choice] }] })
    const found = findCriterion(built, 'C')
    if (found === null) throw new Error('C')
    const given = score('U', 'C', value({ option: 'Khá' }))
    expect(checkScore(built, found, given, [], 'x').map(({ code }) => code)).toEqual(['OPTION_NOT_IN_CRITERION'])
  })
})
