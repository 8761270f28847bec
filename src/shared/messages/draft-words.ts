import type { CriteriaSet, Quota } from '#domain/criteria/criteria-set'
import { allGroups, findCriterion } from '#domain/criteria/walk-criteria'
import type { RankingInput } from '#domain/scoring/ranking-input'
import type { ReportedValue, Score } from '#domain/scoring/score'
import type { DraftChange } from '#domain/what-if/draft'
import { comma, percent } from './scoring-words'

const shortened = (title: string): string => (title.length <= 60 ? title : `${title.slice(0, 57).trimEnd()}…`)

function criterionName(set: CriteriaSet, code: string): string {
  const item = findCriterion(set, code)
  return item === null ? code : `${code} “${shortened(item.title)}”`
}

function groupName(set: CriteriaSet, code: string): string {
  const group = allGroups(set).find((one) => one.code === code)
  return group === undefined ? code : `${code} “${shortened(group.title)}”`
}

const amount = (value: string | null | undefined): string => (value == null ? 'không giới hạn' : comma(value))
const arrow = (from: string, to: string): string => `${from} → ${to}`

/** Reported values in words: "thực hiện 37, chỉ tiêu 40". */
function valueWords(value: ReportedValue): string {
  if (value.notApplicable === true) return 'không phát sinh'
  const parts = [
    value.actual === undefined ? '' : `thực hiện ${comma(value.actual)}`,
    value.target === undefined ? '' : `chỉ tiêu ${comma(value.target)}`,
    value.count === undefined ? '' : `số lượng ${comma(value.count)}`,
    value.option === undefined ? '' : `mức “${value.option}”`,
    value.yes === undefined ? '' : value.yes ? 'đạt' : 'không đạt',
    value.repeat === true ? 'tái phạm' : '',
  ]
  return parts.filter((part) => part !== '').join(', ')
}

function scoreWords(score: Pick<Score, 'points' | 'value'> | undefined): string {
  if (score === undefined) return 'chưa thẩm định'
  if (score.points === 'N/A') return 'không phát sinh'
  if (score.points !== null) return `${comma(score.points)} điểm`
  return score.value === null ? 'chưa thẩm định' : valueWords(score.value)
}

const quotaModes: Readonly<Record<Quota['mode'], string>> = {
  down: 'bỏ phần lẻ',
  'half-up': 'từ một nửa trở lên thì lên',
  up: 'luôn lên',
}
const quotaWords = (quota: Quota | null | undefined): string =>
  quota == null
    ? 'không hạn mức'
    : `“${quota.band}” không quá ${percent(quota.share)} số đơn vị của cụm, khối (${quotaModes[quota.mode]}), phần vượt xếp “${quota.overflowTo}”`

/** A change of a draft in words, with what stands there officially: "Mốc xếp loại “Xuất sắc”: từ 90 → từ 92". */
export function draftChangeText(
  change: DraftChange,
  { set, scores }: RankingInput,
  nameOf: (unit: string) => string,
): string {
  switch (change.kind) {
    case 'score': {
      const ofCell = scores.filter(
        ({ unit, criterion, round }) => unit === change.unit && criterion === change.criterion && round === 'appraisal',
      )
      const { scorer } = change
      const isAll = scorer === undefined && ofCell.some((one) => one.scorer !== undefined)
      const by = scorer !== undefined ? `, ${scorer} chấm` : isAll ? ', thay mọi người chấm' : ''
      const from = isAll
        ? ofCell.map((one) => `${one.scorer}: ${scoreWords(one)}`).join('; ')
        : scoreWords(ofCell.find((one) => one.scorer === scorer))
      return `Điểm của ${nameOf(change.unit)}${by}, tiêu chí ${criterionName(set, change.criterion)}: ${arrow(from, scoreWords(change))}`
    }
    case 'maximum': {
      const item = findCriterion(set, change.criterion)
      const from = item === null ? null : 'cap' in item && !('max' in item) ? item.cap : 'max' in item ? item.max : null
      return `Điểm tối đa tiêu chí ${criterionName(set, change.criterion)}: ${arrow(amount(from), amount(change.max))}`
    }
    case 'per': {
      const item = findCriterion(set, change.criterion)
      const from = item !== null && 'per' in item ? comma(item.per) : '?'
      return `Điểm mỗi lần, tiêu chí ${criterionName(set, change.criterion)}: ${arrow(from, comma(change.per))}`
    }
    case 'option': {
      const item = findCriterion(set, change.criterion)
      const options = item !== null && item.type === 'choice' ? item.options : []
      const from = options.find(({ label }) => label === change.option)?.points ?? '?'
      return `Mức “${change.option}” của tiêu chí ${criterionName(set, change.criterion)}: ${arrow(comma(from), comma(change.points))} điểm`
    }
    case 'extraMaximum': {
      const name = change.part === 'bonus' ? 'Điểm thưởng tối đa' : 'Điểm trừ tối đa'
      return `${name}: ${arrow(amount(set[change.part]?.max), amount(change.max))}`
    }
    case 'band': {
      const from = set.bands.find(({ name }) => name === change.band)?.atLeast
      return `Mốc xếp loại “${change.band}”: ${arrow(`từ ${amount(from)}`, `từ ${comma(change.atLeast)}`)} điểm`
    }
    case 'quota':
      return `Hạn mức: ${arrow(quotaWords(set.quota), quotaWords(change.quota))}`
    case 'condition': {
      const { band, group, item } = change.condition
      const known = set.bandConditions.find((one) => one.band === band && one.group === group && one.item === item)
      const isShare = item === undefined
      const about = isShare
        ? `nhóm ${groupName(set, group ?? '')} đạt`
        : `số lượng ở tiêu chí ${criterionName(set, item)}`
      const said = (asked: string | null | undefined): string =>
        asked == null ? 'không yêu cầu' : `ít nhất ${isShare ? percent(asked) : comma(asked)}`
      return `Điều kiện xếp “${band}”, ${about}: ${arrow(said(isShare ? known?.minShare : known?.minCount), said(change.asked))}`
    }
    case 'floor': {
      const from = allGroups(set).find(({ code }) => code === change.group)?.floorShare
      const said = (share: string | null | undefined): string => (share == null ? 'không có' : percent(share))
      return `Điểm liệt nhóm ${groupName(set, change.group)}: ${arrow(said(from), said(change.share))}`
    }
  }
}
