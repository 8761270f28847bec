import type { CriteriaDraft } from '#domain/criteria/draft/criteria-draft'

/** The grades to choose among. */
export const bandChoices = (draft: CriteriaDraft) => draft.bands.map(({ key, name }) => ({ key, label: name }))
