import type { ReportedValue, Round } from '#domain/scoring/score'

export const roundNames: Readonly<Record<Round, string>> = {
  self: 'Tự chấm',
  review: 'Cụm chấm',
  appraisal: 'Thẩm định',
}

const withComma = (decimal: string): string => decimal.replace('.', ',')

/** What the unit reported, short enough for a cell: "37/40", "Đạt", "5 lần". */
export function reportedText(item: { readonly unit?: string }, value: ReportedValue | null): string {
  if (value === null) return ''
  if (value.notApplicable === true) return 'Không phát sinh'
  if (value.actual !== undefined)
    return value.target === undefined
      ? withComma(value.actual)
      : `${withComma(value.actual)}/${withComma(value.target)}`
  if (value.option !== undefined) return value.option
  if (value.yes !== undefined) return value.yes ? 'Đạt' : 'Không đạt'
  if (value.count === undefined) return ''
  const count = item.unit === undefined ? withComma(value.count) : `${withComma(value.count)} ${item.unit}`
  return value.repeat === true ? `${count}, tái phạm` : count
}
