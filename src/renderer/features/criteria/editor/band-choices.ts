import type { CriteriaDraft, DraftReference } from '#domain/criteria/draft/criteria-draft'

/** The grades to choose among. */
export const bandChoices = (draft: CriteriaDraft) => draft.bands.map(({ key, name }) => ({ key, label: name }))
/** The grade at a place, or the last there is. */
export const firstBand = (draft: CriteriaDraft, at = 0): DraftReference => {
  const band = draft.bands[Math.min(at, draft.bands.length - 1)]
  return band === undefined ? { name: '' } : { key: band.key }
}
