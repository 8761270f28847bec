import type { Finding } from '#domain/core/finding'
import { ok, type Result } from '#domain/core/result'
import type { StorageError } from '#shared/errors/storage-error'
import { readJournal } from './journal'
import type { JournalLine } from './journal-line'
import { journalPath, loadFolder, replay } from './open-folder'
import { originalNames, originalsIn } from './originals'
import type { Records } from './records'

export type VerifyFindingCode =
  | 'JOURNAL_ALTERED'
  | 'SNAPSHOT_WRONG'
  | 'FOLDER_UNREADABLE'
  | 'ORIGINAL_DAMAGED'
  | 'ORIGINAL_ABSENT'
  | 'TORN_LINE'

export interface Verification {
  readonly ok: boolean
  readonly partitions: number
  readonly journal: { readonly from: number; readonly to: number; readonly chain: 'ok' | 'broken' }
  readonly originals: number
  readonly findings: readonly Finding<VerifyFindingCode>[]
}

/** Checks a folder whole: the journal's chain, snapshots against the journal played from its first line, every original. */
export async function verifyFolder(folder: string): Promise<Result<Verification, StorageError>> {
  const lines: JournalLine[] = []
  const journal = await readJournal(journalPath(folder), (line) => {
    const parsed = line.parse()
    if (parsed !== null) lines.push(parsed)
    return parsed !== null
  })
  const findings: Finding<VerifyFindingCode>[] = []
  if (!journal.ok) {
    const sequence = journal.error.code === 'JOURNAL_BROKEN' ? journal.error.sequence : 0
    findings.push({ code: 'JOURNAL_ALTERED', severity: 'error', facts: { sequence } })
  } else if (journal.value.tornBytes > 0) {
    findings.push({ code: 'TORN_LINE', severity: 'info', facts: { sequence: journal.value.end.sequence + 1 } })
  }
  const loaded = await loadFolder(folder)
  if (!loaded.ok && loaded.error.code === 'STORE_MISSING') return loaded
  if (!loaded.ok && journal.ok)
    findings.push({ code: 'FOLDER_UNREADABLE', severity: 'error', facts: { cause: loaded.error.code } })
  if (loaded.ok && journal.ok) findings.push(...snapshotFindings(loaded.value.records, lines))
  const originals = await originalFindings(folder, loaded.ok ? loaded.value.records : null)
  findings.push(...originals.findings)
  const isOk = findings.every(({ severity }) => severity !== 'error')
  return ok({
    ok: isOk,
    partitions: loaded.ok ? loaded.value.records.partitions().length : 0,
    journal: { from: lines[0]?.sequence ?? 0, to: lines.at(-1)?.sequence ?? 0, chain: journal.ok ? 'ok' : 'broken' },
    originals: originals.count,
    findings,
  })
}

/** Every record of the snapshots must be what the journal gives when it is played from the start. */
function snapshotFindings(found: Records, lines: readonly JournalLine[]): readonly Finding<VerifyFindingCode>[] {
  const played = replay([], lines)
  const partitions = new Set([...found.partitions(), ...played.partitions()])
  return [...partitions].flatMap((partition) => {
    const same = sorted(found.content(partition)) === sorted(played.content(partition))
    return same ? [] : [{ code: 'SNAPSHOT_WRONG' as const, severity: 'error' as const, facts: { partition } }]
  })
}

const sorted = (content: Readonly<Record<string, readonly { readonly id: string }[]>>): string =>
  JSON.stringify(
    Object.entries(content)
      .filter(([, records]) => records.length > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, records]) => [name, [...records].sort((a, b) => (a.id < b.id ? -1 : 1))]),
  )

async function originalFindings(folder: string, records: Records | null) {
  const originals = originalsIn(folder)
  const names = await originalNames(folder)
  const findings: Finding<VerifyFindingCode>[] = []
  for (const name of names) {
    if (!(await originals.get(name)).ok)
      findings.push({ code: 'ORIGINAL_DAMAGED', severity: 'error', facts: { sha256: name } })
  }
  const kept = new Set(names)
  const campaigns = records?.partitions().filter((partition) => partition !== 'office') ?? []
  for (const partition of campaigns) {
    const submissions = records?.view().campaign(partition.slice('campaign:'.length)).all('submissions') ?? []
    for (const { file, unit } of submissions) {
      if (kept.has(file.sha256)) continue
      findings.push({
        code: 'ORIGINAL_ABSENT',
        severity: 'error',
        unit,
        file: file.name,
        facts: { sha256: file.sha256 },
      })
    }
  }
  return { count: names.length, findings }
}
