import { foldBare, foldHeader } from '#domain/text/fold'
import { nearness } from '#domain/text/nearness'
import type { UnitName } from '#domain/workbook/file-reading'
import { displayText } from './cell-text'
import type { TableLayout } from './table-layout'

/** A unit found in a text, or the several that it could be. */
export type UnitMatch =
  | { readonly kind: 'one'; readonly code: string }
  | { readonly kind: 'several'; readonly codes: readonly string[] }
  | { readonly kind: 'none' }

interface Named {
  readonly code: string
  readonly folded: string
  readonly bare: string
  /** Between spaces, as they stand in a text of words. */
  readonly words: string
  readonly bareWords: string
}

/** "P. Bắc Sơn", "UBND phường Bắc Sơn", "TDP" and the like, spelled out. */
const SPELLED: readonly (readonly [RegExp, string])[] = [
  [/(?<=^| )p(?: |\.)(?=\p{L})/gu, 'phường '],
  [/(?<=^| )x(?: |\.)(?=\p{L})/gu, 'xã '],
  [/(?<=^| )tt(?: |\.)(?=\p{L})/gu, 'trung tâm '],
  [/(?<=^| )vp(?: |\.)(?=\p{L})/gu, 'văn phòng '],
]
const spelledOut = (folded: string): string =>
  SPELLED.reduce((text, [short, long]) => text.replace(short, long), folded)

const between = (text: string): string => ` ${text} `

/** The names of the list of units that was asked for last: one file after another comes with a copy of the same list. */
let kept: { readonly units: readonly UnitName[]; readonly forms: readonly Named[] } = { units: [], forms: [] }

const isSameUnit = (one: UnitName, other: UnitName | undefined): boolean =>
  one === other ||
  (one.code === other?.code &&
    one.name === other.name &&
    one.aliases.length === other.aliases.length &&
    one.aliases.every((alias, at) => alias === other.aliases[at]))

/** Every name and alias, folded once per list of units. */
function nameForms(units: readonly UnitName[]): readonly Named[] {
  if (units.length === kept.units.length && units.every((unit, at) => isSameUnit(unit, kept.units[at])))
    return kept.forms
  const forms = units.flatMap(({ code, name, aliases }) =>
    [name, ...aliases].map((text) => formsOf(code, text)).filter(({ folded }) => folded.length > 2),
  )
  kept = { units, forms }
  return forms
}

function formsOf(code: string, text: string): Named {
  const [folded, bare] = [foldHeader(text), foldBare(text)]
  return { code, folded, bare, words: between(folded), bareWords: between(bare) }
}

const verdict = (codes: readonly string[]): UnitMatch => {
  const [first, ...others] = [...new Set(codes)]
  if (first === undefined) return { kind: 'none' }
  return others.length === 0 ? { kind: 'one', code: first } : { kind: 'several', codes: [first, ...others] }
}

/** Names that stand in a text, without those that are only part of a longer name standing there. */
function longestNames(found: readonly Named[], key: 'words' | 'bareWords'): readonly Named[] {
  return found.filter(
    (name) =>
      !found.some((other) => other.code !== name.code && other[key] !== name[key] && other[key].includes(name[key])),
  )
}

/** The unit that a line names: by its letters with diacritics first, then without. */
export function unitInText(text: string, units: readonly UnitName[]): UnitMatch {
  const names = nameForms(units)
  const folded = foldHeader(text)
  const forms = [...new Set([folded, spelledOut(folded)])]
  const texts = forms.map(between)
  const exact = names.filter(({ words }) => texts.some((form) => form.includes(words)))
  const byLetters = verdict(longestNames(exact, 'words').map(({ code }) => code))
  if (byLetters.kind !== 'none') return byLetters
  const bareTexts = forms.map((form) => between(foldBare(form)))
  const bare = names.filter(
    ({ bare: name, bareWords }) => name.length >= 6 && bareTexts.some((form) => form.includes(bareWords)),
  )
  return verdict(longestNames(bare, 'bareWords').map(({ code }) => code))
}

/** The unit whose name a line almost is ("PHƯỜNG BẮC SON"): one slip in eight letters, and no other unit as near. */
function almostNamed(line: string, units: readonly UnitName[]): UnitMatch {
  const bare = foldHeader(line).replace(/^(?:ubnd|uỷ ban nhân dân|đơn vị) /u, '')
  const near = nameForms(units)
    .map(({ code, folded }) => ({ code, near: nearness(folded, bare, 0.88) }))
    .filter(({ near: how }) => how > 0)
  const best = Math.max(0, ...near.map(({ near: how }) => how))
  return verdict(near.filter(({ near: how }) => how === best).map(({ code }) => code))
}

/** A line that names who it is addressed to. */
export const SENT_TO = /^(?:kính gửi|nơi nhận|gửi)/u

/** The lines above a table, those addressed to others left out. */
export const titleLines = (layout: TableLayout): readonly string[] =>
  layout.titleRows
    .flatMap((row) => row.cells.map(({ value }) => (value.kind === 'text' ? displayText(value) : '')))
    .filter((line) => line !== '' && !SENT_TO.test(foldHeader(line)))

/** The unit that a table's title block names: a line that is the name itself, then a name inside a line, then a near one. */
export function unitOfTitle(lines: readonly string[], units: readonly UnitName[]): UnitMatch {
  const names = nameForms(units)
  const whole = lines.flatMap((line) => {
    const folded = foldHeader(line).replace(/^(?:tên )?đơn vị (?=.)/u, '')
    const ofCommittee = folded.startsWith('ubnd ') ? folded.slice('ubnd '.length) : folded
    return names.filter((name) => name.folded === folded || name.folded === ofCommittee).map(({ code }) => code)
  })
  if (whole.length > 0) return verdict(whole)
  const inside = verdict(
    lines.flatMap((line) => {
      const match = unitInText(line, units)
      return match.kind === 'one' ? [match.code] : match.kind === 'several' ? match.codes : []
    }),
  )
  if (inside.kind !== 'none') return inside
  const near = lines.map((line) => almostNamed(line, units)).filter((match) => match.kind === 'one')
  return verdict(near.map(({ code }) => code))
}

/** The unit that a file name names: "BC Phường Đồng Hòa.xlsx", "phuong_dong_hoa (1).xlsx". */
export function unitOfFileName(fileName: string, units: readonly UnitName[]): UnitMatch {
  const bare = fileName
    .replace(/\.[^.]{1,5}$/u, '')
    .replace(/[_+]+/gu, ' ')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
  return unitInText(bare, units)
}

/** How a line that names a unit begins. */
export const UNIT_LINE =
  /^(?:(?:ubnd|uỷ ban nhân dân) )?(?:phường|xã|thị trấn|đặc khu|phòng|trung tâm|văn phòng|hội|ban|trường|công an|đoàn|uỷ ban m|đơn vị)(?: |$)/u

/** The title line that looks like a unit's name, for the question to the officer. */
export const unitLine = (lines: readonly string[]): string | null =>
  lines.find((line) => line.length <= 80 && UNIT_LINE.test(foldHeader(line))) ?? null
