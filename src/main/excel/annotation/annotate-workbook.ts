import type { Finding } from '#domain/core/finding'
import { err, ok, type Result } from '#domain/core/result'
import { columnLetters } from '#domain/submission/corrections'
import type { FileRefusal } from '#domain/workbook/finding-codes'
import { findingsForUnit, sentenceWithoutPlace } from '#shared/messages/unit-message'
import { FileRefused } from '../reading/file-refused'
import { CellStyles } from '../writing/cell-styles'
import { shownCells } from '../writing/merged-areas'
import {
  declareType,
  mainNamespace,
  readPart,
  relate,
  relationshipType,
  type SheetPart,
  type WorkbookParts,
  workbookParts,
} from '../writing/package-parts'
import { cellEdits, columnOfCell, firstFilledCells, rowOfCell } from '../writing/sheet-cells'
import { hasOurNotes, putNotes } from '../writing/sheet-notes'
import { putReplies } from '../writing/threaded-notes'
import { applyEdits } from '../writing/xml-tags'
import { ZipPackage } from '../writing/zip-package'
import { earlierFixList, putFixList } from './fix-list'

export interface AnnotationOptions {
  /** Whether the sheet “Cần sửa” is added; it is unless this says no. One of an earlier round is always written anew. */
  readonly withFixList?: boolean
}

/** Author of our notes; by it those of an earlier round are found again. */
export const noteAuthor = 'Sổ Thi Đua'
const HEADING = '[Cần sửa]'
const MAIN_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const sheetKey = (name: string): string => name.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase()

/**
 * The unit's own workbook with red cells, a note per bad cell and the sheet “Cần sửa”. Every part that is not touched keeps
 * its compressed bytes. Marks of an earlier round go where they no longer hold. Refused when the file is no .xlsx package
 * that can be followed.
 */
export function annotateWorkbook(
  bytes: Uint8Array,
  findings: readonly Finding[],
  options: AnnotationOptions = {},
): Result<Uint8Array, FileRefusal> {
  try {
    const zip = ZipPackage.open(bytes)
    annotate(zip, findingsForUnit(findings), options)
    return ok(zip.toBytes())
  } catch (cause) {
    if (cause instanceof FileRefused) return err(cause.refusal)
    // As in reading: what the marking stumbles over in a foreign file must not stop the batch.
    return err({ code: 'UNREADABLE', facts: { detail: cause instanceof Error ? cause.message : String(cause) } })
  }
}

function annotate(zip: ZipPackage, findings: readonly Finding[], { withFixList = true }: AnnotationOptions): void {
  const parts = workbookParts(zip)
  const styles = new CellStyles(
    parts.styles === null ? null : readPart(zip, parts.styles),
    mainNamespace(parts.isStrict),
  )
  const earlier = earlierFixList(zip, parts)
  for (const sheet of parts.sheets) {
    if (sheet === earlier) continue
    const own = findings.filter((finding) => sheetKey(finding.sheet ?? '') === sheetKey(sheet.name))
    if (own.length > 0 || hasOurNotes(zip, sheet.part, noteAuthor, HEADING)) markSheet(zip, parts, sheet, own, styles)
  }
  if ((withFixList && findings.length > 0) || earlier !== null) putFixList(zip, parts, styles, findings, earlier)
  writeStyles(zip, parts, styles)
}

/** Texts to note, by cell; a finding about a whole row stands at the row's first cell that holds something. */
function notesByCell(xml: string, findings: readonly Finding[]): ReadonlyMap<string, string> {
  const rowsAlone = new Set(findings.flatMap(({ cell, row }) => (cell === undefined && row !== undefined ? [row] : [])))
  const firstCells = rowsAlone.size === 0 ? new Map<number, number>() : firstFilledCells(xml, rowsAlone)
  const shownAt = shownCells(xml)
  const texts = new Map<string, string>()
  for (const finding of findings) {
    const named =
      finding.cell?.toUpperCase() ??
      (finding.row === undefined ? null : `${columnLetters(firstCells.get(finding.row) ?? 1)}${finding.row}`)
    if (named === null || Number.isNaN(columnOfCell(named))) continue
    const cell = shownAt(named)
    const before = texts.get(cell)
    const text = sentenceWithoutPlace(finding)
    if (before === undefined) texts.set(cell, text)
    else if (!before.split('\n').includes(text)) texts.set(cell, `${before}\n${text}`)
  }
  return texts
}

function markSheet(
  zip: ZipPackage,
  parts: WorkbookParts,
  sheet: SheetPart,
  findings: readonly Finding[],
  styles: CellStyles,
): void {
  const xml = readPart(zip, sheet.part)
  const texts = notesByCell(xml, findings)
  const wanted = new Map<number, number[]>()
  for (const cell of texts.keys()) {
    const row = rowOfCell(cell)
    wanted.set(row, [...(wanted.get(row) ?? []), columnOfCell(cell)])
  }
  const edits = cellEdits(xml, wanted, {
    marked: (format) => styles.marked(format),
    others: styles.hasEarlierMarks ? (format) => (styles.isMarked(format) ? styles.unmarked(format) : format) : null,
  })
  const marked = edits.length === 0 ? xml : applyEdits(xml, edits)
  const notes = { author: noteAuthor, texts, heading: HEADING }
  zip.write(sheet.part, putNotes(zip, sheet.part, marked, parts.isStrict, notes))
  putReplies(zip, parts.workbook, sheet.part, notes)
}

function writeStyles(zip: ZipPackage, parts: WorkbookParts, styles: CellStyles): void {
  if (!styles.isChanged) return
  if (parts.styles !== null) {
    zip.write(parts.styles, styles.toXml())
    return
  }
  const part = `${parts.workbook.slice(0, parts.workbook.lastIndexOf('/') + 1)}styles.xml`
  zip.write(part, styles.toXml())
  declareType(zip, { part }, `${MAIN_TYPE}.styles+xml`)
  relate(zip, parts.workbook, relationshipType(parts.isStrict, 'styles'), part)
}
