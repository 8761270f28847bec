import type { CriteriaDraft } from '#domain/criteria/draft/criteria-draft'

/** What every part of the rules is given. */
export interface RuleProps {
  readonly draft: CriteriaDraft
  readonly onEdit: (draft: CriteriaDraft, tag?: string) => void
}
