import type { Finding } from '#domain/core/finding'
import type { ReadFile } from './read-files'

/** Findings of the file and of its waiting rows, with the file's name in each. */
export function findingsOfFile(file: ReadFile): readonly Finding[] {
  const refusal: readonly Finding[] =
    file.refusal === null
      ? []
      : [{ code: file.refusal.code, severity: file.status === 'skipped' ? 'info' : 'error', facts: file.refusal.facts }]
  const unchanged: readonly Finding[] = file.status === 'unchanged' ? [{ code: 'SAME_FILE', severity: 'info' }] : []
  const rows = (file.reading?.aside ?? []).flatMap((row) => (row.fate === 'waiting' ? row.findings : []))
  const all = [...refusal, ...unchanged, ...file.notices, ...(file.reading?.findings ?? []), ...rows]
  return all.map((finding) => ({
    ...finding,
    file: finding.file ?? file.name,
    ...(file.unit === null ? {} : { unit: finding.unit ?? file.unit }),
  }))
}
