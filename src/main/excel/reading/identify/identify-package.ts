import { corrupt, FileRefused } from '../file-refused'
import { relationshipsOf } from '../xlsx/package-parts'
import { CLOSE, END, nameCode, OPEN, XmlScanner } from '../xml/xml-scanner'
import { asUtf8 } from '../xml/xml-text'
import type { ZipArchive } from '../zip/zip-archive'

export type PackageKind =
  | { readonly kind: 'xlsx'; readonly zip: ZipArchive; readonly workbookPart: string }
  | { readonly kind: 'ods'; readonly zip: ZipArchive }

const SPREADSHEET = 'application/vnd.oasis.opendocument.spreadsheet'
const MAIN_PARTS = ['xl/workbook.xml', 'xl/workbook.bin', 'word/document.xml', 'ppt/presentation.xml']

const notAWorkbook = (kind: string): FileRefused => new FileRefused('NOT_A_WORKBOOK', { kind })

/** Tells what a zip holds: a workbook, another office document, or just files. */
export function identifyPackage(zip: ZipArchive): PackageKind {
  if (zip.entries.length === 0) throw new FileRefused('EMPTY')
  const main = mainPartOf(zip)
  if (main !== null) return identifyOfficePart(zip, main)
  const mimetype = zip.has('mimetype') ? (zip.read('mimetype')?.toString('latin1').trim() ?? '') : ''
  if (mimetype.startsWith(SPREADSHEET) || (mimetype === '' && zip.has('content.xml') && zip.has('styles.xml')))
    return identifyOpenDocument(zip)
  if (/opendocument\.presentation/.test(mimetype)) throw notAWorkbook('powerpoint')
  if (/opendocument/.test(mimetype)) throw notAWorkbook('word')
  if (zip.has('Index/Document.iwa') || zip.has('Index.zip')) throw notAWorkbook('numbers')
  throw notAWorkbook('archive')
}

/** The part that is the document itself, by the package's relationships, or else by where office programs put it. */
function mainPartOf(zip: ZipArchive): string | null {
  const named = relationshipsOf(zip, '').find(({ type }) => type === 'officedocument')?.target
  if (named !== undefined) {
    if (!zip.has(named)) throw corrupt(named)
    return named
  }
  return MAIN_PARTS.find((part) => zip.has(part)) ?? null
}

function identifyOfficePart(zip: ZipArchive, part: string): PackageKind {
  if (/\.bin$/i.test(part)) throw notAWorkbook('xlsb')
  const root = rootOf(zip, part)
  if (root === nameCode('workbook')) return { kind: 'xlsx', zip, workbookPart: part }
  if (root === nameCode('document')) throw notAWorkbook('word')
  if (root === nameCode('presentation')) throw notAWorkbook('powerpoint')
  if (/(?:^|\/)workbook\.xml$/i.test(part)) throw corrupt(part)
  throw notAWorkbook(/^word\//i.test(part) ? 'word' : /^ppt\//i.test(part) ? 'powerpoint' : 'other')
}

/** The code of a part's root element; 0 when it has none. */
function rootOf(zip: ZipArchive, part: string): number {
  const scanner = new XmlScanner(asUtf8(zip.read(part) ?? Buffer.alloc(0)), part)
  return scanner.next() === OPEN ? scanner.name : 0
}

const ENCRYPTION = nameCode('encryption-data')

function identifyOpenDocument(zip: ZipArchive): PackageKind {
  const manifest = zip.read('META-INF/manifest.xml')
  if (manifest !== null) {
    const scanner = new XmlScanner(manifest, 'META-INF/manifest.xml')
    for (let tag = scanner.next(); tag !== END; tag = scanner.next())
      if (tag !== CLOSE && scanner.name === ENCRYPTION) throw new FileRefused('ENCRYPTED')
  }
  if (!zip.has('content.xml')) throw corrupt('content.xml')
  return { kind: 'ods', zip }
}
