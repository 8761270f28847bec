import { corrupt } from '../file-refused'
import { END, nameCode, OPEN, type XmlScanner } from '../xml/xml-scanner'
import type { ZipArchive } from '../zip/zip-archive'
import { openPart, type Relationship, relationshipsOf } from './package-parts'

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string
  readonly visibility: 'visible' | 'hidden' | 'veryHidden'
  readonly part: string
  /** Chart and dialog sheets hold no cells; old macro sheets are macros. */
  readonly kind: 'worksheet' | 'macros' | 'other'
}

export interface WorkbookPart {
  readonly is1904: boolean
  readonly sheets: readonly ListedSheet[]
  readonly sharedStrings: string | null
  readonly styles: string | null
  readonly hasMacros: boolean
  /** True when the package holds a worksheet that the list of sheets leaves out: part of that list may be lost. */
  readonly hasUnlisted: boolean
}

const WORKBOOK = nameCode('workbook')
const SHEET = nameCode('sheet')
const WORKBOOK_PROPERTIES = nameCode('workbookPr')
const DATE_1904 = nameCode('date1904')
const NAME = nameCode('name')
const STATE = nameCode('state')
const ID = nameCode('id')

/** The sheets of a workbook in their order, each with its part, found through the relationships only. */
export function readWorkbookPart(zip: ZipArchive, part: string): WorkbookPart {
  const relationships = relationshipsOf(zip, part)
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]))
  const partOf = (type: string): string | null => relationships.find((one) => one.type === type)?.target ?? null
  const scanner = openPart(zip, part)
  const sheets: ListedSheet[] = []
  let is1904 = false
  let last = END
  for (let tag = scanner.next(); tag !== END; tag = scanner.next()) {
    last = tag
    if (tag !== OPEN) continue
    if (scanner.name === SHEET) sheets.push(readSheet(scanner, byId))
    else if (scanner.name === WORKBOOK_PROPERTIES) {
      while (scanner.nextAttribute()) if (scanner.attribute === DATE_1904) is1904 = scanner.valueFlag()
    }
  }
  scanner.requireEnd(WORKBOOK, last)
  if (sheets.length === 0) throw corrupt(part)
  return {
    is1904,
    sheets,
    sharedStrings: partOf('sharedstrings'),
    styles: partOf('styles'),
    hasUnlisted: relationships.some(
      ({ type, target }) => type === 'worksheet' && zip.has(target) && !sheets.some((sheet) => sheet.part === target),
    ),
    hasMacros: partOf('vbaproject') !== null || sheets.some(({ kind }) => kind === 'macros'),
  }
}

function readSheet(scanner: XmlScanner, byId: ReadonlyMap<string, Relationship>): ListedSheet {
  let name = ''
  let state = ''
  let relationship: Relationship | undefined
  while (scanner.nextAttribute()) {
    if (scanner.attribute === NAME) name = scanner.value()
    else if (scanner.attribute === STATE) state = scanner.value()
    else if (scanner.attribute === ID) relationship = byId.get(scanner.value())
  }
  const kind = kindOf(relationship?.type ?? '')
  // A sheet whose part cannot be told is damage: left out silently, its rows would be lost.
  if (relationship === undefined || kind === null) throw corrupt(name === '' ? scanner.part : name)
  return {
    name: name.normalize('NFC'),
    visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
    part: relationship.target,
    kind,
  }
}

function kindOf(type: string): ListedSheet['kind'] | null {
  if (type === 'worksheet') return 'worksheet'
  if (type.endsWith('macrosheet')) return 'macros'
  return type === 'chartsheet' || type === 'dialogsheet' ? 'other' : null
}
