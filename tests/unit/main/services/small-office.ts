import type { LocalDate } from '#domain/core/local-date'
import { ok } from '#domain/core/result'
import { officeChange } from '#domain/office/change'
import type { Unit } from '#domain/office/records'
import type { GivenPoints } from '#domain/scoring/score'
import { createCampaign } from '#main/services/campaigns'
import type { ServiceContext } from '#main/services/context'
import { storeCriteria } from '#main/services/criteria'
import { setScores } from '#main/services/scores'
import { saveCluster } from '#main/services/units'
import { memoryContext } from './memory-context'

export const campaign = 'dot'

/** A set of two manual criteria of ten points each, three grades and a tie-break by the first group. */
export const smallSet = (more: object = {}) => ({
  id: 'nho',
  title: 'Bộ tiêu chí nhỏ',
  status: 'official',
  notApplicable: 'fullMarks',
  scale: 20,
  groups: [
    { code: 'A', title: 'Nhóm A', max: 10, items: [{ code: 'A.1', title: 'Tiêu chí A.1', type: 'manual', max: 10 }] },
    { code: 'B', title: 'Nhóm B', max: 10, items: [{ code: 'B.1', title: 'Tiêu chí B.1', type: 'manual', max: 10 }] },
  ],
  bands: [
    { name: 'Xuất sắc', atLeast: 18 },
    { name: 'Tốt', atLeast: 15 },
    { name: 'Khá', atLeast: null },
  ],
  tieBreak: ['group:A'],
  ...more,
})

const plan = {
  title: 'Đợt thi đua',
  slogan: '',
  theme: '',
  from: null,
  to: '2023-06-09' as LocalDate,
  legalProfile: 'R1',
  legalBasis: [],
  parentPlan: '',
  purposes: [],
  requirements: [],
  contents: [],
  movements: [],
  activities: [],
  tasks: [],
  budgetNote: '',
  recipients: [],
  plan: { number: '', date: null },
}

/** An office in memory with units by cluster, each with its appraised points of A.1 and B.1, or without any. */
export async function smallOffice(
  clusters: Readonly<Record<string, Readonly<Record<string, readonly [string, string] | null>>>>,
  set: object = smallSet(),
): Promise<ServiceContext> {
  const context = memoryContext()
  await createCampaign(context, plan, { id: campaign })
  const stored = await storeCriteria(context, campaign, set)
  if (!stored.ok) throw new Error(JSON.stringify(stored.error))
  let order = 0
  for (const [name, units] of Object.entries(clusters)) {
    order += 1
    await saveCluster(context, { id: null, name, kind: 'khối', lead: null, deputy: null, order })
    await context.store.commit<never>(context.actor, () =>
      ok({
        action: 'units.import',
        records: Object.keys(units).map((code) => officeChange('units', null, unit(code, name))),
      }),
    )
    for (const [code, points] of Object.entries(units)) if (points !== null) await appraise(context, code, points)
  }
  return context
}

const unit = (code: string, cluster: string): Unit => ({
  id: code,
  code,
  name: `Đơn vị ${code}`,
  kind: 'phường',
  cluster,
  aliases: [],
  validFrom: null,
  validTo: null,
  note: '',
})

/** Gives a unit its points of A.1 and B.1. */
export async function appraise(
  context: ServiceContext,
  code: string,
  [a, b]: readonly [string, string],
): Promise<void> {
  const inputs = Object.entries({ 'A.1': a, 'B.1': b }).map(([criterion, points]) => ({
    unit: code,
    criterion,
    round: 'appraisal' as const,
    points: points as GivenPoints,
  }))
  const done = await setScores(context, campaign, inputs, 'thẩm định')
  if (!done.ok) throw new Error(JSON.stringify(done.error))
}
