import { act, cleanup, renderHook, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { Decimal } from '#domain/core/decimal'
import { err, ok, type Result } from '#domain/core/result'
import type { Round } from '#domain/scoring/score'
import type { AppError } from '#shared/errors/app-error'
import type { ScoreCell, ScoreSheetRow } from '#shared/ipc/views'
import type { SheetCriterion } from '../../../../src/renderer/features/scores/sheet-columns'
import { type NewScore, useScoreEntry } from '../../../../src/renderer/features/scores/use-score-entry'

afterEach(cleanup)

const d = (text: string) => text as Decimal
const criterion: SheetCriterion = {
  code: 'A.1',
  title: 'Thu ngân sách',
  item: { code: 'A.1', title: 'Thu ngân sách', type: 'manual', max: d('10') },
  maximum: d('10'),
  role: 'base',
}
const cell: ScoreCell = {
  points: d('9'),
  value: { actual: d('9'), target: d('10') },
  evidence: null,
  who: 'Hoa',
  at: '2023-06-01T08:00:00Z',
  reason: null,
}
const row = (unit: string): ScoreSheetRow => ({
  unit,
  name: unit,
  cells: { 'A.1': { self: cell } },
  total: null,
  band: null,
  rank: null,
  official: false,
})
const rows = new Map(['P01', 'P02'].map((unit) => [unit, row(unit)]))
const entry = (unit: string, text: string, round: Round = 'appraisal') => ({ unit, criterion, round, text })

interface Saved {
  readonly round: Round
  readonly reason: string
  readonly cells: readonly NewScore[]
}

function enterScores(...replies: readonly Result<null, AppError>[]) {
  const saved: Saved[] = []
  const save = async (round: Round, reason: string, cells: readonly NewScore[]) => {
    saved.push({ round, reason, cells })
    return replies[saved.length - 1] ?? ok(null)
  }
  const hook = renderHook(() => useScoreEntry(rows, save))
  return { saved, now: () => hook.result.current }
}

const pendingOf = (now: ReturnType<typeof useScoreEntry>) =>
  [...now.pending.values()].map(({ unit, text, status, problem }) => [unit, text, status, problem])

describe('storing what is typed', () => {
  it('stores at once what agrees with the round before, and leaves nothing pending', async () => {
    const { saved, now } = enterScores()
    act(() => now().enter([entry('P01', '9,0'), entry('P02', '9')]))
    await waitFor(() => expect(pendingOf(now())).toEqual([]))
    expect(saved).toEqual([
      {
        round: 'appraisal',
        reason: '',
        cells: ['P01', 'P02'].map((unit) => ({ unit, criterion: 'A.1', points: '9', value: null })),
      },
    ])
  })

  it('asks once for a batch that differs, and stores the whole batch under the reason', async () => {
    const { saved, now } = enterScores()
    act(() => now().enter([entry('P01', '8'), entry('P02', '9')]))
    expect(now().asking.map(({ unit, needsReason }) => [unit, needsReason])).toEqual([
      ['P01', true],
      ['P02', false],
    ])
    expect(saved).toEqual([])
    act(() => now().giveReason('Thiếu minh chứng', true))
    await waitFor(() => expect(pendingOf(now())).toEqual([]))
    expect(saved.map(({ reason, cells }) => [reason, cells.length])).toEqual([['Thiếu minh chứng', 2]])
    act(() => now().enter([entry('P02', '7')]))
    await waitFor(() => expect(saved).toHaveLength(2))
    expect(saved[1]?.reason).toBe('Thiếu minh chứng')
  })

  it('keeps what was typed when the question is left, and asks again on “Lưu lại”', () => {
    const { saved, now } = enterScores()
    act(() => now().enter([entry('P01', '8'), entry('P02', 'tám')]))
    act(() => now().leaveQuestion())
    expect(now().asking).toEqual([])
    expect(pendingOf(now()).map(([unit, text, status]) => [unit, text, status])).toEqual([
      ['P02', 'tám', 'refused'],
      ['P01', '8', 'waiting'],
    ])
    act(() => now().retry())
    expect(now().asking.map(({ unit }) => unit)).toEqual(['P01'])
    act(() => now().discard())
    expect(pendingOf(now())).toEqual([])
    expect(saved).toEqual([])
  })

  it('keeps refused entries in their cells with the sentence about each', async () => {
    const { now } = enterScores(
      err({
        code: 'SCORES_INVALID',
        findings: [
          {
            code: 'POINTS_OUT_OF_RANGE',
            severity: 'error',
            unit: 'P02',
            criterion: 'A.1',
            facts: { title: 'Thu ngân sách', round: 'appraisal', given: '9', counted: '8' },
          },
        ],
      }),
    )
    act(() => now().enter([entry('P01', '9'), entry('P02', '9')]))
    await waitFor(() => expect(pendingOf(now()).map(([, , status]) => status)).toEqual(['refused', 'refused']))
    expect(pendingOf(now())[1]?.[3]).toContain('Chưa lưu. Tiêu chí “Thu ngân sách”: điểm thẩm định ghi 9')
  })

  it('asks for the reason when main wants one that was not foreseen', async () => {
    const finding = { code: 'SCORE_REASON_MISSING', severity: 'error' as const, unit: 'P01', criterion: 'A.1' }
    const { saved, now } = enterScores(err({ code: 'SCORES_INVALID', findings: [finding] }))
    act(() => now().enter([entry('P01', '9')]))
    await waitFor(() => expect(now().asking.map(({ unit }) => unit)).toEqual(['P01']))
    act(() => now().giveReason('Đã đối chiếu', false))
    await waitFor(() => expect(pendingOf(now())).toEqual([]))
    expect(saved.map(({ reason }) => reason)).toEqual(['', 'Đã đối chiếu'])
    expect(now().standingReason).toBeNull()
  })

  it('keeps the reported value beside points typed over it, and drops it with the score', async () => {
    const { saved, now } = enterScores()
    act(() => now().enter([entry('P01', '8', 'self'), entry('P02', '', 'self')]))
    await waitFor(() => expect(saved).toHaveLength(1))
    expect(saved[0]?.cells).toEqual([
      { unit: 'P01', criterion: 'A.1', points: '8', value: cell.value },
      { unit: 'P02', criterion: 'A.1', points: null, value: null },
    ])
  })
})
