import { createHash } from 'node:crypto'
import type { Decimal } from '#domain/core/decimal'
import { err, ok, type Result } from '#domain/core/result'
import { allItems } from '#domain/criteria/walk-criteria'
import type { OfficeState } from '#domain/office/change'
import type { Unit } from '#domain/office/records'
import { clusterRolesIn } from '#domain/scoring/cluster-roles'
import { givenPoints } from '#domain/scoring/points'
import { type ReportedValue, type Score, scoreId } from '#domain/scoring/score'
import { type ClusterBookLine, clusterBookBytes } from '#main/excel/templates/cluster-book'
import type { ServiceError } from '#shared/errors/app-error'
import { clusterBookTexts as texts } from '#shared/messages/template-texts'
import { findCampaign, newestCriteria } from './campaign-lookup'
import { rankingOf } from './ranking'
import { fileNameOf, makeFolder, saveBeside } from './save-beside'
import { clustersInOrder, unitsInOrder } from './units'

/** A cluster's score workbook as it was saved. */
export interface SavedClusterBook {
  readonly cluster: string
  readonly path: string
  readonly units: number
  readonly sha256: string
}

const comma = (decimal: Decimal | undefined): string => (decimal ?? '').replace('.', ',')

function reportedText(value: ReportedValue | null): string {
  if (value === null) return ''
  if (value.notApplicable === true) return texts.reported.none
  if (value.option !== undefined) return value.option
  if (value.yes !== undefined) return value.yes ? texts.reported.yes : texts.reported.no
  if (value.count !== undefined) return comma(value.count)
  if (value.actual === undefined) return ''
  return value.target === undefined ? comma(value.actual) : `${comma(value.actual)}/${comma(value.target)}`
}

function linesOf(state: OfficeState, campaign: string, units: readonly Unit[]): readonly ClusterBookLine[] {
  const set = newestCriteria(state, campaign)?.set
  if (set === undefined) return []
  const ranked = new Map(rankingOf(state, campaign)?.clusters.map((one) => [one.cluster, one.scores]))
  const scoreOf = (unit: string, criterion: string, round: 'self' | 'review'): Score | null =>
    state.campaign(campaign).get('scores', scoreId(unit, criterion, round))
  return units.flatMap(({ code, name, cluster }) => {
    const scores = ranked.get(cluster ?? '')
    const cells = scores?.units.get(code)?.cells
    return allItems(set).map(({ item }): ClusterBookLine => {
      const self = scoreOf(code, item.code, 'self')
      const review = scoreOf(code, item.code, 'review')
      const mark = cells?.[scores?.compiled.indexByCode.get(item.code) ?? -1]?.self?.mark ?? null
      return {
        unit: code,
        unitName: name,
        criterion: item.code,
        title: item.title,
        max: 'max' in item ? item.max : item.cap,
        reported: reportedText(self?.value ?? null),
        evidence: self?.evidence ?? '',
        self: givenPoints(mark) ?? '',
        review: review?.points ?? '',
        reason: review?.reason ?? '',
      }
    })
  })
}

/** Saves one workbook per cluster that has units, for its lead to fill in; the lead's own unit stands on the deputy's sheet. */
export async function writeClusterBooks(
  state: OfficeState,
  id: string,
  folder: string,
): Promise<Result<readonly SavedClusterBook[], ServiceError>> {
  const campaign = findCampaign(state, id)
  if (!campaign.ok) return campaign
  const criteria = newestCriteria(state, id)
  if (criteria === null) return err({ code: 'CRITERIA_MISSING' })
  const made = await makeFolder(folder)
  if (!made.ok) return made
  const saved: SavedClusterBook[] = []
  for (const cluster of clustersInOrder(state)) {
    const units = unitsInOrder(state).filter((unit) => unit.cluster === cluster.id)
    if (units.length === 0) continue
    const { lead, deputy } = clusterRolesIn(state, id, cluster.id)
    const own = units.filter(({ code }) => code === lead)
    const others = units.filter(({ code }) => code !== lead)
    const nameOf = (code: string | null): string | null => units.find((unit) => unit.code === code)?.name ?? null
    const sheet = (name: string, who: string, of: readonly Unit[]) =>
      of.length === 0 ? [] : [{ name, who, lines: linesOf(state, id, of) }]
    const bytes = await clusterBookBytes({
      campaign: { id, title: campaign.value.title },
      cluster: { id: cluster.id, name: cluster.name },
      criteria: criteria.id,
      sheets: [
        ...sheet(texts.leadSheet, texts.lead(nameOf(lead)), others),
        ...sheet(texts.deputySheet, texts.deputy(nameOf(deputy)), own),
      ],
    })
    const path = await saveBeside(folder, `${fileNameOf(texts.fileName(cluster.name))}.xlsx`, bytes)
    if (!path.ok) return path
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    saved.push({ cluster: cluster.id, path: path.value, units: units.length, sha256 })
  }
  return ok(saved)
}
