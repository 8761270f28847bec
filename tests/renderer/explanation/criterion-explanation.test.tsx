import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import type { Decimal } from '#domain/core/decimal'
import type { Score } from '#domain/scoring/score'
import { CriterionExplanation } from '../../../src/renderer/explanation/criterion-explanation'
import { showScreen } from '../support/show-screen'

afterEach(cleanup)

const score: Score = {
  id: 'P01|T.1|self',
  campaign: 'dot',
  unit: 'P01',
  criterion: 'T.1',
  round: 'self',
  points: null,
  value: { count: '5' as Decimal },
  evidence: null,
  who: 'Nguyễn Văn An',
  at: '2023-06-01T08:00:00.000Z',
  reason: null,
}

const node = {
  code: 'T.1',
  title: 'Tin, bài được đăng',
  kind: 'count',
  points: '2.5',
  self: '2.5',
  review: null,
  appraisal: null,
  formula: '5 × 0,5 = 2,5',
  scores: [score],
}

it('says what a reported number counts: the criterion’s own measure, else times', () => {
  showScreen(<CriterionExplanation node={node} />, {})
  expect(screen.getByText('5 lần')).toBeTruthy()
  cleanup()
  showScreen(<CriterionExplanation node={{ ...node, measure: 'tin, bài' }} />, {})
  expect(screen.getByText('5 tin, bài')).toBeTruthy()
})
