import { FileRefused } from '../reading/file-refused'
import { withNoteShapes } from './note-shapes'
import { extended, noteRun, plainText, withoutOurs } from './note-text'
import {
  declareType,
  freeName,
  mainNamespace,
  readPart,
  relate,
  relationshipsOf,
  relationshipType,
} from './package-parts'
import { appendTo, applyEdits, attribute, type Edit, escapeXml, type Tag, TagCursor, tagsOf } from './xml-tags'
import type { ZipPackage } from './zip-package'

/** Notes to put on a sheet. */
export interface NoteSet {
  readonly author: string
  /** Text by cell ("C12"). */
  readonly texts: ReadonlyMap<string, string>
  /** Begins every text of ours; where a cell has somebody else's note, ours follows it under this heading. */
  readonly heading: string
}

const NEXT_ELEMENTS = new Set([
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
  'AlternateContent',
])

interface Comment {
  readonly cell: string
  readonly author: number
  readonly at: number
  end: number
  /** Where its text element's content starts and ends; -1 when it has none. */
  textAt: number
  textEnd: number
}

interface Comments {
  readonly authors: readonly string[]
  readonly comments: readonly Comment[]
  readonly prefix: string
}

function readComments(xml: string): Comments {
  const authors: string[] = []
  const comments: Comment[] = []
  let author: Tag | null = null
  let current: Comment | null = null
  let prefix = ''
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'comments') prefix = tag.prefix
    if (tag.name === 'author' && tag.kind === 'empty') authors.push('')
    else if (tag.name === 'author' && tag.kind === 'open') author = tag
    else if (tag.name === 'author' && author !== null) authors.push(xml.slice(author.end, tag.at))
    else if (tag.name === 'comment' && tag.kind === 'open') {
      current = {
        cell: (attribute(tag.attributes, 'ref') ?? '').toUpperCase(),
        author: Number(attribute(tag.attributes, 'authorId') ?? 0),
        at: tag.at,
        end: tag.end,
        textAt: -1,
        textEnd: -1,
      }
      comments.push(current)
    } else if (current !== null && tag.name === 'text') {
      if (tag.kind === 'open') current.textAt = tag.end
      else if (tag.kind === 'close') current.textEnd = tag.at
    } else if (current !== null && tag.name === 'comment') {
      current.end = tag.end
      current = null
    }
  }
  return { authors, comments, prefix }
}

/** The comments part with our notes in it, and which cells' shapes come and go. */
function patchComments(xml: string, { author, texts, heading }: NoteSet) {
  const { authors, comments, prefix } = readComments(xml)
  const known = authors.indexOf(escapeXml(author))
  const authorId = known === -1 ? authors.length : known
  const edits: (Edit | null)[] = []
  if (known === -1) edits.push(appendTo(xml, 'authors', `<${prefix}author>${escapeXml(author)}</${prefix}author>`))
  // Other programs lose the author; our own notes are told by their heading too.
  const isOurs = ({ author: number, textAt, textEnd }: Comment): boolean =>
    (known !== -1 && number === known) ||
    (heading !== '' && textAt !== -1 && plainText(xml.slice(textAt, textEnd), prefix).trimStart().startsWith(heading))
  const ours = comments.filter(isOurs)
  const foreign = new Map(
    comments.filter((comment) => !ours.includes(comment)).map((comment) => [comment.cell, comment]),
  )
  for (const { at, end } of ours) edits.push({ at, remove: end - at, insert: '' })
  const added: string[] = []
  for (const cell of texts.keys()) if (!foreign.has(cell)) added.push(cell)
  for (const { cell, textAt, textEnd } of foreign.values()) {
    if (textAt === -1) continue
    const before = xml.slice(textAt, textEnd)
    const kept = withoutOurs(before, prefix, heading)
    const text = texts.get(cell)
    const after = text === undefined ? kept : extended(kept, prefix, heading, text)
    if (after !== before) edits.push({ at: textAt, remove: before.length, insert: after })
  }
  const written = added.map(
    (cell) =>
      `<${prefix}comment ref="${cell}" authorId="${authorId}"><${prefix}text>${noteRun(prefix, `${heading} ${texts.get(cell) ?? ''}`.trimStart())}</${prefix}text></${prefix}comment>`,
  )
  if (written.length > 0) edits.push(appendTo(xml, 'commentList', written.join('')))
  const made = edits.filter((edit) => edit !== null)
  if (made.length < edits.length) throw new FileRefused('CORRUPT', { part: 'comments' })
  return { xml: applyEdits(xml, made), added, removed: ours.map(({ cell }) => cell) }
}

