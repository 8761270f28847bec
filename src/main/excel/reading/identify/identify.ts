import { FileRefused } from '../file-refused'
import { isLockedBiff, startsAsBiff } from '../legacy/biff-records'
import { CompoundFile, isCompoundFile } from '../legacy/compound-file'
import type { ReadingLimits } from '../limits'
import { megabytes } from '../limits'
import { ZipArchive } from '../zip/zip-archive'
import { findZipEnd } from '../zip/zip-directory'
import { foreignKindOf } from './foreign-kinds'
import { identifyPackage, type PackageKind } from './identify-package'
import { type IdentifiedText, identifyText } from './identify-text'

/** What a file is by its content, opened as far as its reader needs. */
export type Identified =
  | PackageKind
  | { readonly kind: 'xls'; readonly stream: Buffer; readonly hasMacros: boolean }
  | IdentifiedText

/** What Excel, LibreOffice, Windows and macOS leave beside the files of a folder. */
const LOCK_NAME = /^(?:~\$|\._|\.~lock\.)|^(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/iu

/** Tells what a file is by its content, whatever its name says; throws the refusal of what is no workbook. */
export function identify(bytes: Buffer, name: string, limits: ReadingLimits): Identified {
  if (LOCK_NAME.test(name)) throw new FileRefused('LOCKFILE')
  if (bytes.length > limits.fileBytes) {
    const facts = { what: 'file', limit: megabytes(limits.fileBytes), found: megabytes(bytes.length) }
    throw new FileRefused('TOO_BIG', facts)
  }
  if (bytes.length === 0 || isBlank(bytes)) throw new FileRefused('EMPTY')
  if (isCompoundFile(bytes)) return identifyCompound(new CompoundFile(bytes))
  if (isZip(bytes)) return identifyPackage(new ZipArchive(bytes, limits))
  if (startsAsBiff(bytes)) return locked(bytes, false)
  const foreign = foreignKindOf(bytes)
  if (foreign !== null) throw notAWorkbook(foreign)
  // Data before an archive's first entry does not stop Excel, as long as the directory at the end is there.
  if (findZipEnd(bytes) >= 0) return identifyPackage(new ZipArchive(bytes, limits))
  return identifyText(bytes, name)
}

const notAWorkbook = (kind: string): FileRefused => new FileRefused('NOT_A_WORKBOOK', { kind })

/** An archive begins with an entry, the end of an empty one, or the mark of a split one. */
const isZip = (bytes: Buffer): boolean => ['504b0304', '504b0506', '504b0708'].includes(bytes.toString('hex', 0, 4))

/** Zeros and white space only, as a failed copy leaves them. */
function isBlank(bytes: Buffer): boolean {
  for (const byte of bytes) if (byte !== 0 && byte > 0x20) return false
  return true
}

function locked(stream: Buffer, hasMacros: boolean): Identified {
  if (isLockedBiff(stream)) throw new FileRefused('ENCRYPTED', { format: 'xls' })
  return { kind: 'xls', stream, hasMacros }
}

function identifyCompound(file: CompoundFile): Identified {
  const { names } = file
  if (names.has('encryptedpackage') || names.has('encryptioninfo')) throw new FileRefused('ENCRYPTED')
  const stream = file.stream('Workbook') ?? file.stream('Book')
  if (stream !== null) return locked(stream, names.has('_vba_project_cur'))
  if (names.has('worddocument')) throw notAWorkbook('word')
  if (names.has('powerpoint document')) throw notAWorkbook('powerpoint')
  if (names.has('__properties_version1.0')) throw notAWorkbook('mail')
  throw notAWorkbook('other')
}
