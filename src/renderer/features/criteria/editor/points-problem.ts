import { typedDecimal } from '#domain/criteria/draft/draft-numbers'

/** Why a text is no number of points, in words; undefined when it is one. */
export function pointsProblem(text: string, mayBeEmpty: boolean): string | undefined {
  if (text.trim() === '') return mayBeEmpty ? undefined : 'Cần ghi một số, ví dụ 10 hoặc 2,5.'
  const decimal = typedDecimal(text)
  return decimal === null || decimal.startsWith('-')
    ? `“${text.trim()}” không dùng được. Ghi như 10, 2,5 hoặc 1000.`
    : undefined
}
