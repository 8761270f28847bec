import type { Decimal } from '#domain/core/decimal'
import type { GivenPoints, ReportedValue } from '#domain/scoring/score'
import { foldBare, foldHeader } from '#domain/text/fold'
import { nearness } from '#domain/text/nearness'
import { type NumberColumn, parseTypedNumber } from '#domain/text/typed-number'
import type { WorkbookNoticeCode } from '#domain/workbook/finding-codes'
import type { CellValue } from '#domain/workbook/grid'
import { displayText, exactDecimal } from './cell-text'
import { isNegative, type ScoredItem, withoutSign } from './criterion-index'
import { magnitudeOf } from './header-hints'
import type { Facts } from './row-account'
import { says, saysNotApplicable } from './synonyms'

/** Something odd in a cell of a criterion's row; an error keeps the row waiting. */
export interface CellTrouble {
  readonly field: 'target' | 'actual' | 'claimed'
  readonly code: WorkbookNoticeCode
  readonly severity: 'error' | 'warning' | 'info'
  readonly facts: Facts
}

interface Read<T> {
  readonly value: T
  readonly troubles: readonly CellTrouble[]
}
const read = <T>(value: T, ...troubles: readonly CellTrouble[]): Read<T> => ({ value, troubles })
const trouble = (
  field: CellTrouble['field'],
  code: WorkbookNoticeCode,
  severity: CellTrouble['severity'],
  facts: Facts,
): CellTrouble => ({ field, code, severity, facts })

const isBlankText = (text: string): boolean => /^[\s.…_]*$/u.test(text)

/** "3,5 tỷ" for a criterion in million đồng, "97%" of one that is counted: another unit than the criterion's own. */
function isInOtherUnit(suffix: string | undefined, unit: string | undefined): boolean {
  if (suffix === undefined || unit === undefined) return false
  if (suffix.startsWith('%')) return !unit.includes('%')
  const [own, typed] = [magnitudeOf(unit), magnitudeOf(suffix)]
  return own !== null && typed !== null && own !== typed
}

function readNumber(
  cell: CellValue,
  field: CellTrouble['field'],
  column: NumberColumn,
  unit?: string,
): Read<Decimal | null> {
  switch (cell.kind) {
    case 'number':
      // A cell formatted as 97,25 % holds 0.9725.
      return read(exactDecimal(cell.format?.includes('%') === true ? cell.value * 100 : cell.value))
    case 'text': {
      const number = parseTypedNumber(cell.text, column)
      if (number === null || isInOtherUnit(number.suffix, unit))
        return read(null, trouble(field, 'NUMBER_ODD', 'error', { value: cell.text }))
      return number.doubt === undefined
        ? read(number.value)
        : read(number.value, trouble(field, 'NUMBER_ODD', 'warning', { value: cell.text, taken: number.value }))
    }
    case 'error':
      return read(null, trouble(field, 'CELL_ERR', 'error', { name: cell.name }))
    case 'date':
    case 'boolean':
      return read(null, trouble(field, 'NUMBER_ODD', 'error', { value: displayText(cell) }))
  }
}

/** "3.600" is 3600 of a thing that is counted; among percentages it is 3.6. */
const columnOf = (item: ScoredItem): NumberColumn => (item.item.unit?.includes('%') ? 'share' : 'any')

function readOption(cell: CellValue, item: ScoredItem): Read<ReportedValue> {
  const options = item.item.type === 'choice' ? item.item.options : []
  const text = displayText(cell)
  const folded = foldHeader(text)
  const exact = options.find(({ label }) => foldHeader(label) === folded)
  if (exact !== undefined) return read({ option: exact.label })
  const near = options.filter(
    ({ label }) =>
      foldBare(label) === foldBare(text) || (label.length >= 5 && nearness(foldHeader(label), folded, 0.8) > 0),
  )
  const [only] = near
  if (near.length === 1 && only !== undefined) return read({ option: only.label })
  const labels = options.map(({ label }) => label).join(' / ')
  return read({}, trouble('actual', 'OPTION_UNKNOWN', 'error', { value: text, options: labels }))
}

function readYes(cell: CellValue): Read<ReportedValue> {
  if (cell.kind === 'boolean') return read({ yes: cell.value })
  const text = displayText(cell)
  if (says(text, 'yes')) return read({ yes: true })
  if (says(text, 'no')) return read({ yes: false })
  return read({}, trouble('actual', 'OPTION_UNKNOWN', 'error', { value: text, options: 'Có / Không' }))
}

/** What stands in the result column, by the criterion's type. */
function readActual(cell: CellValue, item: ScoredItem): Read<ReportedValue> {
  const { type } = item.item
  const text = cell.kind === 'text' ? cell.text : ''
  if (cell.kind === 'error') return read({}, trouble('actual', 'CELL_ERR', 'error', { name: cell.name }))
  if (type === 'choice' && item.item.type === 'choice') {
    const option = readOption(cell, item)
    if (option.troubles.length === 0) return option
  }
  if (text !== '' && saysNotApplicable(text) && item.item.mayBeNotApplicable === true)
    return read({ notApplicable: true })
  switch (type) {
    case 'choice':
      return readOption(cell, item)
    case 'boolean':
      return readYes(cell)
    case 'ratio':
    case 'leaderRelative': {
      const number = readNumber(cell, 'actual', columnOf(item), item.item.unit)
      return { value: number.value === null ? {} : { actual: number.value }, troubles: number.troubles }
    }
    case 'count':
    case 'minus': {
      if (says(text, 'none') || (text !== '' && saysNotApplicable(text) && !/^[-–—]$/u.test(text.trim())))
        return read({ count: '0' as Decimal })
      const number = readNumber(cell, 'actual', 'whole', item.item.unit)
      return { value: number.value === null ? {} : { count: number.value }, troubles: number.troubles }
    }
    case 'manual':
      return read({})
  }
}

