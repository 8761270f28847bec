import { createHash } from 'node:crypto'
import { readPart, relationshipsOf } from './package-parts'
import type { NoteSet } from './sheet-notes'
import { appendTo, applyEdits, attribute, type Edit, escapeXml, tagsOf } from './xml-tags'
import type { ZipPackage } from './zip-package'

/** An entry of a conversation at a cell; the first has no parent. */
interface Entry {
  readonly cell: string
  readonly id: string
  readonly parent: string | null
  readonly person: string
  readonly time: string
  readonly at: number
  end: number
}

function readEntries(xml: string): { readonly entries: readonly Entry[]; readonly prefix: string } {
  const entries: Entry[] = []
  let prefix = ''
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'ThreadedComments') prefix = tag.prefix
    if (tag.name !== 'threadedComment') continue
    const last = entries.at(-1)
    if (tag.kind === 'close' && last !== undefined) last.end = tag.end
    if (tag.kind === 'close') continue
    const read = (name: string): string | null => attribute(tag.attributes, name)
    entries.push({
      cell: (read('ref') ?? '').toUpperCase(),
      id: read('id') ?? '',
      parent: read('parentId'),
      person: read('personId') ?? '',
      time: read('dT') ?? '',
      at: tag.at,
      end: tag.end,
    })
  }
  return { entries, prefix }
}

/** The same words at the same cell have the same id, so that what is made twice has the same bytes. */
function idOf(...words: readonly string[]): string {
  const hex = createHash('sha256').update(words.join('\n')).digest('hex').toUpperCase()
  return `{${[hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-')}}`
}

function personOf(xml: string, name: string): string | null {
  for (const tag of tagsOf(xml))
    if (tag.name === 'person' && attribute(tag.attributes, 'displayName') === name)
      return attribute(tag.attributes, 'id')
  return null
}

/**
 * Newer Excel shows a cell's conversation and no note beside it: there our text is one more reply, under our own name.
 * Replies of an earlier round go.
 */
export function putReplies(
  zip: ZipPackage,
  workbook: string,
  sheet: string,
  { author, texts, heading }: NoteSet,
): void {
  const part = relationshipsOf(zip, sheet).find(({ type }) => type === 'threadedComment')?.target
  const persons = relationshipsOf(zip, workbook).find(({ type }) => type === 'person')?.target
  if (part === undefined || persons === undefined || !zip.has(part) || !zip.has(persons)) return
  const [xml, people] = [readPart(zip, part), readPart(zip, persons)]
  const { entries, prefix } = readEntries(xml)
  const known = personOf(people, author)
  const person = known ?? idOf(author)
  const ours = entries.filter((entry) => entry.person === person)
  const replies = entries.flatMap((first) => {
    const text = first.parent === null && first.person !== person ? texts.get(first.cell) : undefined
    if (text === undefined) return []
    const words = `${heading} ${text}`
    const time = entries.findLast(({ id, parent }) => id === first.id || parent === first.id)?.time ?? first.time
    return [
      `<${prefix}threadedComment ref="${first.cell}" dT="${time}" personId="${person}" id="${idOf(first.id, words)}" parentId="${first.id}"><${prefix}text>${escapeXml(words)}</${prefix}text></${prefix}threadedComment>`,
    ]
  })
  const edits: (Edit | null)[] = ours.map(({ at, end }) => ({ at, remove: end - at, insert: '' }))
  if (replies.length > 0) edits.push(appendTo(xml, 'ThreadedComments', replies.join('')))
  const made = edits.filter((edit) => edit !== null)
  if (made.length > 0) zip.write(part, applyEdits(xml, made))
  if (replies.length === 0 || known !== null) return
  const name = escapeXml(author)
  const added = appendTo(
    people,
    'personList',
    `<person xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments" displayName="${name}" id="${person}" userId="${name}" providerId="None"/>`,
  )
  if (added !== null) zip.write(persons, applyEdits(people, [added]))
}
