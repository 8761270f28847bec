import type { Aggregate, CriteriaSet, Rounding, Sanction } from '../criteria-set'

/** The sheet that says what the lines of a table cannot: the set's own rules and the rarer ones of a line. */
export const rulesSheetName = 'Quy tắc'

export const rulesColumns = ['Quy tắc', 'Áp dụng cho', 'Giá trị', 'Giá trị 2', 'Giá trị 3', 'Giá trị 4'] as const

/** One rule: its name, the code, band or person it is about, and its values. */
export type RuleRow = readonly string[]

export const ruleNames = {
  title: 'Tên bộ tiêu chí',
  id: 'Mã bộ tiêu chí',
  status: 'Tình trạng',
  source: 'Nguồn',
  scale: 'Thang điểm',
  notApplicable: 'Khi không phát sinh',
  criterionRounding: 'Làm tròn tiêu chí',
  totalRounding: 'Làm tròn tổng điểm',
  totalMin: 'Tổng điểm thấp nhất',
  totalMax: 'Tổng điểm cao nhất',
  bonus: 'Nhóm điểm thưởng',
  deductions: 'Nhóm điểm trừ',
  floorShare: 'Điểm liệt',
  cap: 'Tính vượt chỉ tiêu đến',
  mayExceedMax: 'Được vượt điểm tối đa',
  rounding: 'Làm tròn riêng',
  sanction: 'Chế tài',
  band: 'Mức xếp loại',
  bandCondition: 'Điều kiện xếp loại',
  quota: 'Tỷ lệ khống chế',
  tieBreak: 'Xét khi bằng điểm',
  aggregate: 'Nhiều người chấm',
  scorerWeight: 'Trọng số người chấm',
} as const

export type RuleName = keyof typeof ruleNames

export const statusWords: Readonly<Record<CriteriaSet['status'], string>> = {
  illustrative: 'Mẫu minh họa',
  official: 'Chính thức',
}

export const policyWords: Readonly<Record<CriteriaSet['notApplicable'], string>> = {
  fullMarks: 'Được điểm tối đa',
  rescale: 'Quy đổi điểm còn lại',
}

export const modeWords: Readonly<Record<Rounding['mode'], string>> = {
  'half-up': 'Từ một nửa thì lên',
  down: 'Xuống',
  up: 'Lên',
}

export const aggregateWords: Readonly<Record<Aggregate, string>> = {
  mean: 'Trung bình',
  sum: 'Cộng',
  weighted: 'Trung bình có trọng số',
}

export const sanctionKindWords: Readonly<Record<Sanction['kind'], string>> = {
  notBand: 'Không được xếp',
  maxBand: 'Xếp cao nhất',
  downBands: 'Hạ số mức',
  lowest: 'Mức thấp nhất',
}

/** Kinds of tie-break; a group or an item is named after it. */
export const tieBreakWords: Readonly<Record<string, string>> = {
  bonus: 'Điểm thưởng cao hơn',
  deductions: 'Điểm trừ ít hơn',
  councilVote: 'Hội đồng biểu quyết',
  group: 'Điểm nhóm cao hơn',
  item: 'Điểm tiêu chí cao hơn',
}