function readTarget(cell: CellValue | null, item: ScoredItem): Read<ReportedValue> {
  const { type } = item.item
  if (cell === null || (type !== 'ratio' && type !== 'leaderRelative')) return read({})
  if (cell.kind === 'text' && (isBlankText(cell.text) || says(cell.text, 'noTarget'))) return read({})
  const number = readNumber(cell, 'target', columnOf(item), item.item.unit)
  return { value: number.value === null ? {} : { target: number.value }, troubles: number.troubles }
}

const PAIR = /^\s*(\d[\d.,]*)\s*(%?)\s*[/:]\s*(\d[\d.,]*)\s*(%?)\s*(?:\p{L}.*)?$/u

/**
 * "16/14" in the result of a ratio is what was done over what was asked, where no other cell says the target; said, so
 * that the officer sees it. Beside another target it waits.
 */
function readPair(actual: CellValue, target: CellValue | null, item: ScoredItem): Read<ReportedValue> | null {
  const { type } = item.item
  if (actual.kind !== 'text' || (type !== 'ratio' && type !== 'leaderRelative')) return null
  const [, done = '', , asked = ''] = PAIR.exec(actual.text) ?? []
  if (done === '' || asked === '') return null
  const open = read<ReportedValue>({}, trouble('actual', 'SPLIT_RESULT', 'error', { typed: actual.text }))
  const [left, right] = [done, asked].map((text) => parseTypedNumber(text, columnOf(item)))
  if (left == null || right == null || left.doubt !== undefined || right.doubt !== undefined) return open
  if (Number(right.value) === 0) return open
  const stated = readTarget(target, item)
  if (stated.troubles.length > 0 || (stated.value.target !== undefined && stated.value.target !== right.value))
    return { value: stated.value, troubles: [...stated.troubles, ...open.troubles] }
  const facts = { typed: actual.text, actual: left.value, target: right.value }
  return read({ target: right.value, actual: left.value }, trouble('actual', 'SPLIT_RESULT', 'warning', facts))
}

/** Reads what a unit reports for a criterion. An empty cell reports nothing: unscored is not zero. */
export function readReported(
  target: CellValue | null,
  actual: CellValue | null,
  item: ScoredItem,
): Read<ReportedValue> {
  const pair = actual === null ? null : readPair(actual, target, item)
  if (pair !== null) return pair
  const isEmpty = actual === null || (actual.kind === 'text' && isBlankText(actual.text))
  const result = isEmpty ? read<ReportedValue>({}) : readActual(actual, item)
  if (result.value.notApplicable === true) return result
  const goal = readTarget(target, item)
  return { value: { ...goal.value, ...result.value }, troubles: [...goal.troubles, ...result.troubles] }
}

const OUT_OF = /^\s*([+-]?\d[\d.,]*)\s*(?:đ|điểm)?\s*\/\s*(\d[\d.,]*)\s*(?:đ|điểm)?\s*$/iu

/** "9,5/10" of a criterion of ten points is 9,5; out of any other number it stays as typed. */
function withoutMaximum(cell: CellValue, { max }: ScoredItem): CellValue {
  if (cell.kind !== 'text' || max === null) return cell
  const [, given, outOf] = OUT_OF.exec(cell.text) ?? []
  if (given === undefined || outOf === undefined) return cell
  return parseTypedNumber(outOf, 'points')?.value === max ? { kind: 'text', text: given } : cell
}

/** Reads the points that a unit gives itself; a deduction typed as "-1" is 1. */
export function readClaimed(cell: CellValue | null, item: ScoredItem, isNotApplicable: boolean): Read<GivenPoints> {
  const text = cell?.kind === 'text' ? cell.text : ''
  if (cell === null || (cell.kind === 'text' && isBlankText(text))) return read(isNotApplicable ? 'N/A' : null)
  if (text !== '' && saysNotApplicable(text)) {
    const isDash = /^[-–—]$/u.test(text.trim())
    if (isNotApplicable || item.item.mayBeNotApplicable === true) return read('N/A')
    return isDash ? read(null) : read(null, trouble('claimed', 'NUMBER_ODD', 'error', { value: text }))
  }
  const number = readNumber(withoutMaximum(cell, item), 'claimed', 'points', 'điểm')
  if (number.value === null) return number
  if (isNegative(number.value) && item.isDeduction) {
    return read(
      withoutSign(number.value),
      ...number.troubles,
      trouble('claimed', 'NUMBER_ODD', 'info', { value: displayText(cell) }),
    )
  }
  if (isNegative(number.value))
    return read(null, trouble('claimed', 'NUMBER_ODD', 'error', { value: displayText(cell) }))
  return number
}
