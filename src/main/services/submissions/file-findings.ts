import type { Finding } from '#domain/core/finding'
import type { ReadFile } from './read-file'

/** What was found in the reading; of a unit that was asked for some criteria, the others are not missed. */
export const findingsOfReading = ({ reading, asked }: Pick<ReadFile, 'reading' | 'asked'>): readonly Finding[] =>
  (reading?.findings ?? []).filter(
    ({ code, criterion = '' }) => code !== 'CRITERION_MISSING' || asked === null || asked.includes(criterion),
  )

/** Findings of the file and of its waiting rows, with the file's name in each. */
export function findingsOfFile(file: ReadFile): readonly Finding[] {
  const refusal: readonly Finding[] =
    file.refusal === null
      ? []
      : [{ code: file.refusal.code, severity: file.status === 'skipped' ? 'info' : 'error', facts: file.refusal.facts }]
  const unchanged: readonly Finding[] = file.status === 'unchanged' ? [{ code: 'SAME_FILE', severity: 'info' }] : []
  const rows = (file.reading?.aside ?? []).flatMap((row) => (row.fate === 'waiting' ? row.findings : []))
  const all = [...refusal, ...unchanged, ...file.notices, ...findingsOfReading(file), ...rows]
  return all.map((finding) => ({
    ...finding,
    file: finding.file ?? file.name,
    ...(file.unit === null ? {} : { unit: finding.unit ?? file.unit }),
  }))
}

/** The first thing to know of a file: why nothing or not everything of it goes in. */
export function firstFinding(file: ReadFile): Finding | null {
  if (file.refusal !== null) return { code: file.refusal.code, severity: 'error', facts: file.refusal.facts }
  if (file.status === 'unchanged') return { code: 'SAME_FILE', severity: 'info' }
  const found = [
    ...file.notices,
    ...findingsOfReading(file),
    ...(file.reading?.aside ?? []).flatMap(({ findings }) => findings),
  ]
  return (
    found.find(({ severity }) => severity === 'error') ?? found.find(({ severity }) => severity === 'warning') ?? null
  )
}
