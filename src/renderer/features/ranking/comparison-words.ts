import type { ScoreSeen } from '#domain/statistics/input-differences'
import type { RankingComparison } from '#shared/ipc/views'
import { roundText } from '#shared/messages/scoring-words'

const seenText = (seen: ScoreSeen | null): string => {
  if (seen === null) return 'chưa chấm'
  if (seen.points === 'N/A') return 'không phát sinh'
  if (seen.points !== null) return seen.points.replace('.', ',')
  const { actual, target, count, option, yes } = seen.value ?? {}
  const parts = [actual, target, count].filter((part) => part !== undefined).map((part) => part.replace('.', ','))
  return option ?? (yes === undefined ? parts.join('/') : yes ? 'đạt' : 'không đạt')
}

/** What made a ranking another one, in words: rules first, then every score that was changed. */
export function differenceWords(
  { inputs }: Pick<RankingComparison, 'inputs'>,
  nameOf: (unit: string) => string,
): readonly string[] {
  return [
    ...(inputs.criteria ? ['Bộ tiêu chí đã sửa.'] : []),
    ...(inputs.units ? ['Danh sách đơn vị hoặc việc xếp cụm, khối đã sửa.'] : []),
    ...(inputs.councilOrders ? ['Thứ tự do Hội đồng quyết định đã sửa.'] : []),
    ...(inputs.awardLimits ? ['Mức khen theo hạng đã sửa.'] : []),
    ...inputs.scores.map(
      ({ unit, criterion, round, from, to }) =>
        `${nameOf(unit)}, tiêu chí ${criterion}, ${roundText[round] ?? round}: ${seenText(from)} → ${seenText(to)}.`,
    ),
  ]
}
