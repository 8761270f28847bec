import { foldHeader } from '#domain/text/fold'
import { birthPart, isBareScore, roleOf } from './header-hints'
import { type FieldMatch, matchHeader } from './header-match'
import type { ColumnHeader } from './header-texts'
import { type HeaderFamily, knownAward } from './synonyms'

/** A parent's own meaning holds for a child that says nothing known, but it is asked. */
const OF_PARENT = 0.7
const alone = (field: string, confidence: number): readonly FieldMatch[] => [{ field, confidence }]

const surest = (matches: readonly FieldMatch[]): readonly FieldMatch[] => {
  const sorted = [...matches].sort((a, b) => b.confidence - a.confidence)
  return sorted.filter((match, at) => sorted.findIndex(({ field }) => field === match.field) === at)
}

/** A list's column that holds only marks: "Giấy khen" under "Hình thức khen thưởng", "Tháng" under "Ngày sinh". */
function listColumn({ parents, own }: ColumnHeader): readonly FieldMatch[] | null {
  const above = parents.flatMap((parent) => matchHeader('list', parent)[0] ?? [])
  const part = birthPart(own)
  if (part !== undefined && above.some(({ field }) => field === 'birth')) return alone(part, 1)
  if (knownAward(own) !== null)
    return alone('awardMark', above.some(({ field }) => field === 'award') || parents.length === 0 ? 0.95 : 0.8)
  const sex = matchHeader('list', own).find(({ field }) => field === 'birthMale' || field === 'birthFemale')
  return sex === undefined || parents.length === 0 ? null : [sex]
}

/** Points whose owner stands above them: "Điểm" under "Đơn vị báo cáo", "Điểm" under "Hội đồng". */
function scoreColumn({ parents, own }: ColumnHeader): readonly FieldMatch[] | null {
  if (parents.length === 0 || !isBareScore(foldHeader(own))) return null
  const role = roleOf(parents)
  return role === null ? null : alone(role === 'own' ? 'claimed' : 'review', 0.93)
}

/** What the texts above a column and its own mean together; the own text may add nothing to what those above it say. */
function joinedMatches(family: HeaderFamily, parents: readonly string[], own: string): readonly FieldMatch[] {
  const above = parents.join(' ')
  const ofParents = matchHeader(family, above)
  return matchHeader(family, `${above} ${own}`).map((match) => {
    const isSaidAbove = ofParents.some(
      ({ field, confidence }) => field === match.field && confidence >= match.confidence,
    )
    return isSaidAbove ? { ...match, byParent: true as const } : match
  })
}

/** What a column means by its own text and by those above it: "Nam" under "Ngày sinh", "Kế hoạch" under "Đơn vị báo cáo". */
export function columnMatches(family: HeaderFamily, header: ColumnHeader): readonly FieldMatch[] {
  const special = family === 'list' ? listColumn(header) : family === 'score' ? scoreColumn(header) : null
  if (special !== null) return special
  const { parents, own } = header
  const self = matchHeader(family, own)
  if (parents.length === 0) return self
  const isKnown = (self[0]?.confidence ?? 0) >= 0.88
  const joined = parents.flatMap((_, at) => joinedMatches(family, parents.slice(at), own))
  const exact = joined.filter(({ confidence }) => confidence >= 0.88)
  if (isKnown) return surest([...exact, ...self.map((match) => ({ ...match, confidence: match.confidence - 0.02 }))])
  const ofParents = parents.flatMap((parent) =>
    matchHeader(family, parent).map(({ field, confidence }) => ({
      field,
      confidence: confidence * OF_PARENT,
      byParent: true as const,
    })),
  )
  return surest([...joined, ...self, ...ofParents])
}
