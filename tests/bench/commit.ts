// Commits on a large office beside a bare append and flush of the same bytes, in turn, so that both meet the same disk.
import { type FileHandle, mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decimalOfNumber } from '#domain/core/decimal'
import { ok } from '#domain/core/result'
import { type Change, campaignChange, officeChange } from '#domain/office/change'
import type { Score } from '#domain/scoring/score'
import type { FolderStore } from '#main/storage/folder-store'
import { journalPath } from '#main/storage/load-folder'
import { createFolder, openFolder } from '#main/storage/open-folder'

const size = { campaigns: 10, units: 200, criteria: 60 }
const rounds = Number(process.env.ROUNDS ?? 400)
const goal = 1.5
const now = (): string => new Date().toISOString()
const actor = { who: 'Nguyễn Văn An', now }

const score = (campaign: number, unit: number, criterion: number, points: number): Score => ({
  id: `U${unit}|C${criterion}|self`,
  campaign: `dot-${campaign}`,
  unit: `U${unit}`,
  criterion: `C${criterion}`,
  round: 'self',
  points: decimalOfNumber(points),
  value: null,
  evidence: 'Báo cáo số 12/BC-UBND ngày 05/11/2023',
  who: actor.who,
  at: '2023-11-20T08:00:00.000Z',
  reason: null,
})

const saved = (scores: readonly Score[], before: readonly (Score | null)[]): Change => ({
  action: 'scores.save',
  records: scores.map((one, index) => campaignChange(one.campaign, 'scores', before[index] ?? null, one)),
})

async function fill(store: FolderStore): Promise<void> {
  for (let campaign = 0; campaign < size.campaigns; campaign += 1) {
    await store.commit<never>(actor, () =>
      ok({
        action: 'campaigns.create',
        records: [officeChange('campaigns', null, { id: `dot-${campaign}`, title: `Đợt ${campaign}` } as never)],
      }),
    )
    for (let unit = 0; unit < size.units; unit += 1) {
      const scores = Array.from({ length: size.criteria }, (_, criterion) => score(campaign, unit, criterion, 5))
      await store.commit<never>(actor, () => ok(saved(scores, [])))
    }
  }
  await store.snapshot()
}

const milliseconds = async (work: () => Promise<unknown>): Promise<number> => {
  const from = process.hrtime.bigint()
  await work()
  return Number(process.hrtime.bigint() - from) / 1e6
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

/** Times `rounds` commits of `count` scores, each followed by a bare append of as many bytes. */
async function compare(store: FolderStore, bare: FileHandle, count: number) {
  const times: { readonly commit: number; readonly append: number }[] = []
  let bytes = 0
  for (let round = 0; round < rounds; round += 1) {
    const [campaign, unit] = [round % size.campaigns, (round * 7) % size.units]
    let line = Buffer.alloc(0)
    const records = Array.from({ length: count }, (_, criterion) => score(campaign, unit, criterion, round % 10))
    const before = records.map(({ id }) => store.state.campaign(`dot-${campaign}`).get('scores', id))
    const change = ok(saved(records, before))
    const commit = await milliseconds(() => store.commit<never>(actor, () => change))
    const entry = await store.entries(1)
    if (entry.ok) line = Buffer.from(`${JSON.stringify({ ...entry.value[0], previous: '0'.repeat(64) })}\n`)
    bytes = line.length
    const append = await milliseconds(async () => {
      await bare.write(line)
      await bare.datasync()
    })
    times.push({ commit, append })
  }
  const [commit, append] = [median(times.map((time) => time.commit)), median(times.map((time) => time.append))]
  return { scores: count, bytes, commit, append, ratio: commit / append }
}

const folder = join(await mkdtemp(join(tmpdir(), 'so-thi-dua-bench-')), 'so-lieu')
try {
  const made = await createFolder(folder, { now })
  if (!made.ok) throw new Error(made.error.code)
  const { store } = made.value
  const bare = await open(`${folder}.bare`, 'a')
  const empty = await compare(store, bare, 1)
  await fill(store)
  const records = store.recordCount
  const results = [await compare(store, bare, 1), await compare(store, bare, size.criteria)]
  await bare.close()
  await store.close()
  const journal = (await readFile(journalPath(folder))).length
  const opening = await milliseconds(async () => {
    const again = await openFolder(folder, 'read', { now })
    if (!again.ok) throw new Error(again.error.code)
  })
  const line = ({ scores, bytes, commit, append, ratio }: typeof empty): string =>
    `${scores} score(s), ${bytes} bytes: commit ${commit.toFixed(3)} ms, bare append ${append.toFixed(3)} ms, ratio ${ratio.toFixed(2)}`
  process.stdout.write(
    [
      `empty office: ${line(empty)}`,
      ...results.map((result) => `${records} records: ${line(result)}`),
      `open: ${opening.toFixed(0)} ms for a journal of ${(journal / 2 ** 20).toFixed(1)} MB`,
      '',
    ].join('\n'),
  )
  const worst = Math.max(...results.map(({ ratio }) => ratio))
  process.stdout.write(`${worst <= goal ? 'met' : 'MISSED'}: median commit ${worst.toFixed(2)} × (goal ${goal} ×)\n`)
  process.exitCode = worst <= goal ? 0 : 1
} finally {
  await rm(join(folder, '..'), { recursive: true, force: true })
}
