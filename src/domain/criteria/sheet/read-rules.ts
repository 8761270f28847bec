import { isJsonObject, type JsonObject } from '../json-fields'
import {
  aggregateWords,
  modeWords,
  policyWords,
  type RuleName,
  type RuleRow,
  ruleNames,
  sanctionKindWords,
  statusWords,
  tieBreakWords,
} from './rule-labels'

const fold = (text: string): string => text.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase()

/** The key whose word it is; else the text itself, which the set's own check then refuses by name. */
const keyOf = (words: Readonly<Record<string, string>>, text: string): string =>
  Object.entries(words).find(([, word]) => fold(word) === fold(text))?.[0] ?? text

/** "0,25" as the JSON of a set writes it; "25%" of a share too. */
function numberText(text: string): string {
  const plain = text.trim().replace(',', '.')
  return plain.endsWith('%') && Number.isFinite(Number(plain.slice(0, -1)))
    ? String(Number((Number(plain.slice(0, -1)) / 100).toFixed(6)))
    : plain
}

const rounding = ([step = '', mode = '']: RuleRow): JsonObject => ({
  step: numberText(step),
  ...(mode === '' ? {} : { mode: keyOf(modeWords, mode) }),
})

const given = (field: string, text: string | undefined): JsonObject =>
  text === undefined || text.trim() === '' ? {} : { [field]: text }

const givenNumber = (field: string, text: string | undefined): JsonObject =>
  text === undefined || text.trim() === '' ? {} : { [field]: numberText(text) }

function sanctionOf([kind = '', value = '']: RuleRow): JsonObject {
  const key = keyOf(sanctionKindWords, kind)
  if (key === 'lowest') return { kind: key }
  return key === 'downBands' ? { kind: key, count: Number(value) } : { kind: key, band: value }
}

function tieBreakOf(code: string, word: string): string {
  const kind = keyOf(tieBreakWords, word)
  return code === '' ? kind : `${kind}:${code}`
}

/** The rules of a sheet, gathered by name. */
export interface SheetRules {
  /** Fields of the set itself. */
  readonly set: JsonObject
  /** Fields of one line, by its code. */
  readonly lines: ReadonlyMap<string, JsonObject>
  readonly bonus: string | null
  readonly deductions: string | null
  /** Rows whose name is no rule's, as typed. */
  readonly unknown: readonly string[]
}

/** Reads the rows of the sheet of rules. */
export function readRules(rows: readonly RuleRow[]): SheetRules {
  const named = rows
    .filter(([name = '']) => name.trim() !== '')
    .map(([name = '', about = '', ...values]) => ({
      name: keyOf(ruleNames, name),
      typed: name,
      about: about.trim(),
      values,
    }))
  const of = (name: RuleName) => named.filter((one) => one.name === name)
  const first = (name: RuleName): string | undefined => of(name)[0]?.values[0]
  const roundingAt = (name: RuleName, field: string): JsonObject => {
    const [found] = of(name)
    return found === undefined ? {} : { [field]: rounding(found.values) }
  }
  const lines = new Map<string, JsonObject>()
  const line = (name: RuleName, read: (values: RuleRow) => JsonObject): void => {
    for (const { about, values } of of(name)) lines.set(about, { ...lines.get(about), ...read(values) })
  }
  line('floorShare', ([share]) => givenNumber('floorShare', share))
  line('cap', ([cap]) => givenNumber('cap', cap))
  line('mayExceedMax', ([yes = '']) => ({ mayExceedMax: fold(yes) === 'có' }))
  line('rounding', (values) => ({ rounding: rounding(values) }))
  line('sanction', (values) => ({ sanction: sanctionOf(values) }))
  const [quota] = of('quota')
  const [aggregate] = of('aggregate')
  const weights = of('scorerWeight')
  return {
    set: {
      ...given('title', first('title')),
      ...given('id', first('id')),
      ...given('status', keyOf(statusWords, first('status') ?? '')),
      source: first('source') ?? '',
      ...givenNumber('scale', first('scale')),
      ...given('notApplicable', keyOf(policyWords, first('notApplicable') ?? '')),
      rounding: { ...roundingAt('criterionRounding', 'criterion'), ...roundingAt('totalRounding', 'total') },
      total: { ...givenNumber('min', first('totalMin')), ...givenNumber('max', first('totalMax')) },
      bands: of('band').map(({ about, values }) => ({
        name: about,
        atLeast: null,
        ...givenNumber('atLeast', values[0]),
      })),
      bandConditions: of('bandCondition').map(({ about, values: [group, minShare, item, minCount] }) => ({
        band: about,
        ...given('group', group),
        ...givenNumber('minShare', minShare),
        ...given('item', item),
        ...givenNumber('minCount', minCount),
      })),
      ...(quota === undefined ? {} : { quota: quotaOf(quota.about, quota.values) }),
      tieBreak: of('tieBreak').map(({ about, values }) => tieBreakOf(about, values[0] ?? '')),
      ...(aggregate === undefined ? {} : { aggregate: keyOf(aggregateWords, aggregate.values[0] ?? '') }),
      ...(weights.length === 0
        ? {}
        : {
            scorerWeights: Object.fromEntries(weights.map(({ about, values }) => [about, numberText(values[0] ?? '')])),
          }),
    },
    lines,
    bonus: of('bonus')[0]?.about ?? null,
    deductions: of('deductions')[0]?.about ?? null,
    unknown: named.filter(({ name }) => !(name in ruleNames)).map(({ typed }) => typed),
  }
}

const quotaOf = (band: string, [share = '', mode = '', overflowTo = '']: RuleRow): JsonObject => ({
  band,
  share: numberText(share),
  ...(mode === '' ? {} : { mode: keyOf(modeWords, mode) }),
  overflowTo,
})

/** The JSON of a set with the rules of the sheet upon its lines. */
export function withRules(json: object, { set, lines }: SheetRules): object {
  const ruled = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(ruled)
    if (!isJsonObject(value)) return value
    const inside = Object.fromEntries(
      Object.entries(value).map(([field, one]) =>
        ['groups', 'items', 'children', 'bonus', 'deductions'].includes(field) ? [field, ruled(one)] : [field, one],
      ),
    )
    return typeof value.code === 'string' ? { ...inside, ...lines.get(value.code) } : inside
  }
  return { ...(ruled(json) as JsonObject), ...set }
}
