import { decodeEntities } from '../reading/xml/xml-text'
import { readPart, relationshipsOf, type WorkbookParts } from './package-parts'
import { attribute, TagCursor } from './xml-tags'
import type { ZipPackage } from './zip-package'

/** The texts inside the element that was just opened, up to its end. */
function textWithin(cursor: TagCursor, name: string): string {
  let text = ''
  let from = -1
  for (let tag = cursor.next(); tag !== null; tag = cursor.next()) {
    if (tag.name === name && tag.kind === 'close') break
    if (tag.name !== 't' && tag.name !== 'v') continue
    if (tag.kind === 'open') from = tag.end
    else if (tag.kind === 'close' && from !== -1) text += decodeEntities(cursor.xml.slice(from, tag.at))
  }
  return text
}

function sharedText(zip: ZipPackage, { workbook }: WorkbookParts, number: number): string {
  const part = relationshipsOf(zip, workbook).find(({ type }) => type === 'sharedStrings')?.target
  if (part === undefined || !zip.has(part)) return ''
  const cursor = new TagCursor(readPart(zip, part))
  let at = -1
  for (let tag = cursor.next(); tag !== null; tag = cursor.next()) {
    if (tag.name !== 'si' || tag.kind === 'close') continue
    at++
    if (at === number) return tag.kind === 'empty' ? '' : textWithin(cursor, 'si')
  }
  return ''
}

/** What the first filled cell of a sheet says, however another program has written it since; "" when there is none. */
export function firstText(zip: ZipPackage, parts: WorkbookParts, sheet: string): string {
  const cursor = new TagCursor(readPart(zip, sheet))
  for (let tag = cursor.next(); tag !== null; tag = cursor.next()) {
    if (tag.name !== 'c' || tag.kind !== 'open') continue
    const text = textWithin(cursor, 'c')
    if (text === '') continue
    return attribute(tag.attributes, 't') === 's' ? sharedText(zip, parts, Number(text)) : text
  }
  return ''
}
