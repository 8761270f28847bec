// One edited cell through the service, as the window sends it: the commit, the cluster ranked again and the sheet answered,
// in a real data folder. Time is what the main process works; waiting for the disk is shown apart.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { serialize } from 'node:v8'
import { decimalOfNumber } from '#domain/core/decimal'
import { SheetAnswers } from '#main/desktop-api/sheet-answers'
import type { ServiceContext } from '#main/services/context'
import { setScores } from '#main/services/scores'
import { createFolder } from '#main/storage/open-folder'
import { actor, fillCampaign, groups } from './office/large-campaign'

const edits = Number(process.env.EDITS ?? 60)
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
  await fillCampaign(store, { units, perCluster, criteria, scored: ['appraisal'] })
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
