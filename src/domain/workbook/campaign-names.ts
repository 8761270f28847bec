import type { Campaign } from '../office/records'

/** What tells the open campaign from others by the words of a title block. */
export interface CampaignNames {
  readonly title: string
  /** Every year of the campaign; empty when it is not known. */
  readonly years: readonly number[]
  /** Everything else that its plan says, where an anniversary of its own may stand. */
  readonly texts: readonly string[]
  /** Titles of the office's other campaigns. */
  readonly others: readonly string[]
}

/** The years that a title names, and those from a campaign's first day to its last; else the year of its plan. */
function yearsOf({ title, from, to, plan }: Campaign): readonly number[] {
  const year = (date: string): number => Number(date.slice(0, 4))
  const first = from ?? to
  const span = first === null ? [] : spanOf(year(first), year(to ?? first))
  const titled = [...title.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/gu)].map(([text]) => Number(text))
  const found = new Set([
    ...span,
    ...titled,
    ...(titled.length > 1 ? spanOf(Math.min(...titled), Math.max(...titled)) : []),
  ])
  if (found.size === 0 && plan.date !== null) found.add(year(plan.date))
  return [...found]
}

const spanOf = (first: number, last: number): readonly number[] =>
  Array.from({ length: Math.max(0, last - first) + 1 }, (_, at) => first + at)

/** What titles of files are compared with, of a campaign among all of the office. */
export function campaignNames(campaign: Campaign, all: readonly Campaign[]): CampaignNames {
  const { title, slogan, theme, purposes, contents, movements } = campaign
  return {
    title,
    years: yearsOf(campaign),
    texts: [slogan, theme, ...purposes, ...contents, ...movements],
    others: all.filter(({ id }) => id !== campaign.id).map((other) => other.title),
  }
}
