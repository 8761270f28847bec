import { FileRefused } from '../reading/file-refused'
import { appendTo, applyEdits, attribute, escapeXml, tagsOf, xmlText } from './xml-tags'
import type { ZipPackage } from './zip-package'

/** A relationship of a part to another, the target as the name of a part. */
export interface Relationship {
  readonly id: string
  /** The last word of its type: "worksheet", "comments". */
  readonly type: string
  readonly target: string
  /** Its type as written, whose beginning tells strict packages from others. */
  readonly fullType: string
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const TYPES = '[Content_Types].xml'

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1)
export const relationshipsPart = (part: string): string =>
  `${folderOf(part)}_rels/${part.slice(part.lastIndexOf('/') + 1)}.rels`

/** A target as written in a part's relationships, as the name of a part. */
function resolve(part: string, target: string): string {
  const path = target.startsWith('/') ? target : `${folderOf(part)}${target}`
  const steps: string[] = []
  for (const step of path.replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** A part's text; refuses the package when there is none. */
export function readPart(zip: ZipPackage, name: string): string {
  const bytes = zip.read(name)
  if (bytes === null) throw new FileRefused('CORRUPT', { part: name })
  return xmlText(bytes)
}

/** The relationships of a part ("" for the package itself). */
export function relationshipsOf(zip: ZipPackage, part: string): readonly Relationship[] {
  const name = relationshipsPart(part)
  const bytes = zip.read(name)
  if (bytes === null) return []
  const found: Relationship[] = []
  for (const tag of tagsOf(xmlText(bytes))) {
    if (tag.name !== 'Relationship' || tag.kind === 'close' || attribute(tag.attributes, 'TargetMode') === 'External')
      continue
    const fullType = attribute(tag.attributes, 'Type') ?? ''
    found.push({
      id: attribute(tag.attributes, 'Id') ?? '',
      type: fullType.slice(fullType.lastIndexOf('/') + 1),
      target: resolve(part, attribute(tag.attributes, 'Target') ?? ''),
      fullType,
    })
  }
  return found
}

/** A part's name as seen from another part; some programs do not follow targets from the root of the package. */
function relativeTo(part: string, target: string): string {
  const [from, to] = [folderOf(part).split('/').slice(0, -1), target.split('/')]
  let same = 0
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/')
}

/** Adds a relationship from a part to another and answers its new id. */
export function relate(zip: ZipPackage, part: string, fullType: string, target: string): string {
  const name = relationshipsPart(part)
  const bytes = zip.read(name)
  const xml =
    bytes === null
      ? `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${RELATIONSHIPS}"/>`
      : xmlText(bytes)
  let next = 1
  let prefix = ''
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'Relationships') prefix = tag.prefix
    const number = /^rId(\d{1,6})$/.exec(attribute(tag.attributes, 'Id') ?? '')?.[1]
    if (number !== undefined) next = Math.max(next, Number(number) + 1)
  }
  const id = `rId${next}`
  const element = `<${prefix}Relationship Id="${id}" Type="${fullType}" Target="${escapeXml(relativeTo(part, target))}"/>`
  const edit = appendTo(xml, 'Relationships', element)
  if (edit === null) throw new FileRefused('CORRUPT', { part: name })
  zip.write(name, applyEdits(xml, [edit]))
  return id
}

/** Says what a new part is: by its own name, or by the ending of its name. */
export function declareType(
  zip: ZipPackage,
  what: { readonly part: string } | { readonly extension: string },
  contentType: string,
): void {
  const xml = readPart(zip, TYPES)
  let prefix = ''
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'Types') prefix = tag.prefix
    if ('part' in what) {
      if (
        tag.name === 'Override' &&
        attribute(tag.attributes, 'PartName')?.toLowerCase() === `/${what.part}`.toLowerCase()
      )
        return
    } else if (tag.name === 'Default' && attribute(tag.attributes, 'Extension')?.toLowerCase() === what.extension)
      return
  }
  const element =
    'part' in what
      ? `<${prefix}Override PartName="/${escapeXml(what.part)}" ContentType="${contentType}"/>`
      : `<${prefix}Default Extension="${what.extension}" ContentType="${contentType}"/>`
  const edit = appendTo(xml, 'Types', element)
  if (edit === null) throw new FileRefused('CORRUPT', { part: TYPES })
  zip.write(TYPES, applyEdits(xml, [edit]))
}

/** A name for a new part that no other part has: "xl/comments3.xml". */
export function freeName(zip: ZipPackage, before: string, after: string): string {
  for (let number = 1; ; number++) {
    const name = `${before}${number}${after}`
    if (!zip.has(name)) return name
  }
}

/** A sheet as the workbook lists it. */
export interface SheetPart {
  readonly name: string
  readonly part: string
}

/** The parts of a workbook that are patched. */
export interface WorkbookParts {
  readonly workbook: string
  readonly sheets: readonly SheetPart[]
  readonly styles: string | null
  readonly isStrict: boolean
}

export const relationshipType = (isStrict: boolean, word: string): string =>
  isStrict
    ? `http://purl.oclc.org/ooxml/officeDocument/relationships/${word}`
    : `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${word}`
export const mainNamespace = (isStrict: boolean): string =>
  isStrict
    ? 'http://purl.oclc.org/ooxml/spreadsheetml/main'
    : 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** Follows a package from its root to its sheets, never by fixed names. */
export function workbookParts(zip: ZipPackage): WorkbookParts {
  const root = relationshipsOf(zip, '').find(({ type }) => type === 'officeDocument')
  if (root === undefined) throw new FileRefused('CORRUPT', { part: '_rels/.rels' })
  const relations = relationshipsOf(zip, root.target)
  const byId = new Map(relations.map((relation) => [relation.id, relation]))
  const sheets: SheetPart[] = []
  for (const tag of tagsOf(readPart(zip, root.target))) {
    if (tag.name !== 'sheet' || tag.kind === 'close') continue
    // The sheet's id in the relations is the attribute "r:id"; "sheetId" is another one.
    const relation = byId.get(attribute(tag.attributes, 'id') ?? '')
    const name = attribute(tag.attributes, 'name')
    if (relation?.type === 'worksheet' && name !== null) sheets.push({ name, part: relation.target })
  }
  return {
    workbook: root.target,
    sheets,
    styles: relations.find(({ type }) => type === 'styles')?.target ?? null,
    isStrict: root.fullType.startsWith('http://purl.oclc.org'),
  }
}
