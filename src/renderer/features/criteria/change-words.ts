import { assertNever } from '#domain/core/result'
import type { ComparedField, ComparedRule, SetChange } from '#domain/criteria/compare-sets'
import type { CriteriaSet, CriterionOption, Rounding, Sanction } from '#domain/criteria/criteria-set'
import { formatDecimal, formatShare } from '../../messages/format'
import {
  conditionWords,
  notApplicableWords,
  quotaWords,
  roundingWords,
  sanctionWords,
  tieBreakWords,
  totalWords,
  typeWords,
} from './criteria-words'

const fieldNames: Readonly<Record<ComparedField, string>> = {
  title: 'nội dung',
  type: 'cách chấm',
  max: 'điểm tối đa',
  cap: 'mức tính nhiều nhất',
  per: 'điểm mỗi lần',
  mayExceedMax: 'được vượt tối đa',
  options: 'các mức',
  floorShare: 'điểm liệt',
  unit: 'đơn vị tính',
  evidenceRequired: 'phải có minh chứng',
  mayBeNotApplicable: 'có thể không phát sinh',
  rounding: 'làm tròn',
  sanction: 'hạn chế xếp loại',
  note: 'ghi chú',
}

/** A long text by its beginning, so that a list of changes can be read at a glance. */
const short = (text: string): string => (text.length <= 90 ? text : `${text.slice(0, 88).trimEnd()}…`)

function valueWords(field: ComparedField, value: unknown): string {
  if (value === null || value === undefined) return field === 'max' || field === 'cap' ? 'không hạn chế' : 'không'
  switch (field) {
    case 'type':
      return typeWords[value as keyof typeof typeWords]
    case 'max':
    case 'per':
      return formatDecimal(String(value))
    case 'cap':
      return formatDecimal(String(value))
    case 'floorShare':
      return formatShare(String(value))
    case 'mayExceedMax':
    case 'evidenceRequired':
    case 'mayBeNotApplicable':
      return value === true ? 'có' : 'không'
    case 'options':
      return (value as readonly CriterionOption[])
        .map(({ label, points }) => `${label} ${formatDecimal(points)}`)
        .join('; ')
    case 'rounding':
      return roundingWords(value as Rounding)
    case 'sanction':
      return sanctionWords(value as Sanction)
    case 'title':
    case 'unit':
    case 'note':
      return `“${short(String(value))}”`
    default:
      return assertNever(field)
  }
}

const aggregates = { mean: 'lấy trung bình', sum: 'lấy tổng', weighted: 'lấy trung bình có trọng số' } as const

function ruleWords(rule: ComparedRule, set: CriteriaSet): string {
  switch (rule) {
    case 'title':
    case 'source':
      return `“${set[rule]}”`
    case 'status':
      return set.status === 'official' ? 'dùng chính thức' : 'mẫu minh họa'
    case 'scale':
      return formatDecimal(set.scale)
    case 'notApplicable':
      return notApplicableWords[set.notApplicable]
    case 'total':
      return totalWords(set.total)
    case 'rounding':
      return `từng tiêu chí ${roundingWords(set.rounding.criterion)}; tổng ${roundingWords(set.rounding.total)}`
    case 'bands':
      return (
        set.bands
          .map(({ name, atLeast }) => (atLeast === null ? name : `${name} từ ${formatDecimal(atLeast)}`))
          .join(', ') || 'không có'
      )
    case 'bandConditions':
      return set.bandConditions.map((condition) => conditionWords(set, condition)).join('; ') || 'không có'
    case 'quota':
      return set.quota === undefined ? 'không có' : quotaWords(set.quota)
    case 'tieBreak':
      return set.tieBreak.map((entry) => tieBreakWords(set, entry)).join(', ') || 'không có'
    case 'aggregate':
      return set.aggregate === undefined ? 'một bên chấm' : aggregates[set.aggregate]
    case 'scorerWeights':
      return (
        Object.entries(set.scorerWeights ?? {})
          .map(([scorer, weight]) => `${scorer} ${formatDecimal(weight)}`)
          .join(', ') || 'không có'
      )
    default:
      return assertNever(rule)
  }
}

const ruleNames: Readonly<Record<ComparedRule, string>> = {
  title: 'Tên bộ tiêu chí',
  status: 'Tình trạng',
  source: 'Nguồn',
  scale: 'Thang điểm',
  notApplicable: 'Khi không phát sinh',
  total: 'Giới hạn tổng điểm',
  rounding: 'Làm tròn',
  bands: 'Các mức xếp loại',
  bandConditions: 'Điều kiện xếp loại',
  quota: 'Tỷ lệ khống chế',
  tieBreak: 'Thứ tự xét khi bằng điểm',
  aggregate: 'Nhiều bên cùng chấm',
  scorerWeights: 'Trọng số các bên chấm',
}

/** One difference between two versions of a set as a sentence. */
export function changeWords(change: SetChange, before: CriteriaSet, after: CriteriaSet): string {
  switch (change.kind) {
    case 'added':
      return `Thêm ${change.code} “${short(change.title)}”.`
    case 'removed':
      return `Bỏ ${change.code} “${short(change.title)}”.`
    case 'renamed':
      return `Mã ${change.before} đổi thành ${change.code} (“${short(change.title)}”).`
    case 'moved':
      return `${change.code} “${short(change.title)}” chuyển từ nhóm ${change.before || 'ngoài cùng'} sang nhóm ${change.after || 'ngoài cùng'}.`
    case 'reordered':
      return 'Thứ tự các mục thay đổi.'
    case 'changed':
      return `${change.code}: ${fieldNames[change.field]} từ ${valueWords(change.field, change.before)} thành ${valueWords(change.field, change.after)}.`
    case 'rule':
      return `${ruleNames[change.rule]}: từ ${ruleWords(change.rule, before)} thành ${ruleWords(change.rule, after)}.`
    default:
      return assertNever(change)
  }
}
