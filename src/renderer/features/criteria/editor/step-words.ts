import type { CriteriaDraft, DraftLine } from '#domain/criteria/draft/criteria-draft'
import { allLines, placeOf } from '#domain/criteria/draft/draft-tree'

const named = ({ kind, code }: DraftLine): string => `${kind === 'group' ? 'nhóm' : 'tiêu chí'} ${code}`.trim()

/** The line without what stands under it, so that only its own fields are compared. */
const own = (line: DraftLine): string => JSON.stringify(line.kind === 'group' ? { ...line, children: [] } : line)

const where = (draft: CriteriaDraft, { key }: DraftLine): string => {
  const place = placeOf(draft, key)
  return `${place?.parent?.key ?? ''}/${place?.index ?? ''}`
}

/** One step of the editor in words, by what differs between two drafts: "thêm tiêu chí A.3". */
export function stepWords(before: CriteriaDraft, after: CriteriaDraft): string {
  const [old, now] = [allLines(before), allLines(after)]
  const oldByKey = new Map(old.map((line) => [line.key, line]))
  const keys = new Set(now.map(({ key }) => key))
  const added = now.find(({ key }) => !oldByKey.has(key))
  if (added !== undefined) return `thêm ${named(added)}`
  const removed = old.find(({ key }) => !keys.has(key))
  if (removed !== undefined) return `xóa ${named(removed)}`
  const edited = now.find((line) => own(line) !== own(oldByKey.get(line.key) ?? line))
  if (edited !== undefined) return `sửa ${named(edited)}`
  const moved = now.find((line) => where(before, line) !== where(after, line))
  return moved === undefined ? 'sửa quy định chung' : `chuyển ${named(moved)}`
}
