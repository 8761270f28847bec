import { listedNominee, settledPairs } from '#domain/campaign/listed-nominee'
import { awardedBefore, checkNominee, unitFailed } from '#domain/campaign/nominee-checks'
import type { Finding, Severity } from '#domain/core/finding'
import type { OfficeState } from '#domain/office/change'
import type { Nominee } from '#domain/office/records'
import { type DuplicateMatch, findDuplicates } from '#domain/text/duplicates'
import { duplicateReasonText } from '#shared/messages/duplicate-labels'
import { bandsOfUnits } from './ranking'

const severityOf: Readonly<Record<DuplicateMatch['certainty'], Severity>> = {
  certain: 'error',
  likely: 'warning',
  possible: 'info',
}

const standing = (state: OfficeState, campaign: string): readonly Nominee[] =>
  state
    .campaign(campaign)
    .all('nominees')
    .filter(({ status }) => status !== 'rejected')

function matches(state: OfficeState, campaign: string): readonly DuplicateMatch[] {
  const settled = settledPairs(state.campaign(campaign).all('notDuplicates'))
  return findDuplicates(standing(state, campaign).map(listedNominee), settled)
}

/** Pairs of nominations that may be one, with the reason in words. */
export const duplicatePairs = (
  state: OfficeState,
  campaign: string,
): readonly { readonly pair: readonly [string, string]; readonly why: string }[] =>
  matches(state, campaign).map(({ first, second, reasons }) => ({
    pair: [first, second],
    why: duplicateReasonText(reasons),
  }))

/** Every finding about the campaign's nominations; `facts.nominee` names the one it is about. */
export function nomineeFindings(state: OfficeState, campaign: string): readonly Finding[] {
  const nominees = standing(state, campaign)
  const bands = bandsOfUnits(state, campaign)
  const awarded = awardedBefore(state.all('awards'), campaign)
  const single = nominees.flatMap((nominee) => [
    ...checkNominee(nominee),
    ...awarded(nominee),
    ...unitFailed(
      nominee,
      state.get('units', nominee.unit)?.name ?? nominee.unit,
      bands.of.get(nominee.unit) ?? null,
      bands.failing,
    ),
  ])
  return [...single, ...duplicateFindings(state, campaign, nominees)]
}

/** The same, under the id of the nomination that each is about. */
export function findingsByNominee(state: OfficeState, campaign: string): Readonly<Record<string, readonly Finding[]>> {
  const byNominee: Record<string, Finding[]> = {}
  for (const finding of nomineeFindings(state, campaign)) {
    const about = String(finding.facts?.nominee ?? '')
    const known = byNominee[about]
    if (known === undefined) byNominee[about] = [finding]
    else known.push(finding)
  }
  return byNominee
}

function duplicateFindings(state: OfficeState, campaign: string, nominees: readonly Nominee[]): readonly Finding[] {
  const byId = new Map(nominees.map((nominee) => [nominee.id, nominee]))
  const unitName = (code: string): string => state.get('units', code)?.name ?? code
  return matches(state, campaign).flatMap(({ first, second, certainty, reasons }): readonly Finding[] => {
    const [a, b] = [byId.get(first), byId.get(second)]
    if (a === undefined || b === undefined) return []
    const about = (one: Nominee, other: Nominee): Finding => ({
      code: certainty === 'certain' ? 'NOMINEE_DUPLICATE' : 'NOMINEE_PERHAPS_DUPLICATE',
      severity: severityOf[certainty],
      unit: one.unit,
      facts: {
        nominee: one.id,
        name: one.name,
        other: other.name,
        otherNominee: other.id,
        units: [...new Set([unitName(one.unit), unitName(other.unit)])].join(', '),
        why: duplicateReasonText(reasons),
      },
    })
    return [about(a, b), about(b, a)]
  })
}
