import type { Finding } from '../core/finding'
import type { Award, Nominee } from '../office/records'
import { likeness } from '../text/duplicates'
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
  const byAchievement = new Map<string, Award[]>()
  for (const award of awards) {
    if (award.campaign === campaign) continue
    const key = foldHeader(award.achievement)
    const alike = byAchievement.get(key)
    if (alike === undefined) byAchievement.set(key, [award])
    else alike.push(award)
  }
  return (nominee) => {
    const listed = listedNominee(nominee)
    return (byAchievement.get(foldHeader(nominee.achievement)) ?? []).flatMap((award) => {
      const same = likeness(listed, listedAward(award))
      if (same === null) return []
      const isSure = same.reasons.includes('sameUnit') && !same.reasons.includes('initials')
      const facts = { decision: award.decision, ...(isSure ? {} : { as: award.name }) }
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
