import type {
  CriteriaDraft,
  DraftGroup,
  DraftItem,
  DraftKey,
  DraftLine,
  DraftPart,
  DraftReference,
  DraftSanction,
  DraftTieBreak,
} from './criteria-draft'
import { pointMoved, typedDecimal } from './draft-numbers'
import { allLines } from './draft-tree'

/** `strict`: what cannot be read is left for the parser to report. `lenient`: it counts as nothing, so that the rest can be checked. */
export type DraftReading = 'strict' | 'lenient'

interface Writing {
  readonly nameOf: (reference: DraftReference) => string
  /** A number that must be there. */
  readonly number: (text: string) => string | undefined
  readonly optional: (text: string) => string | undefined
  readonly share: (text: string) => string | undefined
}

function writingOf(draft: CriteriaDraft, reading: DraftReading): Writing {
  const names = new Map<DraftKey, string>([
    ...allLines(draft).map((line) => [line.key, line.code.trim()] as const),
    ...draft.bands.map((band) => [band.key, band.name.normalize('NFC').trim()] as const),
  ])
  const unread = (text: string): string | undefined => (reading === 'strict' ? text.trim() : '0')
  const optional = (text: string): string | undefined =>
    text.trim() === '' ? undefined : (typedDecimal(text) ?? unread(text))
  return {
    nameOf: (reference) => ('key' in reference ? (names.get(reference.key) ?? '') : reference.name),
    number: (text) => optional(text) ?? (reading === 'strict' ? undefined : '0'),
    optional,
    share: (text) => {
      const percent = typedDecimal(text)
      return percent === null ? optional(text) : pointMoved(percent, -2)
    },
  }
}

const sanctionText = (sanction: DraftSanction, { nameOf }: Writing): string => {
  if (sanction.kind === 'lowest') return sanction.kind
  return `${sanction.kind}:${sanction.kind === 'downBands' ? sanction.count.trim() : nameOf(sanction.band)}`
}

const headOf = (line: DraftLine) => ({
  code: line.code.trim() || line.title.trim() || '?',
  title: line.title.normalize('NFC').trim(),
})

function commonOf(item: DraftItem, writing: Writing): object {
  return {
    ...headOf(item),
    ...(item.unit.trim() === '' ? {} : { unit: item.unit.trim() }),
    ...(item.evidenceRequired ? { evidenceRequired: true } : {}),
    ...(item.mayBeNotApplicable ? { mayBeNotApplicable: true } : {}),
    ...(item.rounding === null ? {} : { rounding: item.rounding }),
    ...(item.sanction === null ? {} : { sanction: sanctionText(item.sanction, writing) }),
    ...(item.note.trim() === '' ? {} : { note: item.note.trim() }),
  }
}

function itemJson(item: DraftItem, writing: Writing): object {
  const base = { ...commonOf(item, writing), type: item.type, max: writing.number(item.max) }
  switch (item.type) {
    case 'choice':
      return {
        ...base,
        options: item.options.map(({ label, points }) => ({ label: label.trim(), points: writing.number(points) })),
      }
    case 'ratio':
      return {
        ...base,
        cap: writing.share(item.capPercent) ?? '1',
        ...(item.mayExceedMax ? { mayExceedMax: true } : {}),
      }
    case 'count':
    case 'minus':
      return { ...base, per: writing.number(item.per) }
    default:
      return base
  }
}

const deductionJson = (item: DraftItem, writing: Writing): object => ({
  ...commonOf(item, writing),
  type: 'count',
  per: writing.number(item.per),
  cap: writing.optional(item.max),
})

const groupJson = (group: DraftGroup, writing: Writing): object => ({
  ...headOf(group),
  max: writing.number(group.max),
  floorShare: writing.share(group.floorPercent),
  children: group.children.map((child) =>
    child.kind === 'group' ? groupJson(child, writing) : itemJson(child, writing),
  ),
})

const extraJson = (
  group: DraftGroup,
  writing: Writing,
  itemOf: (item: DraftItem, writing: Writing) => object,
): object => ({
  ...headOf(group),
  max: writing.optional(group.max),
  items: group.children.flatMap((child) => (child.kind === 'item' ? [itemOf(child, writing)] : [])),
})

function tieBreakText(entry: DraftTieBreak, { nameOf }: Writing): string {
  switch (entry.kind) {
    case 'group':
    case 'item':
      return `${entry.kind}:${nameOf(entry.of)}`
    case 'unread':
      return entry.text
    default:
      return entry.kind
  }
}

/** The draft as the JSON of a criteria set. */
export function draftJson(draft: CriteriaDraft, reading: DraftReading): object {
  const writing = writingOf(draft, reading)
  const { nameOf, optional, share } = writing
  return {
    id: draft.id,
    title: draft.title.normalize('NFC').trim(),
    status: draft.status,
    source: draft.source.trim(),
    scale: writing.number(draft.scale),
    notApplicable: draft.notApplicable,
    groups: draft.groups.map((group) => groupJson(group, writing)),
    ...(draft.bonus === null ? {} : { bonus: extraJson(draft.bonus, writing, itemJson) }),
    ...(draft.deductions === null ? {} : { deductions: extraJson(draft.deductions, writing, deductionJson) }),
    total: { min: optional(draft.totalMin), max: optional(draft.totalMax) },
    rounding: draft.rounding,
    bands: draft.bands.map(({ name, atLeast }) => ({ name: name.trim(), atLeast: optional(atLeast) })),
    bandConditions: draft.conditions.map(({ band, group, minPercent, item, minCount }) => ({
      band: nameOf(band),
      ...(group === null ? {} : { group: nameOf(group), minShare: share(minPercent) }),
      ...(item === null ? {} : { item: nameOf(item), minCount: optional(minCount) }),
    })),
    ...(draft.quota === null
      ? {}
      : {
          quota: {
            band: nameOf(draft.quota.band),
            share: share(draft.quota.percent),
            mode: draft.quota.mode,
            overflowTo: nameOf(draft.quota.overflowTo),
          },
        }),
    tieBreak: draft.tieBreak.map((entry) => tieBreakText(entry, writing)),
    ...(draft.aggregate === null ? {} : { aggregate: draft.aggregate }),
    ...(draft.weights.length === 0
      ? {}
      : {
          scorerWeights: Object.fromEntries(
            draft.weights.map(({ scorer, weight }) => [scorer.trim(), writing.number(weight) ?? '']),
          ),
        }),
  }
}

/** One criterion or deduction of the draft as JSON. */
export const lineJson = (draft: CriteriaDraft, item: DraftItem, part: DraftPart): object => {
  const writing = writingOf(draft, 'strict')
  return part === 'deductions' ? deductionJson(item, writing) : itemJson(item, writing)
}
