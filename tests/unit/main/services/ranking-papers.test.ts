import { describe, expect, it } from 'vitest'
import type { LocalDate } from '#domain/core/local-date'
import { ok } from '#domain/core/result'
import { campaignChange, officeChange } from '#domain/office/change'
import type { FrozenRanking, Office } from '#domain/office/records'
import { saveClusterMeeting } from '#main/services/cluster-meetings'
import type { ServiceContext } from '#main/services/context'
import { freezeRanking, frozenRankingOf } from '#main/services/frozen-rankings'
import { allPapers } from '#main/services/papers'
import { rankingPaperOf } from '#main/services/ranking-papers'
import { findingSentence } from '#shared/messages/finding-sentence'
import preset from '../../../../resources/presets/kien-an-2023.json'
import { appraiseAll, campaign, give, smallCluster } from './small-cluster'

async function ready(): Promise<ServiceContext> {
  const context = await smallCluster()
  await context.store.commit(context.actor, () =>
    ok({ action: 'office.save', records: [officeChange('office', null, preset.office as Office)] }),
  )
  await appraiseAll(context)
  return context
}

const cluster = (context: ServiceContext): string => context.store.state.all('clusters')[0]?.id ?? ''

const made = (context: ServiceContext, kind: Parameters<typeof rankingPaperOf>[2], target = {}) => {
  const paper = rankingPaperOf(context.store.state, campaign, kind, null, target)
  if (!paper.ok) return paper.error
  return { source: paper.value.paper.source, findings: paper.value.findings.map(({ code }) => code) }
}

const totals = (context: ServiceContext): readonly (string | undefined)[] => {
  const paper = rankingPaperOf(context.store.state, campaign, 'clusterScores', null, {})
  const [table] = paper.ok ? (paper.value.paper.sections[0]?.blocks.filter(({ kind }) => kind === 'table') ?? []) : []
  const at = table?.kind === 'table' ? table.columns.findIndex(({ fact }) => fact === 'unitTotal') : -1
  return table?.kind === 'table' ? table.rows.map((row) => (row.kind === 'data' ? row.cells[at] : undefined)) : []
}

describe('papers of a ranking', () => {
  it('are drafts of the present scores before it is frozen', async () => {
    const context = await ready()
    expect(made(context, 'clusterScores')).toEqual({ source: null, findings: ['RANKING_NOT_FROZEN'] })
    expect(totals(context)).toEqual(['27', '25', '23'])
  })

  it('print what was frozen, and say so, whatever is scored afterwards', async () => {
    const context = await ready()
    const frozen = await freezeRanking(context, campaign)
    await give(context, 'appraisal', { 'P03 A.1': '10' })
    if (!frozen.ok) throw new Error('Not frozen')
    const source = { code: frozen.value.code, version: 1 }
    for (const kind of ['ranking', 'clusterScores', 'scoreSheet', 'explanation'] as const)
      expect(made(context, kind)).toEqual({ source, findings: ['RANKING_STALE'] })
    expect(totals(context)).toEqual(['27', '25', '23'])
  })

  it('keep the frozen total, and warn, where an older program counted otherwise', async () => {
    const context = await ready()
    await freezeRanking(context, campaign)
    const before = frozenRankingOf(context.store.state, campaign)
    if (before === null) throw new Error('Not frozen')
    const content = JSON.parse(JSON.stringify(before.content).replace('"total":"27"', '"total":"26.5"'))
    const after: FrozenRanking = { ...before, content }
    await context.store.commit(context.actor, () =>
      ok({ action: 'ranking.freeze', records: [campaignChange(campaign, 'rankings', before, after)] }),
    )
    expect(made(context, 'clusterScores')).toMatchObject({ findings: ['FROZEN_COUNTED_OTHERWISE'] })
    expect(totals(context)).toEqual(['26,5', '25', '23'])
  })

  it('are made without a frozen list, and each paper of the list says that it waits for it', async () => {
    const context = await ready()
    const some = allPapers(context.store.state, campaign, { number: null, date: null })
    if (!some.ok) throw new Error(some.error.code)
    expect(some.value.papers.map(({ kind, source }) => [kind, source])).toEqual([
      ['ranking', null],
      ['clusterScores', null],
      ['scoreSheet', null],
    ])
    const waiting = some.value.findings.filter(({ code }) => code === 'PAPER_NEEDS_LIST')
    expect(waiting.map(({ facts }) => facts?.kind)).toEqual(['proposal', 'minutes', 'decision', 'list'])
    expect(waiting.map(findingSentence)[2]).toBe(
      'Chưa làm được quyết định vì văn bản này lập từ danh sách khen thưởng đã chốt. Chốt ở mục “Danh sách” rồi làm.',
    )
  })

  it('need the meeting for minutes, and refuse one whose numbers cannot be', async () => {
    const context = await ready()
    expect(made(context, 'clusterMinutes')).toEqual({ code: 'PAPER_EMPTY', kind: 'clusterMinutes' })
    const meeting = {
      date: '2023-06-02' as LocalDate,
      place: '',
      startedAt: '08:00',
      endedAt: '09:00',
      chair: 'Ông Đỗ Văn Ổn',
      secretary: 'Bà Vũ Thị Nguyệt',
      members: 3,
      present: 2,
      absent: '',
      method: 'phiếu kín' as const,
      endorsements: [{ unit: 'P01', votes: 3 }],
      opinions: '',
    }
    const refused = await saveClusterMeeting(context, campaign, cluster(context), meeting)
    expect(refused.ok ? null : refused.error).toEqual({
      code: 'MEETING_NUMBERS_WRONG',
      problem: 'VOTES_ABOVE_PRESENT',
      unit: 'Phường Bắc Sơn',
    })
    expect(context.store.state.campaign(campaign).all('clusterMeetings')).toEqual([])
    await saveClusterMeeting(context, campaign, cluster(context), { ...meeting, present: 3 })
    expect(made(context, 'clusterMinutes')).toEqual({ source: null, findings: ['RANKING_NOT_FROZEN'] })
  })
})
