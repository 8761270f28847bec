import type { Finding } from '#domain/core/finding'

/** A finding whose list of unit codes ("P03, P04") is written with the units' names. */
export function withNames(finding: Finding, names: ReadonlyMap<string, string>): Finding {
  const codes = finding.facts?.units
  if (typeof codes !== 'string') return finding
  const named = codes.split(', ').map((code) => names.get(code) ?? code)
  return { ...finding, facts: { ...finding.facts, units: named.join(', ') } }
}

/** A few names, and how many more there are. */
export const someNames = (names: readonly string[], most = 3): string =>
  names.length <= most + 1
    ? names.join(', ')
    : `${names.slice(0, most).join(', ')} và ${names.length - most} đơn vị khác`
