import { assertNever } from '#domain/core/result'
import type { SheetCriterion } from './sheet-columns'

const withComma = (decimal: string): string => decimal.replace('.', ',')

/** How points follow from what is reported, in one line of words. */
export function criterionRule({ item, role }: SheetCriterion): string {
  const unit = item.unit === undefined ? 'trường hợp' : item.unit
  if (role === 'deduction' && item.type === 'count' && 'cap' in item) {
    const cut = item.cap === null ? '' : `, trừ nhiều nhất ${withComma(item.cap)} điểm`
    return `Điểm trừ: ${withComma(item.per)} điểm cho mỗi ${unit}${cut}.`
  }
  if ('max' in item) {
    const max = withComma(item.max)
    switch (item.type) {
      case 'manual':
        return `Chấm trực tiếp từ 0 đến ${max} điểm.`
      case 'boolean':
        return `Đạt được ${max} điểm, không đạt được 0 điểm.`
      case 'choice':
        return `Chọn mức: ${item.options.map(({ label, points }) => `${label} ${withComma(points)} điểm`).join('; ')}.`
      case 'ratio':
        return `Thực hiện chia chỉ tiêu, nhân ${max} điểm.`
      case 'leaderRelative':
        return `So với đơn vị dẫn đầu của cụm; đạt đúng chỉ tiêu được một nửa của ${max} điểm.`
      case 'count':
        return `${withComma(item.per)} điểm cho mỗi ${unit}, nhiều nhất ${max} điểm.`
      case 'minus':
        return `${max} điểm, trừ ${withComma(item.per)} điểm cho mỗi ${unit}.`
      default:
        return assertNever(item)
    }
  }
  return ''
}
