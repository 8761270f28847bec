import type { Finding } from '#domain/core/finding'
import type { Rounding } from '#domain/criteria/criteria-set'

/** A decimal as officers write it: "9,5". */
export const comma = (decimal: string): string => decimal.replace('.', ',')

/** A fact of a finding as text; empty when it has none. */
export const factOf = (finding: Finding, name: string): string => String(finding.facts?.[name] ?? '')

/** A fact that is a number of points, with a decimal comma. */
export const pointsFact = (finding: Finding, name: string): string => comma(factOf(finding, name))

/** A share as a percentage: "0.6" → "60%". */
export function percent(share: string): string {
  const [whole = '0', fraction = ''] = share.split('.')
  const digits = `${whole}${fraction.padEnd(2, '0')}`
  const at = whole.length + 2
  const rest = digits.slice(at).replace(/0+$/u, '')
  return `${digits.slice(0, at).replace(/^0+(?=\d)/u, '')}${rest === '' ? '' : `,${rest}`}%`
}

const modes: Readonly<Record<Rounding['mode'], string>> = {
  'half-up': 'từ một nửa trở lên thì lên',
  down: 'luôn bỏ phần lẻ',
  up: 'luôn lên',
}

/** A rounding rule in words. */
export const roundingText = ({ step, mode }: Rounding): string => `làm tròn đến ${comma(step)} (${modes[mode]})`

/** A round of scoring in words. */
export const roundText: Readonly<Record<string, string>> = {
  self: 'đơn vị tự chấm',
  review: 'cụm, khối chấm chéo',
  appraisal: 'thẩm định',
}

/** The achievement of a unit that is nominated for its rank: "Xếp hạng 1 Khối phường với 96,85 điểm". */
export const rankAchievement = (rank: number, cluster: string, total: string): string =>
  `Xếp hạng ${rank} ${cluster} với ${comma(total)} điểm`
