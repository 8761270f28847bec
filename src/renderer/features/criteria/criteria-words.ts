import type { Decimal } from '#domain/core/decimal'
import { assertNever } from '#domain/core/result'
import type {
  BandCondition,
  CriteriaGroup,
  CriteriaSet,
  Criterion,
  DeductionItem,
  Quota,
  Rounding,
  Sanction,
} from '#domain/criteria/criteria-set'
import { allGroups, findCriterion } from '#domain/criteria/walk-criteria'
import { formatDecimal, formatShare } from '../../messages/format'

export const typeWords: Readonly<Record<Criterion['type'], string>> = {
  manual: 'Chấm trực tiếp',
  boolean: 'Đạt / không đạt',
  choice: 'Chọn mức',
  ratio: 'Theo chỉ tiêu',
  leaderRelative: 'So với đơn vị dẫn đầu',
  count: 'Đếm số lượng',
  minus: 'Trừ dần',
}

export const isDeduction = (item: Criterion | DeductionItem): item is DeductionItem => 'cap' in item && !('max' in item)

/** How points follow from what is reported. */
export function ruleWords(item: Criterion | DeductionItem): string {
  const unit = item.unit ?? 'trường hợp'
  if (isDeduction(item)) {
    const cut = item.cap === null ? '' : `, trừ nhiều nhất ${formatDecimal(item.cap)} điểm`
    return `Trừ ${formatDecimal(item.per)} điểm mỗi ${unit}${cut}`
  }
  switch (item.type) {
    case 'manual':
      return 'Chấm trực tiếp'
    case 'boolean':
      return 'Đạt được điểm tối đa, không đạt được 0'
    case 'choice':
      return item.options.map(({ label, points }) => `${label}: ${formatDecimal(points)}`).join('; ')
    case 'ratio':
      return item.cap === '1'
        ? 'Thực hiện chia chỉ tiêu, nhân điểm tối đa'
        : `Thực hiện chia chỉ tiêu (tính đến ${formatShare(item.cap)}), nhân điểm tối đa${item.mayExceedMax ? ', được vượt tối đa' : ''}`
    case 'leaderRelative':
      return 'So với đơn vị vượt chỉ tiêu cao nhất trong cụm; đúng chỉ tiêu được một nửa điểm'
    case 'count':
      return `${formatDecimal(item.per)} điểm mỗi ${unit}`
    case 'minus':
      return `Trừ ${formatDecimal(item.per)} điểm mỗi ${unit}`
    default:
      return assertNever(item)
  }
}

/** A bar on the grade in words. */
export function sanctionWords(sanction: Sanction): string {
  switch (sanction.kind) {
    case 'notBand':
      return `không được xếp loại “${sanction.band}”`
    case 'maxBand':
      return `xếp loại cao nhất là “${sanction.band}”`
    case 'downBands':
      return `hạ ${sanction.count} mức xếp loại`
    case 'lowest':
      return 'tái phạm thì xếp loại thấp nhất'
    default:
      return assertNever(sanction)
  }
}

/** What else counts for a criterion: evidence, N/A, a bar on the grade, its own rounding. */
export const noteWords = (item: Criterion | DeductionItem): string =>
  [
    ...(item.evidenceRequired === true ? ['phải có minh chứng'] : []),
    ...(item.mayBeNotApplicable === true ? ['có thể không phát sinh'] : []),
    ...(item.sanction === undefined ? [] : [sanctionWords(item.sanction)]),
    ...(item.rounding === undefined ? [] : [`làm tròn ${roundingWords(item.rounding)}`]),
    ...(item.note === undefined || item.note === '' ? [] : [item.note]),
  ].join('; ')

export const groupNote = (group: CriteriaGroup): string =>
  group.floorShare === undefined ? '' : `dưới ${formatShare(group.floorShare)} số điểm của nhóm thì không đạt`

const modes: Readonly<Record<Rounding['mode'], string>> = {
  'half-up': 'từ một nửa trở lên thì làm tròn lên',
  down: 'làm tròn xuống',
  up: 'làm tròn lên',
}

export const roundingWords = ({ step, mode }: Rounding): string => `đến ${formatDecimal(step)}, ${modes[mode]}`

export const notApplicableWords: Readonly<Record<CriteriaSet['notApplicable'], string>> = {
  fullMarks: 'Tiêu chí không phát sinh được điểm tối đa',
  rescale: 'Bỏ tiêu chí không phát sinh, quy đổi điểm các tiêu chí còn lại trong nhóm',
}

const nameOf = (set: CriteriaSet, code: string): string => {
  const title = allGroups(set).find((group) => group.code === code)?.title ?? findCriterion(set, code)?.title
  return title === undefined ? code : `${code} ${title}`
}

export function conditionWords(set: CriteriaSet, { band, group, minShare, item, minCount }: BandCondition): string {
  const asked = [
    ...(group === undefined || minShare === undefined
      ? []
      : [`nhóm “${nameOf(set, group)}” đạt ít nhất ${formatShare(minShare)}`]),
    ...(item === undefined || minCount === undefined
      ? []
      : [`“${nameOf(set, item)}” có ít nhất ${formatDecimal(minCount)}`]),
  ]
  return `“${band}”: ${asked.join(' và ')}`
}

const quotaModes: Readonly<Record<Quota['mode'], string>> = {
  down: 'làm tròn xuống',
  'half-up': 'làm tròn từ một nửa',
  up: 'làm tròn lên',
}

export const quotaWords = ({ band, share, mode, overflowTo }: Quota): string =>
  `Mỗi cụm, khối có nhiều nhất ${formatShare(share)} số đơn vị “${band}” (${quotaModes[mode]}); số còn lại xếp “${overflowTo}”`

export function tieBreakWords(set: CriteriaSet, tieBreak: string): string {
  const [kind, code = ''] = tieBreak.split(':')
  if (kind === 'bonus') return 'Điểm thưởng cao hơn'
  if (kind === 'deductions') return 'Điểm trừ ít hơn'
  if (kind === 'councilVote') return 'Hội đồng biểu quyết thứ tự'
  if (kind === 'group') return `Điểm nhóm “${nameOf(set, code)}” cao hơn`
  if (kind === 'item') return `Điểm tiêu chí “${nameOf(set, code)}” cao hơn`
  return tieBreak
}

export const totalWords = ({ min, max }: { readonly min?: Decimal; readonly max?: Decimal }): string =>
  [
    ...(min === undefined ? [] : [`không thấp hơn ${formatDecimal(min)}`]),
    ...(max === undefined ? [] : [`không cao hơn ${formatDecimal(max)}`]),
  ].join(', ') || 'không giới hạn'