/** True when the sheet carries notes of that author, or others' notes that our text was added to. */
export function hasOurNotes(zip: ZipPackage, sheet: string, author: string, heading: string): boolean {
  const part = relationshipsOf(zip, sheet).find(({ type }) => type === 'comments')?.target
  if (part === undefined || !zip.has(part)) return false
  const xml = readPart(zip, part)
  return readComments(xml).authors.includes(escapeXml(author)) || xml.includes(escapeXml(heading))
}

/** The elements that stand behind a sheet's cells. */
function* tagsBehindCells(xml: string): Generator<Tag> {
  const end = /<\/(?:[\w.-]+:)?sheetData\s*>/.exec(xml)
  const cursor = end === null ? new TagCursor(xml) : new TagCursor(xml, end.index + end[0].length, 1)
  for (let tag = cursor.next(); tag !== null; tag = cursor.next()) yield tag
}

/** Where the reference to the drawing of notes belongs among a sheet's elements. */
function drawingReference(xml: string, id: string, isStrict: boolean): Edit {
  const relations = relationshipType(isStrict, '').replace(/\/$/, '')
  for (const tag of tagsBehindCells(xml)) {
    const isNext = tag.depth === 1 && tag.kind !== 'close' && NEXT_ELEMENTS.has(tag.name)
    if (isNext || (tag.depth === 0 && tag.kind === 'close')) {
      const prefix = isNext && tag.name === 'AlternateContent' ? rootPrefix(xml) : tag.prefix
      return { at: tag.at, remove: 0, insert: `<${prefix}legacyDrawing xmlns:r="${relations}" r:id="${id}"/>` }
    }
  }
  throw new FileRefused('CORRUPT', { part: 'worksheet' })
}

const rootPrefix = (xml: string): string => new TagCursor(xml).next()?.prefix ?? ''

/**
 * Puts notes on a sheet: into its comments and their drawing, which are made where there are none. Our own earlier notes
 * go. Answers the sheet's text, to which a reference may have been added; the sheet itself is written by the caller.
 */
export function putNotes(zip: ZipPackage, sheet: string, sheetXml: string, isStrict: boolean, notes: NoteSet): string {
  const relations = relationshipsOf(zip, sheet)
  const commentsPart = relations.find(({ type }) => type === 'comments')?.target ?? null
  if (commentsPart === null && notes.texts.size === 0) return sheetXml
  const folder = sheet.slice(0, sheet.indexOf('/') + 1)
  const namespace = mainNamespace(isStrict)
  const before =
    commentsPart === null
      ? `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${namespace}"><authors/><commentList/></comments>`
      : readPart(zip, commentsPart)
  const { xml, added, removed } = patchComments(before, notes)
  const part = commentsPart ?? freeName(zip, `${folder}comments`, '.xml')
  zip.write(part, xml)
  if (commentsPart === null) {
    relate(zip, sheet, relationshipType(isStrict, 'comments'), part)
    declareType(zip, { part }, 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml')
  }
  const reference = [...tagsBehindCells(sheetXml)].find((tag) => tag.name === 'legacyDrawing' && tag.depth === 1)
  const drawingId = reference === undefined ? null : attribute(reference.attributes, 'id')
  const drawing = relations.find(({ id }) => id === drawingId)?.target ?? null
  const boxes = added.map((cell) => ({ cell, letters: (notes.texts.get(cell) ?? '').length }))
  if (drawing !== null) {
    zip.write(drawing, withNoteShapes(readPart(zip, drawing), boxes, removed))
    return sheetXml
  }
  if (boxes.length === 0) return sheetXml
  const made = freeName(zip, `${folder}drawings/vmlDrawing`, '.vml')
  zip.write(made, withNoteShapes(null, boxes, []))
  declareType(zip, { extension: 'vml' }, 'application/vnd.openxmlformats-officedocument.vmlDrawing')
  const id = relate(zip, sheet, relationshipType(isStrict, 'vmlDrawing'), made)
  return applyEdits(sheetXml, [drawingReference(sheetXml, id, isStrict)])
}
