import { foldHeader } from '#domain/text/fold'
import type { TableKind } from '#domain/workbook/file-reading'
import type { GridRow } from '#domain/workbook/grid'
import { displayText, filledCells } from './cell-text'
import { nameText } from './person-row'
import { groupKind, headingText, isSignatureRow, isTotalRow } from './row-words'
import { collectiveStarts, householdStarts, kindWords, type ListedKind, listedKinds } from './synonyms'
import { fieldText, type TableLayout } from './table-layout'

const startsWith = (folded: string, starts: readonly string[]): boolean =>
  starts.some((start) => folded === start || folded.startsWith(`${start} `))

/** The kind named in a title ("DANH SÁCH CÁ NHÂN …"); null when it names none or several. */
function kindOfTitle(layout: TableLayout): ListedKind | null {
  const title = foldHeader(
    [layout.sheet.name, ...layout.titleRows.flatMap((row) => row.cells.map(({ value }) => displayText(value)))].join(
      ' ',
    ),
  )
  const named = listedKinds.filter((kind) => {
    const words: Readonly<Record<ListedKind, RegExp>> = {
      collectives: /tập thể/u,
      individuals: /cá nhân/u,
      households: /hộ gia đình/u,
    }
    return words[kind].test(title)
  })
  const [only] = named
  return named.length === 1 && only !== undefined ? only : null
}

/** The kind that the header itself tells, or null when its name column may hold several. */
function kindOfHeader(layout: TableLayout): ListedKind | null {
  const { fields } = layout.header
  if (fields.has('name') || fields.has('surname')) return 'individuals'
  if (fields.has('household')) return 'households'
  return 'collectives'
}

/** The kinds that a kind column names. */
function statedKinds(layout: TableLayout): ReadonlySet<ListedKind> {
  if (!layout.header.fields.has('kind')) return new Set()
  return new Set(layout.bodyRows.flatMap((row) => statedKind(layout, row) ?? []))
}

function tellsAnother(layout: TableLayout, row: GridRow, base: ListedKind | null): boolean {
  if (isTotalRow(row) || isSignatureRow(row) || filledCells(row).length < 3) return false
  const own = kindOfRow(layout, row)
  return own !== null && own !== base
}

/** What a list holds: one kind, or `mixed` where rows of several kinds stand under group rows or a kind column. */
export function listKind(layout: TableLayout): Extract<TableKind, ListedKind | 'mixed'> {
  const { fields } = layout.header
  const base = fields.has('mixedName') ? kindOfTitle(layout) : kindOfHeader(layout)
  if (statedKinds(layout).size > 1) return 'mixed'
  // A sheet's name or title is a weaker word than a row that says what it is about.
  if (fields.has('mixedName') && layout.bodyRows.some((row) => tellsAnother(layout, row, base))) return 'mixed'
  const groups = new Set(
    layout.bodyRows.flatMap((row) => {
      const heading = headingText(row)
      return heading === '' || isTotalRow(row) ? [] : (groupKind(heading) ?? [])
    }),
  )
  if (base === null) return 'mixed'
  const [only] = groups
  if (groups.size === 0) return base
  return groups.size === 1 && only !== undefined ? (only === base ? base : 'mixed') : 'mixed'
}

function statedKind(layout: TableLayout, row: GridRow): ListedKind | null {
  const stated = foldHeader(fieldText(layout, row, 'kind'))
  if (stated === '') return null
  return (
    listedKinds.find((kind) => kindWords[kind].has(stated) || kindWords[kind].has(stated.split(' ')[0] ?? '')) ?? null
  )
}

/** The kind that a row itself tells: a kind column, the words that its name begins with, a title, a birth. */
export function kindOfRow(layout: TableLayout, row: GridRow): ListedKind | null {
  const stated = statedKind(layout, row)
  if (stated !== null) return stated
  const name = foldHeader(nameText(layout, row))
  if (startsWith(name, householdStarts)) return 'households'
  if (isOfPerson(layout, row)) return 'individuals'
  return startsWith(name, collectiveStarts) ? 'collectives' : null
}

/** A title, a birth or a sex: no collective has one. */
export function isOfPerson(layout: TableLayout, row: GridRow): boolean {
  if (startsWith(foldHeader(nameText(layout, row)), ['ông', 'bà'])) return true
  return ['birth', 'birthMale', 'birthFemale', 'title', 'sex'].some((field) => {
    const text = fieldText(layout, row, field)
    return text !== '' && /[\p{L}\d]/u.test(text)
  })
}
