import type { Finding } from '../core/finding'
import type { Award, Nominee } from '../office/records'
import { alikeAmong } from '../text/duplicates'
import { foldHeader } from '../text/fold'
import type { CampaignFindingCode } from './campaign-findings'
import { listedAward, listedNominee } from './listed-nominee'

type NomineeFinding = Finding<CampaignFindingCode>
type Facts = Readonly<Record<string, string | number>>

const about = (
  nominee: Nominee,
  code: CampaignFindingCode,
  severity: Finding['severity'],
  facts: Facts = {},
): NomineeFinding => ({
  code,
  severity,
  unit: nominee.unit,
  facts: { nominee: nominee.id, name: nominee.name, ...facts },
})

/** Checks one nomination by itself: what must be there before its name can stand on a paper. */
export function checkNominee(nominee: Nominee): readonly NomineeFinding[] {
  if (nominee.status === 'rejected') return []
  const findings: NomineeFinding[] = []
  if (nominee.kind === 'individual' && nominee.title === null)
    findings.push(about(nominee, 'NOMINEE_TITLE_MISSING', 'warning'))
  if (nominee.achievement.trim() === '') findings.push(about(nominee, 'NOMINEE_ACHIEVEMENT_MISSING', 'warning'))
  if (nominee.status === 'held')
    findings.push(about(nominee, 'NOMINEE_HELD', 'warning', { reason: nominee.reason ?? '' }))
  if (nominee.recheck !== undefined)
    findings.push(about(nominee, 'NOMINEE_CHANGED', 'warning', { fields: nominee.recheck.join(',') }))
  if (nominee.withdrawn === true) findings.push(about(nominee, 'NOMINEE_WITHDRAWN', 'warning'))
  return findings
}

/**
 * Tells of awards of other campaigns already granted for the same achievement: one achievement is commended once (Luật
 * 2022, Điều 5.2.c). Where the name is only likely the same, the office is asked to look.
 */
export function awardedBefore(
  awards: readonly Award[],
  campaign: string,
): (nominee: Nominee) => readonly NomineeFinding[] {
  const among = alikeAmong(
    awards
      .filter((award) => award.campaign !== campaign)
      .map((award) => ({ ...listedAward(award), award, achievement: foldHeader(award.achievement) })),
  )
  return (nominee) => {
    const achievement = foldHeader(nominee.achievement)
    return among(listedNominee(nominee)).flatMap(({ entry, likeness: { reasons } }) => {
      if (entry.achievement !== achievement) return []
      const isSure = reasons.includes('sameUnit') && !reasons.includes('initials')
      const facts = { decision: entry.award.decision, ...(isSure ? {} : { as: entry.award.name }) }
      return [about(nominee, 'NOMINEE_AWARDED_BEFORE', isSure ? 'error' : 'warning', facts)]
    })
  }
}

/** A nomination from a unit that failed a floor (điểm liệt) or came last in its grades. */
export function unitFailed(
  nominee: Nominee,
  unitName: string,
  band: string | null,
  failing: ReadonlySet<string>,
): readonly NomineeFinding[] {
  if (band === null || !failing.has(band)) return []
  return [about(nominee, 'NOMINEE_UNIT_FAILED', 'warning', { unitName, band })]
}
