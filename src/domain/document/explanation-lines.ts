import type { LocalDate } from '../core/local-date'
import type { Round } from '../scoring/score'
import type { Block } from './paper'
import { shortDate } from './paper-date'
import type { WordedExplanation, WordedNode } from './printed-ranking'
import { fill, type PaperWording } from './wording'

const line = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] })

/** The way from the total to grade and rank, numbered, and who scored. */
export function stepsAndScorers({ tree, steps }: WordedExplanation, wording: PaperWording): readonly Block[] {
  const words = wording.explanation
  const people = scorers(tree, wording)
  return [
    ...(steps.length === 0 ? [] : [line(words.steps)]),
    ...steps.map(({ message }, index): Block => ({ kind: 'point', label: `${index + 1}.`, runs: [{ text: message }] })),
    ...(people === '' ? [] : [line(fill(words.scored, { people }))]),
  ]
}

/** Who reviewed and who appraised, with the last day on which each did. */
function scorers(tree: WordedNode, wording: PaperWording): string {
  const words = wording.explanation
  const last = new Map<string, { round: Round; who: string; at: string }>()
  const visit = (node: WordedNode): void => {
    for (const { round, who, at } of node.scores ?? []) {
      const key = `${round}|${who}`
      if (round !== 'self' && (last.get(key)?.at ?? '') < at) last.set(key, { round, who, at })
    }
    for (const child of node.children ?? []) visit(child)
  }
  visit(tree)
  return [...last.values()]
    .map(({ round, who, at }) =>
      fill(words.who, {
        round: round === 'review' ? words.review : words.appraisal,
        who,
        date: shortDate(at.slice(0, 10) as LocalDate),
      }),
    )
    .join('; ')
}
