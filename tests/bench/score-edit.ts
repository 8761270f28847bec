// One edited cell through the service, as the window sends it: the commit, the cluster ranked again and the sheet answered,
// in a real data folder. Time is what the main process works; waiting for the disk is shown apart.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { serialize } from 'node:v8'
import { decimalOfNumber } from '#domain/core/decimal'
import { ok } from '#domain/core/result'
import { parseCriteriaSet } from '#domain/criteria/parse-criteria-set'
import { campaignChange, officeChange, type RecordChange } from '#domain/office/change'
import { type Score, scoreId } from '#domain/scoring/score'
import { SheetAnswers } from '#main/desktop-api/sheet-answers'
import type { ServiceContext } from '#main/services/context'
import { setScores } from '#main/services/scores'
import type { FolderStore } from '#main/storage/folder-store'
import { createFolder } from '#main/storage/open-folder'

const edits = Number(process.env.EDITS ?? 60)
const groups = 10
const actor = { who: 'Nguyễn Văn An', now: () => new Date().toISOString() }

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

async function fill(store: FolderStore, units: number, perCluster: number, criteria: number): Promise<void> {
  const set = setOf(criteria)
  const head: RecordChange[] = [
    officeChange('campaigns', null, { id: 'c', title: 'Đợt' } as never),
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
      const code = `U${index}`
      records.push(officeChange('units', null, { id: code, code, name: `Đơn vị ${index}`, cluster } as never))
      for (let item = 0; item < criteria; item += 1) {
        const criterion = `G${item % groups}.${Math.floor(item / groups)}`
        const score: Score = {
          id: scoreId(code, criterion, 'appraisal'),
          campaign: 'c',
          unit: code,
          criterion,
          round: 'appraisal',
          points: decimalOfNumber(((index * 7 + item * 3) % 11) / 2),
          value: null,
          evidence: 'Báo cáo số 12/BC-UBND ngày 05/11/2023',
          who: actor.who,
          at: '2023-11-20T08:00:00.000Z',
          reason: 'Đối chiếu hồ sơ',
        }
        records.push(campaignChange('c', 'scores', null, score))
      }
    }
    await store.commit<never>(actor, () => ok({ action: 'scores.set', records }))
  }
  await store.snapshot()
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

for (const [units, perCluster, criteria] of [
  [250, 20, 200],
  [500, 20, 200],
  [1000, 20, 200],
  [200, 200, 60],
] as const) {
  const parent = await mkdtemp(join(tmpdir(), 'score-edit-'))
  const created = await createFolder(join(parent, 'so'), { now: actor.now })
  if (!created.ok) throw new Error(created.error.code)
  const { store } = created.value
  await fill(store, units, perCluster, criteria)
  const context: ServiceContext = { store, originals: null as never, actor, today: () => '2023-11-20' as never }
  const sheets = new SheetAnswers()
  const first = sheets.sheet(store, 'c', 'cụm 0')
  let known = first.ok ? first.value.asOf : null
  const taken: { work: number; whole: number; answer: number; rows: number }[] = []
  for (let edit = 0; edit < edits; edit += 1) {
    const unit = `U${(edit * 7) % perCluster}`
    const criterion = `G${edit % groups}.${edit % (criteria / groups)}`
    const points = decimalOfNumber(edit % 6 === 0 ? 5 : (edit % 6) - 0.5)
    const [from, idle] = [performance.now(), performance.eventLoopUtilization()]
    const done = await setScores(context, 'c', [{ unit, criterion, round: 'appraisal', points }], 'Đối chiếu hồ sơ')
    const sheet = sheets.change(store, 'c', 'cụm 0', known)
    const whole = performance.now() - from
    const { active } = performance.eventLoopUtilization(performance.eventLoopUtilization(), idle)
    if (!done.ok || !sheet.ok) throw new Error(JSON.stringify([done, sheet]))
    const answered = performance.now()
    serialize(sheet.value)
    if (sheet.value.kind === 'sheet') throw new Error('the whole sheet was answered')
    const { rows, asOf } = sheet.value
    known = asOf
    taken.push({ work: Math.min(active, whole), whole, answer: performance.now() - answered, rows: rows.length })
  }
  const of = (field: keyof (typeof taken)[number]): string => median(taken.map((one) => one[field])).toFixed(1)
  console.log(
    `one edited cell, ${units} units × ${criteria}, cluster of ${perCluster}: work ${of('work')} ms, with the disk ${of('whole')} ms, answer of ${of('rows')} rows as bytes ${of('answer')} ms (goal ≤ 16 ms)`,
  )
  await store.close()
  await rm(parent, { recursive: true, force: true })
}
