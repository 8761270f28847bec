/** Where in a campaign the officer works. */
export type CampaignPlace =
  | 'readiness'
  | 'plan'
  | 'units'
  | 'criteria'
  | 'import'
  | 'tray'
  | 'scores'
  | 'ranking'
  | 'nominees'
  | 'meeting'
  | 'list'
  | 'papers'
  | 'register'

/** Where in the office, with or without an open campaign. */
export type OfficePlace =
  | 'campaigns'
  | 'new-campaign'
  | 'units'
  | 'register'
  | 'office'
  | 'log'
  | 'safekeeping'
  | 'help'

/** The screen that is shown; `campaign` is the campaign's id. */
export type Screen =
  | { readonly kind: 'campaign'; readonly campaign: string; readonly place: CampaignPlace }
  | { readonly kind: 'office'; readonly place: OfficePlace }

/** What every screen of a campaign is given. */
export interface CampaignScreenProps {
  /** The campaign's id. */
  readonly campaign: string
}

export const officeScreen = (place: OfficePlace): Screen => ({ kind: 'office', place })
export const campaignScreen = (campaign: string, place: CampaignPlace): Screen => ({
  kind: 'campaign',
  campaign,
  place,
})
