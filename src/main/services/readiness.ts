import type { Finding } from '#domain/core/finding'
import type { LocalDate } from '#domain/core/local-date'
import type { LegalData } from '#domain/legal/profile'
import type { OfficeState } from '#domain/office/change'
import type { Campaign } from '#domain/office/records'
import { submissionInForce } from '#domain/submission/apply-reading'
import type { ReadinessLine } from '#shared/ipc/views'
import { newestCriteria } from './campaign-lookup'
import { isListStale, newestList } from './commendation-list'
import { frozenRankingOf, isRankingStale } from './frozen-rankings'
import { meetingOf } from './meetings'
import { nomineeFindings } from './nominee-findings'
import { appraisalProgress } from './ranking'

type Step = (state: OfficeState, campaign: Campaign, legal: LegalData, today: LocalDate) => ReadinessLine

const line = (
  step: ReadinessLine['step'],
  done: number,
  of: number,
  findings: readonly Finding[] = [],
  status?: ReadinessLine['status'],
): ReadinessLine => ({ step, done, of, findings, status: status ?? (of > 0 && done >= of ? 'done' : 'todo') })

const units: Step = (state) => {
  const count = state.all('units').length
  return count === 0 ? line('units', 0, 1, [{ code: 'UNITS_MISSING', severity: 'error' }]) : line('units', count, count)
}

const criteria: Step = (state, { id }) => {
  const stored = newestCriteria(state, id)
  if (stored === null) return line('criteria', 0, 1, [{ code: 'CRITERIA_ABSENT', severity: 'error' }])
  if (stored.set.status === 'official') return line('criteria', 1, 1)
  return line('criteria', 0, 1, [{ code: 'CRITERIA_ILLUSTRATIVE', severity: 'warning' }], 'attention')
}

const submissions: Step = (state, { id }, _legal, today) => {
  const all = state.all('units')
  const silent = all.filter(({ code }) => submissionInForce(state.campaign(id), code) === null)
  const findings = silent.map(
    ({ code, name }): Finding => ({
      code: 'UNIT_SENT_NOTHING',
      severity: 'warning',
      unit: code,
      facts: { name },
    }),
  )
  const returned = returnFindings(state, id, today)
  const done = all.length - silent.length
  if (returned.length === 0) return line('submissions', done, all.length, findings)
  return line('submissions', done, all.length, [...findings, ...returned], done < all.length ? 'todo' : 'attention')
}

/** Units that were asked for more and have not sent it. */
const returnFindings = (state: OfficeState, campaign: string, today: LocalDate): readonly Finding[] =>
  state
    .campaign(campaign)
    .all('returns')
    .filter(({ status }) => status === 'open')
    .map(({ unit, items, deadline }): Finding => {
      const name = state.get('units', unit)?.name ?? unit
      return {
        code: deadline !== null && deadline < today ? 'RETURN_OVERDUE' : 'RETURN_OPEN',
        severity: 'warning',
        unit,
        facts: { name, count: items.length, deadline: deadline ?? '' },
      }
    })

const tray: Step = (state, { id }) => {
  const rows = state.campaign(id).all('tray')
  const waiting = rows.filter(({ status }) => status === 'waiting').length
  if (waiting === 0) return line('tray', rows.length, rows.length, [], 'done')
  return line('tray', rows.length - waiting, rows.length, [
    { code: 'TRAY_WAITING', severity: 'warning', facts: { rows: waiting } },
  ])
}

const appraisal: Step = (state, { id }) => {
  const { done, of, unfinished } = appraisalProgress(state, id)
  const findings = unfinished.map(
    ({ unit, name, left }): Finding => ({
      code: 'UNIT_NOT_APPRAISED',
      severity: 'warning',
      unit,
      facts: { name, left },
    }),
  )
  return line('appraisal', done, of, findings)
}

const ranking: Step = (state, { id }) => {
  const frozen = frozenRankingOf(state, id)
  if (frozen === null) return line('ranking', 0, 1, [{ code: 'RANKING_NOT_FROZEN', severity: 'warning' }])
  if (!isRankingStale(state, frozen)) return line('ranking', 1, 1)
  return line(
    'ranking',
    0,
    1,
    [{ code: 'RANKING_STALE', severity: 'warning', facts: { version: frozen.version } }],
    'attention',
  )
}

const nominees: Step = (state, { id }) => {
  const all = state.campaign(id).all('nominees')
  if (all.length === 0) return line('nominees', 0, 1, [{ code: 'NOMINEES_ABSENT', severity: 'warning' }])
  const findings = nomineeFindings(state, id)
  const blocked = new Set(findings.filter(({ severity }) => severity === 'error').map(({ facts }) => facts?.nominee))
  const status = blocked.size > 0 ? 'blocked' : findings.length > 0 ? 'attention' : 'done'
  return line('nominees', all.length - blocked.size, all.length, findings, status)
}

const meeting: Step = (state, { id }) => {
  const voted = state.campaign(id).all('ballots').length
  const standing = state
    .campaign(id)
    .all('nominees')
    .filter(({ status }) => status === 'proposed' || status === 'approved').length
  if (meetingOf(state, id) !== null && voted >= standing && standing > 0) return line('meeting', standing, standing)
  return line('meeting', voted, standing, [{ code: 'MEETING_ABSENT', severity: 'warning' }])
}

const list: Step = (state, { id }, legal) => {
  const frozen = newestList(state, id)
  if (frozen === null) return line('list', 0, 1, [{ code: 'LIST_NOT_FROZEN', severity: 'warning' }])
  if (!isListStale(state, frozen, legal)) return line('list', 1, 1)
  return line(
    'list',
    0,
    1,
    [{ code: 'LIST_STALE', severity: 'warning', facts: { version: frozen.version } }],
    'attention',
  )
}

const papers: Step = (state, { id }) =>
  state.all('awards').some(({ campaign }) => campaign === id)
    ? line('papers', 1, 1)
    : line('papers', 0, 1, [{ code: 'PAPERS_NOT_ISSUED', severity: 'warning' }])

const steps: readonly Step[] = [units, criteria, submissions, tray, appraisal, ranking, nominees, meeting, list, papers]

/** What is still missing before the papers can go to the Chairman, step by step in the order of the work. */
export const readinessOf = (
  state: OfficeState,
  campaign: Campaign,
  legal: LegalData,
  today: LocalDate,
): readonly ReadinessLine[] => steps.map((step) => step(state, campaign, legal, today))
