import type { Finding } from '../core/finding'
import type { CampaignState, OfficeState } from './change'
import { neededFields } from './record-shapes'
import type { AnyRecord, CampaignClusterRoles, CampaignCollections, OfficeCollections } from './records'

/** What can be wrong with an office as a whole. */
export type InvariantCode =
  | 'RECORD_MISPLACED'
  | 'RECORD_INCOMPLETE'
  | 'REFERENCE_MISSING'
  | 'CODE_DUPLICATE'
  | 'LIST_TOTAL_WRONG'

type InvariantFinding = Finding<InvariantCode>

/** A record that another one names: from which field, and whether it is there. */
interface Reference {
  readonly collection: string
  readonly id: string
  readonly field: string
  readonly target: string
  readonly exists: boolean
}

/** Checks the whole office end to end: no dangling reference, no code twice, every record whole and in its place. */
export function officeInvariants(state: OfficeState): readonly InvariantFinding[] {
  const campaigns = state.all('campaigns').map(({ id }) => state.campaign(id))
  return [
    ...officeCollections.flatMap((collection) => incomplete(collection, state.all(collection))),
    ...sameCodes(state),
    ...missing(officeReferences(state)),
    ...campaigns.flatMap((campaign) => [
      ...campaignCollections.flatMap((collection) => [
        ...incomplete(collection, campaign.all(collection)),
        ...misplaced(campaign, collection),
      ]),
      ...missing(campaignReferences(state, campaign)),
      ...campaign.all('lists').flatMap(listTotals),
    ]),
  ]
}

const officeCollections: readonly (keyof OfficeCollections)[] = [
  'office',
  'units',
  'clusters',
  'campaigns',
  'awards',
  'mappings',
  'scorers',
  'blankForms',
  'calibrations',
]
const campaignCollections: readonly (keyof CampaignCollections)[] = [
  'criteriaSets',
  'submissions',
  'clusterFiles',
  'tray',
  'scores',
  'scoringRules',
  'explanations',
  'returns',
  'councilOrders',
  'awardLimits',
  'clusterRoles',
  'clusterMeetings',
  'rankings',
  'drafts',
  'nominees',
  'notDuplicates',
  'holds',
  'meetings',
  'ballots',
  'lists',
  'documents',
  'certificateSettings',
  'certificatePrints',
]

/** Fields without which a record means nothing; a file written by other hands may lack them. */
function incomplete(collection: string, records: readonly AnyRecord[]): readonly InvariantFinding[] {
  const needed = Object.entries(neededFields[collection as keyof typeof neededFields] ?? {})
  return records.flatMap((record) =>
    needed
      .filter(([field, fits]) => !fits((record as unknown as Readonly<Record<string, unknown>>)[field]))
      .map(([field]): InvariantFinding => {
        return { code: 'RECORD_INCOMPLETE', severity: 'error', facts: { collection, id: record.id, field } }
      }),
  )
}

function misplaced(campaign: CampaignState, collection: keyof CampaignCollections): readonly InvariantFinding[] {
  return campaign.all(collection).flatMap((record): InvariantFinding[] => {
    if (record.campaign === campaign.id) return []
    const facts = { collection, id: record.id, campaign: String(record.campaign) }
    return [{ code: 'RECORD_MISPLACED', severity: 'error', facts }]
  })
}

function sameCodes(state: OfficeState): readonly InvariantFinding[] {
  const seen = new Set<string>()
  return state.all('units').flatMap(({ id, code }): InvariantFinding[] => {
    const isNew = !seen.has(code)
    seen.add(code)
    if (isNew && id === code) return []
    return [{ code: 'CODE_DUPLICATE', severity: 'error', unit: code, facts: { collection: 'units', id, value: code } }]
  })
}

const missing = (references: readonly Reference[]): readonly InvariantFinding[] =>
  references
    .filter(({ exists }) => !exists)
    .map(({ collection, id, field, target }) => ({
      code: 'REFERENCE_MISSING',
      severity: 'warning',
      facts: { collection, id, field, target },
    }))

