import { describe, expect, it } from 'vitest'
import { confirmScores } from '#main/services/confirmations'
import { explanationOf } from '#main/services/explanation'
import { freezeRanking } from '#main/services/frozen-rankings'
import { undo } from '#main/services/history'
import { rankingView } from '#main/services/ranking'
import { saveScoringRules } from '#main/services/scoring-rules'
import { findingSentence } from '#shared/messages/finding-sentence'
import { explanationInWords } from '#shared/messages/scoring-formulas'
import { appraiseAll, as, campaign, give, smallCluster } from './small-cluster'

const scored = async () => {
  const context = await smallCluster()
  await saveScoringRules(context, campaign, { twoPersons: true })
  await appraiseAll(as(context, 'Trần Văn Bình'))
  return context
}
const other = 'Lê Thị Cúc'
const unconfirmed = async (context: Awaited<ReturnType<typeof scored>>) => {
  const view = rankingView(context.store.state, campaign)
  if (!view.ok) throw new Error(view.error.code)
  return view.value.findings.filter(({ code }) => code === 'SCORES_UNCONFIRMED')
}

describe('a campaign that asks for two persons', () => {
  it('ranks what is not confirmed provisionally, and blocks freezing with a sentence for each unit', async () => {
    const context = await scored()
    const view = rankingView(context.store.state, campaign)
    if (!view.ok) throw new Error(view.error.code)
    expect(view.value.clusters[0]?.units.map(({ unit, rank, notes }) => ({ unit, rank, notes }))).toEqual([
      { unit: 'P01', rank: 1, notes: ['NOT_CONFIRMED'] },
      { unit: 'P02', rank: 2, notes: ['NOT_CONFIRMED'] },
      { unit: 'P03', rank: 3, notes: ['NOT_CONFIRMED'] },
    ])
    const findings = await unconfirmed(context)
    expect(findings.map(findingSentence)[0]).toBe(
      'Phường Bắc Sơn: 2 điểm thẩm định chưa được người thứ hai xác nhận. Hạng và tổng điểm còn tạm tính; để người khác với người nhập xác nhận ở màn hình Chấm điểm.',
    )
    expect(await freezeRanking(context, campaign)).toEqual({ ok: false, error: { code: 'RANKING_BLOCKED', findings } })
  })

  it('lets another person confirm a unit, then all, and freezes then', async () => {
    const context = await scored()
    expect(await confirmScores(as(context, other), campaign, new Set(['P02']))).toEqual({
      ok: true,
      value: { confirmed: 2, own: 0 },
    })
    expect((await unconfirmed(context)).map(({ unit }) => unit)).toEqual(['P01', 'P03'])
    expect(await confirmScores(as(context, other), campaign, null)).toMatchObject({ ok: true, value: { confirmed: 4 } })
    expect(await freezeRanking(context, campaign)).toMatchObject({ ok: true, value: { version: 1 } })
    expect(await confirmScores(as(context, other), campaign, null)).toEqual({
      ok: false,
      error: { code: 'NOTHING_TO_CONFIRM' },
    })
  })

  it('does not let the person confirm what the person entered, however the name is typed', async () => {
    const context = await scored()
    expect(await confirmScores(as(context, ' tran van  binh'), campaign, null)).toEqual({
      ok: false,
      error: { code: 'CONFIRMS_OWN_SCORES', who: ' tran van  binh', scores: 6 },
    })
    await give(as(context, other), 'appraisal', { 'P01 A.1': '8' })
    expect(await confirmScores(as(context, other), campaign, null)).toEqual({
      ok: true,
      value: { confirmed: 5, own: 1 },
    })
  })

  it('takes the confirmation away when the score is edited, and gives it back when that is undone', async () => {
    const context = await scored()
    await confirmScores(as(context, other), campaign, null)
    await give(as(context, 'Trần Văn Bình'), 'appraisal', { 'P03 B.1': '15' })
    expect((await unconfirmed(context)).map(({ unit, facts }) => [unit, facts?.count])).toEqual([['P03', 1]])
    expect(await undo(context, 0)).toMatchObject({ ok: true })
    expect(await unconfirmed(context)).toEqual([])
  })

  it('says in the explanation who confirmed, and what nobody has', async () => {
    const context = await scored()
    await confirmScores(as(context, other), campaign, new Set(['P01']))
    const reasonOf = (unit: string): string | undefined => {
      const explained = explanationOf(context.store.state, campaign, unit)
      if (!explained.ok) throw new Error(explained.error.code)
      return explanationInWords(explained.value).tree.children?.[0]?.children?.[0]?.reason
    }
    expect([reasonOf('P01'), reasonOf('P02')]).toEqual([
      'lý do: đã đối chiếu; Lê Thị Cúc đã xác nhận',
      'lý do: đã đối chiếu; chưa được người thứ hai xác nhận, còn tạm tính',
    ])
  })
})

it('has nothing to confirm where one person is enough', async () => {
  const context = await smallCluster()
  await appraiseAll(as(context, 'Trần Văn Bình'))
  expect(await unconfirmed(context)).toEqual([])
  expect(await confirmScores(as(context, other), campaign, null)).toEqual({
    ok: false,
    error: { code: 'CONFIRMATION_NOT_ASKED' },
  })
})
