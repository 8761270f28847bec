import { decimalOfNumber } from '#domain/core/decimal'
import { ok } from '#domain/core/result'
import { parseCriteriaSet } from '#domain/criteria/parse-criteria-set'
import { campaignChange, officeChange, type RecordChange } from '#domain/office/change'
import type { Unit } from '#domain/office/records'
import { type Round, type Score, scoreId } from '#domain/scoring/score'
import { planOfFile } from '#main/services/campaigns'
import type { FolderStore } from '#main/storage/folder-store'
import { campaignPlanFile } from '#shared/schemas/campaign-plan'

export const groups = 10
export const actor = { who: 'Nguyễn Văn An', now: () => new Date().toISOString() }
function setOf(criteria: number) {
  const perGroup = criteria / groups
  const { set, findings } = parseCriteriaSet({
    id: 'lon',
    title: 'Bộ tiêu chí lớn',
    status: 'official',
    scale: criteria * 5,
    notApplicable: 'rescale',
    groups: Array.from({ length: groups }, (_, group) => ({
      code: `G${group}`,
      max: perGroup * 5,
      items: Array.from({ length: perGroup }, (_item, item) => ({ code: `G${group}.${item}`, max: 5, type: 'manual' })),
    })),
    bands: [
      { name: 'Tốt', atLeast: criteria * 3 },
      { name: 'Khá', atLeast: null },
    ],
    quota: { band: 'Tốt', share: 0.25, mode: 'down', overflowTo: 'Khá' },
    tieBreak: ['group:G0'],
  })
  if (set === null) throw new Error(JSON.stringify(findings))
  return set
}

const unitOf = (index: number, cluster: string): Unit => ({
  id: `U${index}`,
  code: `U${index}`,
  name: `Đơn vị ${index}`,
  kind: 'đơn vị',
  cluster,
  aliases: [],
  validFrom: null,
  validTo: null,
  note: '',
})

const scoreOf = (index: number, item: number, round: Round): Score => {
  const criterion = `G${item % groups}.${Math.floor(item / groups)}`
  return {
    id: scoreId(`U${index}`, criterion, round),
    campaign: 'c',
    unit: `U${index}`,
    criterion,
    round,
    points: decimalOfNumber(((index * 7 + item * 3) % 11) / 2),
    value: null,
    evidence: 'Báo cáo số 12/BC-UBND ngày 05/11/2023',
    who: actor.who,
    at: '2023-11-20T08:00:00.000Z',
    reason: 'Đối chiếu hồ sơ',
  }
}

interface LargeCampaign {
  readonly units: number
  readonly perCluster: number
  readonly criteria: number
  readonly scored: readonly Round[]
}

/** A campaign of that size, scored whole in the given rounds. */
export async function fillCampaign(
  store: FolderStore,
  { units, perCluster, criteria, scored }: LargeCampaign,
): Promise<void> {
  const set = setOf(criteria)
  const { plan } = planOfFile(campaignPlanFile.parse({ title: 'Đợt thi đua lớn' }), null, 'R1')
  const head: RecordChange[] = [
    officeChange('campaigns', null, { ...plan, id: 'c', agency: null, status: 'open' }),
    campaignChange('c', 'criteriaSets', null, { id: 'c@1', campaign: 'c', version: 1, set }),
  ]
  await store.commit<never>(actor, () => ok({ action: 'campaign.create', records: head }))
  for (let from = 0; from < units; from += perCluster) {
    const cluster = `cụm ${from / perCluster}`
    const records: RecordChange[] = [
      officeChange('clusters', null, {
        id: cluster,
        name: cluster,
        kind: 'cụm',
        lead: null,
        deputy: null,
        order: from,
      }),
    ]
    for (let index = from; index < Math.min(from + perCluster, units); index += 1) {
      records.push(officeChange('units', null, unitOf(index, cluster)))
      for (const round of scored) {
        for (let item = 0; item < criteria; item += 1)
          records.push(campaignChange('c', 'scores', null, scoreOf(index, item, round)))
      }
    }
    await store.commit<never>(actor, () => ok({ action: 'scores.set', records }))
  }
  await store.snapshot()
}
