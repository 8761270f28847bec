import { corrupt } from '../file-refused'
import { END, nameCode, OPEN, XmlScanner } from '../xml/xml-scanner'
import { asUtf8 } from '../xml/xml-text'
import type { ZipArchive } from '../zip/zip-archive'

/** What one part says of another: what it is, and where. */
export interface Relationship {
  readonly id: string
  /** The last word of the type's address, in small letters ("worksheet"): the same in the strict and transitional forms. */
  readonly type: string
  readonly target: string
}

const RELATIONSHIPS = nameCode('Relationships')
const RELATIONSHIP = nameCode('Relationship')
const ID = nameCode('Id')
const TYPE = nameCode('Type')
const TARGET = nameCode('Target')
const TARGET_MODE = nameCode('TargetMode')

/** A scanner over a part that must be there. */
export function openPart(zip: ZipArchive, name: string): XmlScanner {
  const bytes = zip.read(name)
  if (bytes === null) throw corrupt(name)
  return new XmlScanner(asUtf8(bytes), name)
}

/** The relationships of a part ("" for the package itself), with their targets as full part names. */
export function relationshipsOf(zip: ZipArchive, part: string): readonly Relationship[] {
  const slash = part.lastIndexOf('/')
  const folder = part.slice(0, slash + 1)
  const name = `${folder}_rels/${part.slice(slash + 1)}.rels`
  if (!zip.has(name)) return []
  const scanner = openPart(zip, name)
  const found: Relationship[] = []
  let last = END
  for (let tag = scanner.next(); tag !== END; tag = scanner.next()) {
    last = tag
    if (tag !== OPEN || scanner.name !== RELATIONSHIP) continue
    const relationship = { id: '', type: '', target: '' }
    let isExternal = false
    while (scanner.nextAttribute()) {
      if (scanner.attribute === ID) relationship.id = scanner.value()
      else if (scanner.attribute === TYPE) relationship.type = scanner.value().replace(/^.*\//s, '').toLowerCase()
      else if (scanner.attribute === TARGET) relationship.target = resolve(folder, scanner.value())
      else if (scanner.attribute === TARGET_MODE) isExternal = scanner.value() === 'External'
    }
    if (!isExternal) found.push(relationship)
  }
  scanner.requireEnd(RELATIONSHIPS, last)
  return found
}

/** A target as a full part name: absolute, relative, with dots, backslashes or %20 in it. */
function resolve(folder: string, target: string): string {
  const plain = unescapeUri(target.replaceAll('\\', '/').replace(/[?#].*$/s, ''))
  const path: string[] = []
  for (const step of (plain.startsWith('/') ? plain : `${folder}${plain}`).split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}

function unescapeUri(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
