import type { CollectionName } from './records'

type Fits = (value: unknown) => boolean

const text: Fits = (value) => typeof value === 'string'
const filled: Fits = (value) => typeof value === 'string' && value.trim() !== ''
const number: Fits = (value) => typeof value === 'number' && Number.isFinite(value)
const list: Fits = (value) => Array.isArray(value)
const object: Fits = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)
const optionalText: Fits = (value) => value === null || typeof value === 'string'
const oneOf =
  (...values: readonly string[]): Fits =>
  (value) =>
    typeof value === 'string' && values.includes(value)
const boolean: Fits = (value) => typeof value === 'boolean'
const nomineeKind = oneOf('collective', 'individual', 'household')

/** Fields that a record of each collection must have, with what they must be. */
export const neededFields: Readonly<Record<CollectionName, Readonly<Record<string, Fits>>>> = {
  office: { agency: text, department: text, symbols: object, signatory: object },
  units: { code: filled, name: text, kind: text, cluster: optionalText, aliases: list },
  clusters: { name: filled, kind: oneOf('cụm', 'khối'), lead: optionalText, deputy: optionalText, order: number },
  campaigns: { title: text, legalProfile: text, status: oneOf('open', 'closed') },
  awards: { name: filled, kind: nomineeKind, award: filled, decision: text, date: filled },
  mappings: { unit: text, layout: filled, kind: filled, headers: list, columns: object, instead: list, at: filled },
  scorers: { name: filled, unit: optionalText, role: text },
  blankForms: { name: filled, award: filled, width: number, height: number, fields: list },
  calibrations: { printer: filled, form: filled, offsetX: number, offsetY: number, scaleX: number, scaleY: number },
  criteriaSets: { campaign: filled, version: number, set: object },
  submissions: { campaign: filled, unit: filled, file: object, tables: list, aside: list },
  clusterFiles: { campaign: filled, cluster: filled, file: object, corrections: list },
  tray: { campaign: filled, unit: text, submission: filled, status: oneOf('waiting', 'resolved', 'dismissed') },
  scores: { campaign: filled, unit: filled, criterion: filled, round: oneOf('self', 'review', 'appraisal') },
  scoringRules: { campaign: filled, twoPersons: boolean },
  explanations: { campaign: filled, unit: filled, criterion: filled, text: filled, who: text, at: filled },
  returns: { campaign: filled, unit: filled, items: list, status: oneOf('open', 'answered', 'withdrawn') },
  councilOrders: { campaign: filled, cluster: filled, units: list },
  awardLimits: { campaign: filled, lines: list },
  drafts: { campaign: filled, name: filled, base: object, changes: list },
  clusterRoles: { campaign: filled, cluster: filled, lead: optionalText, deputy: optionalText },
  clusterMeetings: {
    campaign: filled,
    cluster: filled,
    date: filled,
    members: number,
    present: number,
    endorsements: list,
  },
  rankings: { campaign: filled, version: number, code: filled },
  nominees: {
    campaign: filled,
    kind: nomineeKind,
    name: filled,
    unit: filled,
    status: oneOf('proposed', 'held', 'rejected', 'approved'),
  },
  notDuplicates: { campaign: filled, pair: list },
  holds: { campaign: filled, nominee: filled, cause: text, from: filled },
  meetings: { campaign: filled, date: filled, members: number, present: number },
  ballots: { campaign: filled, meeting: filled, nominee: filled, votesFor: number, votesAgainst: number },
  lists: { campaign: filled, version: number, entries: list, counts: object, total: number },
  documents: { campaign: filled, kind: filled, files: list },
  certificateSettings: { campaign: filled, form: filled, mode: oneOf('onForm', 'whole') },
  certificatePrints: { campaign: filled, list: filled, from: number, to: number, at: filled },
}
