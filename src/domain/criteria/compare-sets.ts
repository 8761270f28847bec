import type { CriteriaGroup, CriteriaSet, Criterion, DeductionItem } from './criteria-set'
import { childrenOf } from './walk-criteria'

/** What two versions can differ in besides their lines. */
export const comparedRules = [
  'title',
  'status',
  'source',
  'scale',
  'notApplicable',
  'total',
  'rounding',
  'bands',
  'bandConditions',
  'quota',
  'tieBreak',
  'aggregate',
  'scorerWeights',
] as const satisfies readonly (keyof CriteriaSet)[]
export type ComparedRule = (typeof comparedRules)[number]

/** Fields of a line that two sets are compared by, in the order in which they are told. */
export const comparedFields = [
  'title',
  'type',
  'max',
  'cap',
  'per',
  'mayExceedMax',
  'options',
  'floorShare',
  'unit',
  'evidenceRequired',
  'mayBeNotApplicable',
  'rounding',
  'sanction',
  'note',
] as const
export type ComparedField = (typeof comparedFields)[number]

/** One thing that a newer version of a set says otherwise. */
export type SetChange =
  | { readonly kind: 'added' | 'removed'; readonly code: string; readonly title: string }
  | { readonly kind: 'renamed'; readonly before: string; readonly code: string; readonly title: string }
  | {
      readonly kind: 'moved'
      readonly code: string
      readonly title: string
      readonly before: string
      readonly after: string
    }
  | { readonly kind: 'reordered' }
  | {
      readonly kind: 'changed'
      readonly code: string
      readonly title: string
      readonly field: ComparedField
      /** As JSON; undefined: not said. */
      readonly before: unknown
      readonly after: unknown
    }
  | { readonly kind: 'rule'; readonly rule: ComparedRule }

interface Line {
  readonly code: string
  readonly parent: string
  readonly line: CriteriaGroup | Criterion | DeductionItem | NonNullable<CriteriaSet['bonus']>
}

const under = (group: CriteriaGroup, parent: string): readonly Line[] => [
  { code: group.code, parent, line: group },
  ...childrenOf(group).flatMap((child) =>
    'type' in child ? [{ code: child.code, parent: group.code, line: child }] : under(child, group.code),
  ),
]

const linesOf = (set: CriteriaSet): readonly Line[] => [
  ...set.groups.flatMap((group) => under(group, '')),
  ...[set.bonus, set.deductions].flatMap((extra): readonly Line[] =>
    extra === undefined
      ? []
      : [
          { code: extra.code, parent: '', line: extra as NonNullable<CriteriaSet['bonus']> },
          ...extra.items.map((item) => ({ code: item.code, parent: extra.code, line: item })),
        ],
  ),
]

const fieldOf = (line: Line['line'], field: ComparedField): unknown =>
  (line as unknown as Readonly<Record<string, unknown>>)[field] ?? null
const same = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right)

/** A line that only got another code: one of its title, alone on both sides. */
function renamesOf(gone: readonly Line[], come: readonly Line[]): ReadonlyMap<string, string> {
  const pairs = gone.flatMap(({ code, line }) => {
    const alike = (lines: readonly Line[]) => lines.filter((one) => one.line.title === line.title)
    const [only, ...others] = alike(come)
    return only !== undefined && others.length === 0 && alike(gone).length === 1 ? [[code, only.code] as const] : []
  })
  return new Map(pairs)
}

/** What the later version of a set says otherwise than the earlier one, line by line and rule by rule. */
export function compareSets(before: CriteriaSet, after: CriteriaSet): readonly SetChange[] {
  const [old, now] = [linesOf(before), linesOf(after)]
  const oldCodes = new Set(old.map(({ code }) => code))
  const nowByCode = new Map(now.map((line) => [line.code, line]))
  const gone = old.filter(({ code }) => !nowByCode.has(code))
  const come = now.filter(({ code }) => !oldCodes.has(code))
  const renames = renamesOf(gone, come)
  const renamedTo = new Set(renames.values())
  const newCode = (code: string): string => renames.get(code) ?? code
  const changes: SetChange[] = comparedRules
    .filter((rule) => !same(before[rule] ?? null, after[rule] ?? null))
    .map((rule) => ({ kind: 'rule', rule }))
  for (const one of old) {
    const { title } = one.line
    const next = nowByCode.get(newCode(one.code))
    if (next === undefined) {
      changes.push({ kind: 'removed', code: one.code, title })
      continue
    }
    const { code } = next
    if (code !== one.code) changes.push({ kind: 'renamed', before: one.code, code, title })
    if (next.parent !== newCode(one.parent))
      changes.push({ kind: 'moved', code, title, before: one.parent, after: next.parent })
    for (const field of comparedFields) {
      const [was, is] = [fieldOf(one.line, field), fieldOf(next.line, field)]
      if (!same(was, is)) changes.push({ kind: 'changed', code, title: next.line.title, field, before: was, after: is })
    }
  }
  for (const { code, line } of come) if (!renamedTo.has(code)) changes.push({ kind: 'added', code, title: line.title })
  const kept = old.map(({ code }) => newCode(code)).filter((code) => nowByCode.has(code))
  const stays = new Set(kept)
  const order = now.map(({ code }) => code).filter((code) => stays.has(code))
  const isMoved = changes.some(({ kind }) => kind === 'moved')
  return isMoved || same(kept, order) ? changes : [...changes, { kind: 'reordered' }]
}
