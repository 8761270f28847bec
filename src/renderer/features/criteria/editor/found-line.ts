import type { CriteriaDraft, DraftKey } from '#domain/criteria/draft/criteria-draft'
import { allLines } from '#domain/criteria/draft/draft-tree'
import { foldForSearch } from '#domain/text/fold'

/** The next line whose code or title holds every word, from the chosen one round to it again; null without one. */
export function foundLine(
  draft: CriteriaDraft,
  text: string,
  selected: DraftKey | null,
  isNext: boolean,
): DraftKey | null {
  const words = foldForSearch(text).split(/\s+/).filter(Boolean)
  if (words.length === 0) return null
  const lines = allLines(draft)
  const at = lines.findIndex(({ key }) => key === selected)
  const start = isNext ? at + 1 : Math.max(0, at)
  const found = [...lines.slice(start), ...lines.slice(0, start)].find(({ code, title }) => {
    const all = foldForSearch(`${code} ${title}`)
    return words.every((word) => all.includes(word))
  })
  return found?.key ?? null
}
