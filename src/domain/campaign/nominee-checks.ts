import type { Finding } from '../core/finding'
import type { Award, Nominee } from '../office/records'
import { foldHeader } from '../text/fold'
import { splitTitle } from '../text/person-name'
import type { CampaignFindingCode } from './campaign-findings'

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

/** Spelling styles, case and punctuation folded, tones kept apart; a title before the name does not count. */
const folded = (text: string): string => foldHeader(splitTitle(text).name)

/** An award already granted for the same achievement: one achievement is commended once (Luật 2022, Điều 5.2.c). */
export function awardedBefore(nominee: Nominee, awards: readonly Award[], campaign: string): readonly NomineeFinding[] {
  return awards
    .filter(
      (award) =>
        award.campaign !== campaign &&
        award.kind === nominee.kind &&
        folded(award.name) === folded(nominee.name) &&
        folded(award.achievement) === folded(nominee.achievement),
    )
    .map((award) => about(nominee, 'NOMINEE_AWARDED_BEFORE', 'error', { decision: award.decision }))
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
