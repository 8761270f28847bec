import { describe, expect, it } from 'vitest'
import { scoreSheet } from '#main/desktop-api/score-sheet'
import { acceptSelfScores } from '#main/services/scores'
import { saveScorer } from '#main/services/scoring-rules'
import { unpackCells } from '#shared/ipc/packed-cells'
import { errorSentence } from '#shared/messages/error-sentence'
import { as, campaign, give, smallCluster } from './small-cluster'

const sentence = (reply: Awaited<ReturnType<typeof give>>): string | null =>
  reply.ok ? null : errorSentence(reply.error)

describe('a review of one’s own unit', () => {
  const withScorers = async () => {
    const context = await smallCluster()
    await saveScorer(context, null, { name: 'Trần Văn Bình', unit: 'P01', role: 'Trưởng cụm' })
    await saveScorer(context, null, { name: 'Lê Thị Cúc', unit: 'P03', role: 'Thành viên' })
    return context
  }

  it('is refused, and the lead’s own unit is left to the deputy by name', async () => {
    const context = await withScorers()
    expect(sentence(await give(as(context, 'trần văn bình'), 'review', { 'P01 A.1': '9' }))).toBe(
      'Chưa lưu điểm nào. trần văn bình là người của Phường Bắc Sơn nên không chấm chéo cho đơn vị mình. Phường Bắc Sơn là trưởng cụm, khối: để phó là Phường Nam Sơn chấm.',
    )
    expect(sentence(await give(as(context, 'Lê Thị Cúc'), 'review', { 'P01 A.1': '9', 'P03 A.1': '9' }))).toBe(
      'Chưa lưu điểm nào. Lê Thị Cúc là người của Phường Đồng Hòa nên không chấm chéo cho đơn vị mình. Để người của đơn vị khác trong cụm, khối chấm.',
    )
    expect(context.store.state.campaign(campaign).all('scores')).toEqual([])
  })

  it('is refused when it is entered for the scorer by someone else, and other units are not', async () => {
    const context = await withScorers()
    const named = { scorer: 'Trần Văn Bình' }
    expect((await give(context, 'review', { 'P01 A.1': '9' }, named)).ok).toBe(false)
    expect((await give(context, 'review', { 'P02 A.1': '9' }, named)).ok).toBe(true)
    expect((await give(as(context, 'Trần Văn Bình'), 'self', { 'P01 A.1': '9' })).ok).toBe(true)
  })
})

describe('several scorers of one round', () => {
  it('count together, one who abstains is left out, and each is shown', async () => {
    const context = await smallCluster()
    await give(context, 'review', { 'P01 A.1': '8' }, { scorer: 'Sở Y tế' })
    await give(context, 'review', { 'P01 A.1': '9' }, { scorer: 'Công an' })
    const cluster = context.store.state.all('clusters')[0]?.id ?? ''
    const cell = () => {
      const sheet = scoreSheet(context.store, campaign, cluster)
      if (!sheet.ok) throw new Error(sheet.error.code)
      return unpackCells(sheet.value.rows[0]?.cells ?? '')['A.1']?.review
    }
    expect([cell()?.counted, cell()?.each?.map(({ scorer, points }) => [scorer, points])]).toEqual([
      '8.5',
      [
        ['Công an', '9'],
        ['Sở Y tế', '8'],
      ],
    ])
    await give(context, 'review', { 'P01 A.1': null }, { scorer: 'Công an' })
    expect(cell()?.counted).toBe('8')
  })

  it('never mix with a score in nobody’s name, either way', async () => {
    const context = await smallCluster()
    await give(context, 'review', { 'P01 A.1': '8' }, { scorer: 'Sở Y tế' })
    expect(sentence(await give(context, 'review', { 'P01 A.1': '9' }))).toBe(
      'Chưa lưu điểm nào. Tiêu chí “A.1” đang do nhiều người chấm (Sở Y tế). Chọn tên người chấm rồi nhập, để điểm của từng người không lẫn vào nhau.',
    )
    await give(context, 'review', { 'P02 A.1': '8' })
    expect(sentence(await give(context, 'review', { 'P02 A.1': '9' }, { scorer: 'Công an' }))).toBe(
      'Chưa lưu điểm nào. Tiêu chí “A.1” đã có điểm cụm, khối chấm chéo ghi chung, không đứng tên người chấm. Xóa điểm chung đó trước khi nhập điểm của Công an.',
    )
  })

  it('are not overwritten when self-scores are accepted', async () => {
    const context = await smallCluster()
    await give(context, 'self', { 'P01 A.1': '10', 'P01 B.1': '20' })
    await give(context, 'appraisal', { 'P01 A.1': '8' }, { scorer: 'Sở Y tế' })
    expect(await acceptSelfScores(context, campaign, 'số liệu khớp', null)).toEqual({
      ok: true,
      value: { units: 1, scores: 1 },
    })
  })
})