function officeReferences(state: OfficeState): readonly Reference[] {
  const unit = (code: string): boolean => state.get('units', code) !== null
  return [
    ...state.all('units').flatMap(({ id, cluster }) => {
      const exists = cluster === null || state.get('clusters', cluster) !== null
      return cluster === null ? [] : [{ collection: 'units', id, field: 'cluster', target: cluster, exists }]
    }),
    ...state.all('scorers').flatMap(({ id, unit: code }) => {
      return code === null ? [] : [{ collection: 'scorers', id, field: 'unit', target: code, exists: unit(code) }]
    }),
    ...roleReferences(state, 'clusters', state.all('clusters')),
  ]
}

const roleReferences = (
  state: OfficeState,
  collection: 'clusters' | 'clusterRoles',
  records: readonly Pick<CampaignClusterRoles, 'id' | 'lead' | 'deputy'>[],
): readonly Reference[] =>
  records.flatMap(({ id, lead, deputy }) =>
    Object.entries({ lead, deputy }).flatMap(([field, code]) =>
      code === null ? [] : [{ collection, id, field, target: code, exists: state.get('units', code) !== null }],
    ),
  )

function campaignReferences(state: OfficeState, campaign: CampaignState): readonly Reference[] {
  const unit = (code: string): boolean => state.get('units', code) !== null
  const ofUnit = (
    collection: 'submissions' | 'scores' | 'explanations' | 'returns' | 'nominees',
  ): readonly Reference[] =>
    campaign
      .all(collection)
      .map(({ id, unit: code }) => ({ collection, id, field: 'unit', target: code, exists: unit(code) }))
  const ofNominee = (collection: 'holds' | 'ballots'): readonly Reference[] =>
    campaign.all(collection).map(({ id, nominee }) => {
      return { collection, id, field: 'nominee', target: nominee, exists: campaign.get('nominees', nominee) !== null }
    })
  const prints = campaign.all('certificatePrints').map(({ id, list }) => {
    const exists = campaign.get('lists', list) !== null
    return { collection: 'certificatePrints', id, field: 'list', target: list, exists }
  })
  const documents = campaign.all('documents').flatMap(({ id, list, ranking }): Reference[] => [
    ...(list === null
      ? []
      : [{ collection: 'documents', id, field: 'list', target: list, exists: campaign.get('lists', list) !== null }]),
    ...(ranking === null
      ? []
      : [
          {
            collection: 'documents',
            id,
            field: 'ranking',
            target: ranking,
            exists: campaign.get('rankings', ranking) !== null,
          },
        ]),
  ])
  return [
    ...ofUnit('submissions'),
    ...ofUnit('scores'),
    ...ofUnit('explanations'),
    ...ofUnit('returns'),
    ...ofUnit('nominees'),
    ...ofNominee('holds'),
    ...ofNominee('ballots'),
    ...(['clusterMeetings', 'clusterRoles', 'clusterFiles'] as const).flatMap((collection) =>
      campaign.all(collection).map(({ id, cluster }) => {
        const exists = state.get('clusters', cluster) !== null
        return { collection, id, field: 'cluster', target: cluster, exists }
      }),
    ),
    ...roleReferences(state, 'clusterRoles', campaign.all('clusterRoles')),
    ...campaign.all('tray').flatMap(({ id, unit: code, cluster, submission }): Reference[] => {
      const file = campaign.get(cluster === undefined ? 'submissions' : 'clusterFiles', submission)
      return [
        { collection: 'tray', id, field: 'submission', target: submission, exists: file !== null },
        ...(cluster === undefined ? [{ collection: 'tray', id, field: 'unit', target: code, exists: unit(code) }] : []),
      ]
    }),
    ...campaign.all('ballots').map(({ id, meeting }) => {
      return {
        collection: 'ballots',
        id,
        field: 'meeting',
        target: meeting,
        exists: campaign.get('meetings', meeting) !== null,
      }
    }),
    ...documents,
    ...prints,
  ]
}

function listTotals(list: CampaignCollections['lists']): readonly InvariantFinding[] {
  if (incomplete('lists', [list]).length > 0) return []
  const sum = list.entries.reduce((total, { amount }) => total + amount, 0)
  const count = (kind: string): number => list.entries.filter((entry) => entry.kind === kind).length
  const { collective, individual, household } = list.counts
  const agrees =
    sum === list.total &&
    collective === count('collective') &&
    individual === count('individual') &&
    household === count('household')
  return agrees ? [] : [{ code: 'LIST_TOTAL_WRONG', severity: 'error', facts: { id: list.id, sum, total: list.total } }]
}
