import { foldHeader } from '#domain/text/fold'
import type { TableKind } from '#domain/workbook/file-reading'
import type { GridRow } from '#domain/workbook/grid'
import { cellAt, displayText } from './cell-text'
import { nameText } from './person-row'
import { groupKind, headingText, isTotalRow } from './row-words'
import { collectiveStarts, householdStarts, kindWords, type ListedKind, listedKinds } from './synonyms'
import { fieldColumn, fieldText, type TableLayout } from './table-layout'

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
  if (fields.has('mixedName')) return null
  if (fields.has('name') || fields.has('surname')) return 'individuals'
  if (fields.has('household')) return 'households'
  return 'collectives'
}

/** What a list holds: one kind, or `mixed` where rows of several kinds stand under group rows or a kind column. */
export function listKind(layout: TableLayout): Extract<TableKind, ListedKind | 'mixed'> {
  const base = kindOfHeader(layout) ?? kindOfTitle(layout)
  const groups = new Set(
    layout.bodyRows
      .filter((row) => !isTotalRow(row))
      .map((row) => groupKind(headingText(row)))
      .filter((kind) => kind !== null),
  )
  if (base === null) return 'mixed'
  const [only] = groups
  if (groups.size === 0) return base
  return groups.size === 1 && only !== undefined ? (only === base ? base : 'mixed') : 'mixed'
}

/** The kind that a row itself tells: a kind column, the words that its name begins with, a title, a birth. */
export function kindOfRow(layout: TableLayout, row: GridRow): ListedKind | null {
  const stated = foldHeader(fieldText(layout, row, 'kind'))
  const byColumn = listedKinds.find(
    (kind) => kindWords[kind].has(stated) || kindWords[kind].has(stated.split(' ')[0] ?? ''),
  )
  if (stated !== '' && byColumn !== undefined) return byColumn
  const name = foldHeader(nameText(layout, row))
  if (startsWith(name, householdStarts)) return 'households'
  if (startsWith(name, ['ông', 'bà'])) return 'individuals'
  const hasBirth = ['birth', 'birthMale', 'birthFemale'].some((field) => {
    const column = fieldColumn(layout, field)
    return column !== undefined && cellAt(row, column) !== null
  })
  if (hasBirth || fieldText(layout, row, 'title') !== '' || fieldText(layout, row, 'sex') !== '') return 'individuals'
  return startsWith(name, collectiveStarts) ? 'collectives' : null
}
