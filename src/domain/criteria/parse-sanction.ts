import type { Sanction } from './criteria-set'
import { isJsonObject, type Report } from './json-fields'

/** Reads `notBand:<name>`, `maxBand:<name>`, `downBands:<n>`, `lowest`, or the same as an object. */
export function parseSanction(json: unknown, criterion: string, report: Report): Sanction | null {
  const sanction = typeof json === 'string' ? fromText(json) : isJsonObject(json) ? fromObject(json) : null
  if (sanction === null)
    report('CRITERIA_SANCTION_UNKNOWN', 'error', criterion, {
      name: criterion,
      value: typeof json === 'string' ? json : (JSON.stringify(json) ?? ''),
    })
  return sanction
}

function fromText(text: string): Sanction | null {
  const colon = text.indexOf(':')
  const kind = (colon === -1 ? text : text.slice(0, colon)).trim()
  const rest = colon === -1 ? '' : text.slice(colon + 1).trim()
  if (kind === 'lowest') return rest === '' ? { kind } : null
  return fromObject(kind === 'downBands' ? { kind, count: Number(rest) } : { kind, band: rest })
}

function fromObject({ kind, band, count }: { readonly [field: string]: unknown }): Sanction | null {
  if (kind === 'lowest') return { kind }
  if (kind === 'downBands')
    return typeof count === 'number' && Number.isInteger(count) && count >= 1 ? { kind, count } : null
  if (kind !== 'notBand' && kind !== 'maxBand') return null
  return typeof band === 'string' && band.trim() !== '' ? { kind, band: band.normalize('NFC').trim() } : null
}
