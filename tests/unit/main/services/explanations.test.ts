import { expect, it } from 'vitest'
import { explanationOf } from '#main/services/explanation'
import { answerExplanation, saveExplanation } from '#main/services/explanations'
import { undo } from '#main/services/history'
import { saveScorer } from '#main/services/scoring-rules'
import { explanationInWords } from '#shared/messages/scoring-formulas'
import { as, campaign, give, smallCluster } from './small-cluster'

const cell = { unit: 'P01', criterion: 'A.1' }
const reviewed = async () => {
  const context = await smallCluster()
  await give(context, 'self', { 'P01 A.1': '10' })
  await give(context, 'review', { 'P01 A.1': '7' }, { reason: 'thiếu minh chứng' })
  await saveExplanation(context, campaign, cell, ' Đã gửi bổ sung biên bản. ')
  return context
}
const pointsOf = (context: Awaited<ReturnType<typeof reviewed>>) =>
  context.store.state.campaign(campaign).get('scores', 'P01|A.1|review')?.points
const reasonOf = (context: Awaited<ReturnType<typeof reviewed>>): string | undefined => {
  const explained = explanationOf(context.store.state, campaign, 'P01')
  if (!explained.ok) throw new Error(explained.error.code)
  return explanationInWords(explained.value).tree.children?.[0]?.children?.[0]?.reason
}

it('stands in “Vì sao điểm này?” with its answer, and new points go in with the answer in one step', async () => {
  const context = await reviewed()
  expect(reasonOf(context)).toBe(
    'chưa thẩm định, tạm lấy điểm cụm, khối chấm chéo; lý do: thiếu minh chứng; đơn vị giải trình (Nguyễn Thị Hoa ghi): Đã gửi bổ sung biên bản.',
  )
  const answer = { kind: 'accepted', reason: 'Biên bản hợp lệ', points: '9' } as never
  expect(await answerExplanation(as(context, 'Lê Thị Cúc'), campaign, cell, answer)).toEqual({ ok: true, value: null })
  expect(pointsOf(context)).toBe('9')
  expect(reasonOf(context)).toBe(
    'chưa thẩm định, tạm lấy điểm cụm, khối chấm chéo; lý do: Biên bản hợp lệ; đơn vị giải trình (Nguyễn Thị Hoa ghi): Đã gửi bổ sung biên bản.; chấp nhận giải trình, chấm lại 9: Biên bản hợp lệ',
  )
  await undo(context, 0)
  expect(pointsOf(context)).toBe('7')
  expect(context.store.state.campaign(campaign).get('explanations', 'P01|A.1')?.answer).toBeNull()
})

it('keeps the score with a reason when it is not accepted, and asks for the reason', async () => {
  const context = await reviewed()
  const kept = { kind: 'kept', reason: 'Không thuộc kỳ này', points: null } as const
  expect(await answerExplanation(context, campaign, cell, { ...kept, reason: ' ' })).toEqual({
    ok: false,
    error: { code: 'REASON_MISSING' },
  })
  await answerExplanation(context, campaign, cell, kept)
  expect([pointsOf(context), reasonOf(context)?.split('; ').at(-1)]).toEqual([
    '7',
    'giữ nguyên điểm sau giải trình: Không thuộc kỳ này',
  ])
})

it('refuses new points above the maximum, or for one’s own unit, and changes nothing', async () => {
  const context = await reviewed()
  await saveScorer(context, null, { name: 'Bình', unit: 'P01', role: '' })
  const answer = (points: string) => ({ kind: 'accepted', reason: 'x', points }) as never
  expect(await answerExplanation(context, campaign, cell, answer('11'))).toMatchObject({
    ok: false,
    error: { code: 'SCORES_INVALID', findings: [{ code: 'POINTS_OUT_OF_RANGE' }] },
  })
  expect(await answerExplanation(as(context, 'Bình'), campaign, cell, answer('9'))).toMatchObject({
    ok: false,
    error: { code: 'SCORES_INVALID', findings: [{ code: 'OWN_UNIT_SCORED' }] },
  })
  expect(pointsOf(context)).toBe('7')
})
