import type { Finding } from '#domain/core/finding'
import { ok, type Result } from '#domain/core/result'
import { type InvariantCode, officeInvariants } from '#domain/office/invariants'
import type { StorageError } from '#shared/errors/storage-error'
import { isDataFolder, loadFolder } from './load-folder'
import { originalNames, originalsIn } from './originals'
import type { PartitionContent, Records } from './records'
import { Replay } from './replay'

export type VerifyFindingCode =
  | 'JOURNAL_ALTERED'
  | 'SNAPSHOT_REBUILT'
  | 'SNAPSHOT_WRONG'
  | 'FOLDER_UNREADABLE'
  | 'ORIGINAL_DAMAGED'
  | 'ORIGINAL_ABSENT'
  | 'TORN_LINE'
  | InvariantCode

type VerifyFinding = Finding<VerifyFindingCode>

export interface Verification {
  readonly ok: boolean
  readonly partitions: number
  readonly journal: { readonly from: number; readonly to: number; readonly chain: 'ok' | 'broken' }
  readonly originals: number
  readonly findings: readonly VerifyFinding[]
}

/** Checks a folder whole: the journal's chain, snapshots against the journal played from its first line, every original. */
export async function verifyFolder(folder: string): Promise<Result<Verification, StorageError>> {
  if (!isDataFolder(folder)) return { ok: false, error: { code: 'STORE_MISSING', folder } }
  const played = new Replay()
  let to = 0
  const loaded = await loadFolder(folder, (entry, format) => {
    played.apply(entry, format)
    to = entry.sequence
  })
  const isBroken = !loaded.ok && loaded.error.code === 'JOURNAL_BROKEN'
  const records = loaded.ok ? loaded.value.records : null
  const originals = await originalFindings(folder, records)
  const findings: readonly VerifyFinding[] = [
    ...(loaded.ok ? loadFindings(loaded.value) : [refusal(loaded.error)]),
    ...(records === null ? [] : snapshotFindings(records, played.finish())),
    ...originals.findings,
    ...(records === null ? [] : officeInvariants(records.view())),
  ]
  return ok({
    ok: findings.every(({ severity }) => severity !== 'error'),
    partitions: records?.partitions().length ?? 0,
    journal: { from: Math.min(1, to), to, chain: isBroken ? 'broken' : 'ok' },
    originals: originals.count,
    findings,
  })
}

const refusal = (error: StorageError): VerifyFinding =>
  error.code === 'JOURNAL_BROKEN'
    ? { code: 'JOURNAL_ALTERED', severity: 'error', facts: { sequence: error.sequence } }
    : { code: 'FOLDER_UNREADABLE', severity: 'error', facts: { cause: error.code } }

function loadFindings({
  rebuilt,
  journal,
}: {
  readonly rebuilt: ReadonlyMap<string, string>
  readonly journal: { readonly tornBytes: number; readonly end: { readonly sequence: number } }
}): readonly VerifyFinding[] {
  const damaged = [...rebuilt.keys()].map(
    (partition): VerifyFinding => ({ code: 'SNAPSHOT_REBUILT', severity: 'warning', facts: { partition } }),
  )
  if (journal.tornBytes === 0) return damaged
  return [...damaged, { code: 'TORN_LINE', severity: 'info', facts: { sequence: journal.end.sequence + 1 } }]
}

/** Every record of the snapshots must be what the journal gives when it is played from the start. */
function snapshotFindings(found: Records, played: Records): readonly VerifyFinding[] {
  const partitions = new Set([...found.partitions(), ...played.partitions()])
  return [...partitions].flatMap((partition): VerifyFinding[] => {
    const same = sorted(found.content(partition)) === sorted(played.content(partition))
    return same ? [] : [{ code: 'SNAPSHOT_WRONG', severity: 'error', facts: { partition } }]
  })
}

const sorted = (content: PartitionContent): string =>
  JSON.stringify(
    Object.entries(content)
      .filter(([, records]) => records.length > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, records]) => [name, [...records].sort((a, b) => (a.id < b.id ? -1 : 1))]),
  )

async function originalFindings(folder: string, records: Records | null) {
  const originals = originalsIn(folder)
  const names = await originalNames(folder)
  const findings: VerifyFinding[] = []
  for (const name of names) {
    if ((await originals.get(name)).ok) continue
    findings.push({ code: 'ORIGINAL_DAMAGED', severity: 'error', facts: { sha256: name } })
  }
  const kept = new Set(names)
  const campaigns = records?.partitions().filter((partition) => partition !== 'office') ?? []
  for (const partition of campaigns) {
    const submissions = records?.view().campaign(partition.slice('campaign:'.length)).all('submissions') ?? []
    for (const { file, unit } of submissions) {
      if (kept.has(file.sha256)) continue
      const facts = { sha256: file.sha256 }
      findings.push({ code: 'ORIGINAL_ABSENT', severity: 'error', unit, file: file.name, facts })
    }
  }
  return { count: names.length, findings }
}
