import type { Office } from '../office/records'
import type { PaperWording } from './wording'

/** 83700000 → "83.700.000". */
export const groupedMoney = (amount: number): string => String(amount).replace(/\B(?=(\d{3})+(?!\d))/g, '.')

/** "97.25" → "97,25". */
export const decimalComma = (decimal: string): string => decimal.replace('.', ',')

/** The text with a capital at its beginning. */
export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
/** The text as it stands inside a sentence. */
export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** The campaign inside a sentence: "Phát động đợt thi đua …" → "đợt thi đua …". */
export function campaignPhrase(title: string): string {
  const name = title.trim().replace(/^(về việc\s+)?phát động\s+/i, '')
  return /^(đợt|phong trào|chuyên đề|cuộc|hội thi|cao điểm)\s/i.test(name) ? lowerFirst(name) : name
}

/** "Ủy ban nhân dân quận Kiến An" → "quận Kiến An"; an agency of another kind is its own area. */
export function areaOf(office: Office, wording: PaperWording): string {
  const prefix = `${wording.common.agencyPrefix} `
  return office.agency.startsWith(prefix) ? office.agency.slice(prefix.length) : office.agency
}

/** The agency over two lines of the heading: "ỦY BAN NHÂN DÂN" / "QUẬN KIẾN AN". */
export function agencyLines(office: Office, wording: PaperWording): string[] {
  const area = areaOf(office, wording)
  const lines = area === office.agency ? [area] : [wording.common.agencyPrefix, area]
  return lines.map((line) => line.toUpperCase())
}

/** The agency as the superior of its department: "UBND QUẬN KIẾN AN". */
export function agencyShort(office: Office, wording: PaperWording): string {
  const area = areaOf(office, wording)
  return (area === office.agency ? area : `${wording.common.agencyShort} ${area}`).toUpperCase()
}

/** "TTr-PNV" → "PNV". */
export const departmentCode = (office: Office): string => office.symbols.proposal.split('-').at(-1) ?? ''

/** Lines of "Nơi nhận": the first given, the office's own, and where it is filed, always last. */
export function recipientLines(first: readonly string[], office: Office, wording: PaperWording): string[] {
  const bare = office.recipients.map((line) => line.trim().replace(/^-\s*/, '').replace(/[;.]$/, '')).filter(Boolean)
  const isFiled = (line: string): boolean => line.toLowerCase().startsWith(wording.common.filedPrefix.toLowerCase())
  const filed = bare.find(isFiled) ?? wording.common.filed.replace('{office}', departmentCode(office))
  const repeats = (line: string): boolean => isFiled(line) || line.toLowerCase().startsWith('như ')
  return [...first, ...bare.filter((line) => !repeats(line)), filed]
}
