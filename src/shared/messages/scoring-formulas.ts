import type { WordedNode } from '#domain/document/printed-ranking'
import type { ExplainedNode, Formula, FormulaKind, NodeReason, NodeReasonKind } from '#domain/scoring/explained-node'
import type { Explanation } from '#domain/scoring/explanation'
import { rankingStepSentence } from './scoring-sentences'
import { roundingText, roundText } from './scoring-words'

type Facts = Readonly<Record<string, string>>
type Words<Kind extends string> = Readonly<Record<Kind, (facts: Facts) => string>>

const round = ({ round: name }: Facts): string => roundText[name ?? ''] ?? ''
const methods: Readonly<Record<string, string>> = {
  mean: 'trung bình cộng',
  sum: 'tổng',
  weighted: 'trung bình có trọng số',
}

const formulas: Words<FormulaKind> = {
  unscored: () => 'Chưa chấm',
  notApplicable: (f) => (f.target === 'none' ? 'Không giao chỉ tiêu, coi là không phát sinh' : 'Không phát sinh'),
  given: (f) => (f.round === undefined ? `Chấm ${f.points} điểm` : `Điểm ${round(f)}: ${f.points}`),
  boolean: (f) => (f.yes === 'yes' ? `Đạt: ${f.points} điểm` : 'Không đạt: 0 điểm'),
  choice: (f) => `Mức “${f.option}”: ${f.points} điểm`,
  ratio: (f) => `${f.actual}/${f.target} × ${f.max}`,
  ratioCapped: (f) =>
    f.cap === '1'
      ? `${f.actual}/${f.target} vượt chỉ tiêu, tính bằng mức tối đa ${f.max}`
      : `${f.actual}/${f.target} tính không quá ${f.cap} lần chỉ tiêu × ${f.max}`,
  ratioCutToMax: (f) => `${f.actual}/${f.target} × ${f.max}, không quá ${f.max}`,
  leaderBelowTarget: (f) => `Chưa đạt chỉ tiêu: 0,5 × ${f.max} × ${f.actual}/${f.target}`,
  leaderAtTarget: (f) => `Đạt đúng chỉ tiêu (${f.actual}/${f.target}): 0,5 × ${f.max}`,
  leaderAboveTarget: (f) =>
    `Vượt chỉ tiêu (${f.actual}/${f.target}), đơn vị dẫn đầu ${f.leaders} đạt ${f.best} lần: 0,5 × ${f.max} + 0,5 × ${f.max} × (${f.actual}/${f.target} − 1)/(${f.best} − 1)`,
  leaderBest: (f) => `Dẫn đầu cụm, khối (${f.actual}/${f.target}, ${f.ratio} lần chỉ tiêu): ${f.max}`,
  leaderWithoutTarget: (f) =>
    `Không giao chỉ tiêu: ${f.max} × ${f.actual}/${f.best} (cao nhất trong các đơn vị không giao chỉ tiêu)`,
  count: (f) => `${f.count} × ${f.per} = ${f.product}`,
  countCut: (f) => `${f.count} × ${f.per} = ${f.product}, tính đến mức tối đa ${f.max}`,
  minus: (f) => `${f.max} − ${f.count} × ${f.per}`,
  minusToZero: (f) => `${f.max} − ${f.count} × ${f.per}, không xuống dưới 0`,
  severalScorers: (f) => `Lấy ${methods[f.method ?? ''] ?? ''} của các bên chấm (${f.given})`,
  sum: (f) => (f.sum === '' ? 'Chưa có điểm' : `Cộng các mục: ${f.sum}`),
  sumRescaled: (f) => `(${f.sum}) × ${f.max}/${f.left}, vì có mục không phát sinh`,
  sumCut: (f) => `Cộng các mục: ${f.sum}, tính đến mức tối đa ${f.max}`,
  total: (f) =>
    `${f.base === '' ? '0' : f.base} + thưởng ${f.bonus === '' ? '0' : f.bonus} − trừ ${f.deductions === '' ? '0' : f.deductions}`,
}

const reasons: Words<NodeReasonKind> = {
  NO_EVIDENCE: (f) => (f.claimed === '' ? 'không có minh chứng' : `không có minh chứng (đơn vị tự chấm ${f.claimed})`),
  SELF_SCORE_MISMATCH: (f) => `đơn vị tự chấm ${f.claimed}, số liệu báo cáo cho ${f.computed}`,
  POINTS_OUT_OF_RANGE: (f) => `điểm ghi ${f.given} ngoài mức cho phép`,
  NA_FULL_MARKS: () => 'không phát sinh, được tính điểm tối đa',
  NA_LEFT_OUT: () => 'không phát sinh, để ngoài khi tính điểm',
  PROVISIONAL: (f) =>
    f.left === undefined ? `chưa thẩm định, tạm lấy điểm ${round(f)}` : `chưa thẩm định xong, còn ${f.left} tiêu chí`,
  GIVEN_REASON: (f) => `lý do: ${f.reason}`,
  CONFIRMED: (f) => `${f.who} đã xác nhận`,
  NOT_CONFIRMED: () => 'chưa được người thứ hai xác nhận, còn tạm tính',
  EXPLAINED_BY_UNIT: (f) => `đơn vị giải trình (${f.who} ghi): ${f.text}`,
  EXPLANATION_ACCEPTED: (f) => `chấp nhận giải trình${f.points === '' ? '' : `, chấm lại ${f.points}`}: ${f.reason}`,
  EXPLANATION_KEPT: (f) => `giữ nguyên điểm sau giải trình: ${f.reason}`,
  RETURNED_FOR_MORE: (f) => `đã trả lại để bổ sung${f.note === '' ? '' : `: ${f.note}`}`,
}

/** Facts that are words, not numbers, and keep their points. */
const wordFacts: readonly string[] = ['option', 'leaders', 'reason', 'round', 'method', 'who', 'text', 'note']

const spoken = (facts: Facts): Facts =>
  Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, wordFacts.includes(name) ? value : commas(value)]),
  )

const commas = (text: string): string => text.replace(/(\d)\.(\d)/gu, '$1,$2')

/** How points came about, in words. */
export const formulaText = ({ kind, facts }: Formula): string => formulas[kind](spoken(facts))

/** What else is said beside points, in words. */
export const nodeReasonText = ({ kind, facts }: NodeReason): string => reasons[kind](spoken(facts))

/** Words a node and everything under it. */
export function nodeInWords(node: ExplainedNode): WordedNode {
  const { formula, rounding, reasons: why, scores, children, ...rest } = node
  return {
    ...rest,
    formula: formulaText(formula),
    ...(rounding === undefined ? {} : { rounding: roundingText(rounding) }),
    ...(why.length === 0 ? {} : { reason: why.map(nodeReasonText).join('; ') }),
    ...(scores === undefined ? {} : { scores }),
    ...(children === undefined ? {} : { children: children.map(nodeInWords) }),
  }
}

/** A whole explanation in words. */
export const explanationInWords = ({ unit, name, total, band, rank, tree, steps }: Explanation) => ({
  unit,
  name,
  total,
  band,
  rank,
  tree: nodeInWords(tree),
  steps: steps.map((step) => ({ code: step.code, message: rankingStepSentence(step), from: step.from, to: step.to })),
})
