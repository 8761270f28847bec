import type { Finding } from '#domain/core/finding'
import { err, ok, type Result } from '#domain/core/result'
import { passedNominees } from '#domain/council/vote'
import { decisionPaper } from '#domain/document/decision'
import { listPaper } from '#domain/document/list-annex'
import { type CouncilVote, minutesPaper } from '#domain/document/minutes'
import { type Paper, type RankingPaperKind, rankingPaperKinds } from '#domain/document/paper'
import { decisionFindings, papersAgree } from '#domain/document/paper-checks'
import type { PaperInput, PaperStamp } from '#domain/document/paper-input'
import { proposalPaper } from '#domain/document/proposal'
import type { LegalData } from '#domain/legal/profile'
import type { OfficeState } from '#domain/office/change'
import type { FrozenList, Nominee } from '#domain/office/records'
import { legalData } from '#main/documents/legal-data'
import { paperWording } from '#main/documents/paper-wording'
import type { ServiceError } from '#shared/errors/app-error'
import { findCampaign, officeOf } from './campaign-lookup'
import { newestList } from './commendation-list'
import { meetingOf } from './meetings'
import { clustersToPrint, type PaperTarget, rankingPaperOf } from './ranking-papers'
import { unitsInOrder } from './units'

/** The papers of a campaign that can be made, and what was found while comparing them with their list. */
export interface PaperSet {
  readonly papers: readonly Paper[]
  readonly findings: readonly Finding[]
}

/** Kinds of papers of the list, in the order in which an officer files them. */
const listPaperKinds = ['proposal', 'minutes', 'decision', 'list'] as const

type ListPaperKind = (typeof listPaperKinds)[number]

export type SavedPaperKind = ListPaperKind | RankingPaperKind

const isOfRanking = (kind: SavedPaperKind): kind is RankingPaperKind => rankingPaperKinds.some((one) => one === kind)

/** A paper of one kind; refused when what it is made from is not there yet. */
export function paperOf(
  state: OfficeState,
  campaign: string,
  kind: SavedPaperKind,
  stamp: PaperStamp,
  target: PaperTarget = {},
): Made {
  if (isOfRanking(kind)) return rankingPaperOf(state, campaign, kind, stamp.date, target)
  const made = fromList(state, campaign, kind, stamp)
  if (!made.ok) return made
  const list = newestList(state, campaign)
  const agreement = list === null ? [] : papersAgree(list, [made.value.paper])
  return ok({ paper: made.value.paper, findings: [...made.value.findings, ...agreement] })
}

/** Every paper that can be made; those of a list that is not frozen are named among the findings, errors in the others block. */
export function allPapers(state: OfficeState, campaign: string, stamp: PaperStamp): Result<PaperSet, ServiceError> {
  const papers: Paper[] = []
  const findings = new Map<string, Finding>()
  const ofClusters = clustersToPrint(state, campaign).flatMap((cluster) =>
    (['clusterScores', 'scoreSheet', 'clusterMinutes'] as const).map((kind) => ({ kind, target: { cluster } })),
  )
  const wanted: readonly { readonly kind: SavedPaperKind; readonly target: PaperTarget }[] = [
    ...[...listPaperKinds, 'ranking' as const].map((kind) => ({ kind, target: {} })),
    ...ofClusters,
  ]
  for (const { kind, target } of wanted) {
    const made = paperOf(state, campaign, kind, stamp, target)
    if (!made.ok) {
      if (made.error.code === 'PAPER_EMPTY') continue
      if (made.error.code !== 'LIST_NOT_FROZEN') return made
      findings.set(kind, { code: 'PAPER_NEEDS_LIST', severity: 'warning', facts: { kind } })
      continue
    }
    papers.push(made.value.paper)
    for (const finding of made.value.findings) findings.set(JSON.stringify(finding), finding)
  }
  if (papers.length === 0) return err({ code: 'LIST_NOT_FROZEN' })
  const found = [...findings.values()]
  const blocking = found.filter(({ severity }) => severity === 'error')
  return blocking.length > 0 ? err({ code: 'PAPER_BLOCKED', findings: blocking }) : ok({ papers, findings: found })
}

type Made = Result<{ readonly paper: Paper; readonly findings: readonly Finding[] }, ServiceError>

function fromList(state: OfficeState, campaignId: string, kind: ListPaperKind, stamp: PaperStamp): Made {
  const campaign = findCampaign(state, campaignId)
  if (!campaign.ok) return campaign
  const office = officeOf(state, campaign.value)
  if (!office.ok) return office
  const list = newestList(state, campaignId)
  if (list === null) return err({ code: 'LIST_NOT_FROZEN' })
  const meeting = meetingOf(state, campaignId)
  const legal: LegalData = legalData
  const input: PaperInput = {
    wording: paperWording,
    office: office.value,
    campaign: campaign.value,
    legal,
    list,
    units: unitsInOrder(state),
    decision: stamp,
    meeting,
  }
  const plain = (paper: Paper, findings: readonly Finding[] = []): Made => ok({ paper, findings })
  switch (kind) {
    case 'decision':
      return plain(decisionPaper(input), decisionFindings(input))
    case 'list':
      return plain(listPaper(input))
    case 'proposal':
      return plain(proposalPaper(input))
    case 'minutes':
      if (meeting === null) return err({ code: 'PAPER_EMPTY', kind })
      return plain(minutesPaper({ ...input, meeting, minutesNumber: null, votes: votesOf(state, campaignId, list) }))
  }
}

function votesOf(state: OfficeState, campaign: string, list: FrozenList): readonly CouncilVote[] {
  const meeting = meetingOf(state, campaign)
  const ballots = new Map(
    state
      .campaign(campaign)
      .all('ballots')
      .map((ballot) => [ballot.nominee, ballot]),
  )
  const passed = new Set(meeting === null ? [] : passedNominees(meeting, [...ballots.values()]))
  const onList = new Map(list.entries.map(({ nominee, no }) => [nominee, no]))
  const placeOf = ({ id, order }: Nominee): number => onList.get(id) ?? list.entries.length + order
  const considered = state
    .campaign(campaign)
    .all('nominees')
    .filter(({ id }) => onList.has(id) || ballots.has(id))
  return [...considered]
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map((nominee) => {
      const ballot = ballots.get(nominee.id)
      return {
        nominee: nominee.id,
        kind: nominee.kind,
        title: nominee.title,
        name: nominee.name,
        position: nominee.position,
        workplace: nominee.workplace,
        unit: nominee.unit,
        votesFor: ballot?.votesFor ?? null,
        votesAgainst: ballot?.votesAgainst ?? null,
        passed: ballot === undefined ? onList.has(nominee.id) : passed.has(nominee.id),
      }
    })
}
