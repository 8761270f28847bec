import type { Run, Runs } from './paper'
import type { ScoringWording } from './scoring-wording'

type Words<Keys extends string> = Readonly<Record<Keys, string>>

/** The fixed wording of papers, as data (`resources/papers/wording.json`); `{…}` are filled by the builders. */
export interface PaperWording extends ScoringWording {
  readonly common: Words<
    | 'nation'
    | 'motto'
    | 'agencyPrefix'
    | 'agencyShort'
    | 'number'
    | 'placeAndDate'
    | 'recipientsLabel'
    | 'asAbove'
    | 'filedPrefix'
    | 'filed'
    | 'end'
    | 'and'
    | 'collective'
    | 'individual'
    | 'household'
    | 'each'
    | 'rateCollective'
    | 'rateIndividual'
    | 'rateHousehold'
    | 'chairmanOf'
    | 'headOf'
    | 'title'
    | 'council'
    | 'money'
  >
  readonly decision: Words<
    | 'name'
    | 'fileTitle'
    | 'subject'
    | 'authority'
    | 'basis'
    | 'basisPlan'
    | 'basisMinutes'
    | 'proposedBy'
    | 'proposedByPaper'
    | 'resolution'
    | 'article'
    | 'gives'
    | 'givesTitle'
    | 'givesMany'
    | 'givesOne'
    | 'money'
    | 'carriedOut'
    | 'asArticle'
  >
  readonly list: Words<
    | 'name'
    | 'fileTitle'
    | 'subject'
    | 'subjectProposed'
    | 'attachedToDecision'
    | 'attachedToProposal'
    | 'no'
    | 'person'
    | 'workplace'
    | 'achievement'
    | 'award'
    | 'amount'
    | 'groupCollective'
    | 'groupIndividual'
    | 'groupHousehold'
    | 'total'
    | 'summary'
  >
  readonly proposal: Words<
    | 'name'
    | 'fileTitle'
    | 'subject'
    | 'addresseeLabel'
    | 'done'
    | 'met'
    | 'asks'
    | 'recipientKind'
    | 'award'
    | 'count'
    | 'rate'
    | 'sum'
    | 'total'
    | 'money'
    | 'closing'
  >
  readonly minutes: Words<
    | 'name'
    | 'fileTitle'
    | 'subject'
    | 'start'
    | 'place'
    | 'attendance'
    | 'chair'
    | 'secretary'
    | 'agenda'
    | 'presented'
    | 'voted'
    | 'councilHeading'
    | 'secretBallot'
    | 'openVote'
    | 'denominatorMembers'
    | 'denominatorPresent'
    | 'no'
    | 'nominee'
    | 'workplace'
    | 'votesFor'
    | 'votesAgainst'
    | 'share'
    | 'result'
    | 'passed'
    | 'failed'
    | 'notVoted'
    | 'concluded'
    | 'concludedNone'
    | 'end'
    | 'time'
    | 'secretaryTitle'
    | 'chairTitle'
    | 'members'
    | 'filed'
  >
  readonly ranking: Words<
    | 'name'
    | 'fileTitle'
    | 'subject'
    | 'rank'
    | 'unit'
    | 'base'
    | 'bonus'
    | 'deductions'
    | 'total'
    | 'band'
    | 'notes'
    | 'shared'
    | 'notOfficial'
    | 'group'
    | 'groups'
    | 'illustrative'
    | 'frozen'
    | 'draft'
    | 'preparer'
  >
  readonly money: Words<
    | 'name'
    | 'fileTitle'
    | 'subject'
    | 'award'
    | 'recipientKind'
    | 'unrounded'
    | 'rounded'
    | 'count'
    | 'sum'
    | 'total'
    | 'baseSalary'
    | 'roundingUp'
    | 'roundingHalfUp'
    | 'totalWords'
  >
}

/** Fills `{name}` in a wording with text or marked runs; a name that is not given is a bug in the wording and throws. */
export function fillRuns(template: string, values: Readonly<Record<string, string | Runs>>): Run[] {
  const runs: Run[] = []
  const push = (run: Run): void => {
    const last = runs.at(-1)
    if (run.text === '') return
    if (
      last !== undefined &&
      last.mark === undefined &&
      run.mark === undefined &&
      last.fact === run.fact &&
      last.bold === run.bold &&
      last.italic === run.italic
    ) {
      runs[runs.length - 1] = { ...last, text: last.text + run.text }
    } else runs.push(run)
  }
  for (const part of template.split(/(\{[a-zA-Z]+\})/)) {
    if (!/^\{[a-zA-Z]+\}$/.test(part)) {
      push({ text: part })
      continue
    }
    const value = values[part.slice(1, -1)]
    if (value === undefined) throw new Error(`Nothing to fill ${part} with in "${template}"`)
    for (const run of typeof value === 'string' ? [{ text: value }] : value) push(run)
  }
  return runs
}

/** The same as plain text. */
export const fill = (template: string, values: Readonly<Record<string, string | Runs>>): string =>
  textOf(fillRuns(template, values))

/** The text of runs without their faces. */
export const textOf = (runs: Runs): string => runs.map((run) => run.text).join('')
