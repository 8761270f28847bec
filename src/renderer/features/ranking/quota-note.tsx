import type { QuotaResult } from '#domain/scoring/ranking-result'
import { someNames } from './some-names'

export interface QuotaNoteProps {
  readonly quota: QuotaResult
  readonly nameOf: (unit: string) => string
}

/** What the quota did in this cluster, in one sentence. */
export function QuotaNote({ quota, nameOf }: QuotaNoteProps) {
  const { band, limit, candidates, kept, overflowed, tied } = quota
  if (candidates === 0) return null
  const moved = overflowed.filter((unit) => !tied.includes(unit))
  const names = (units: readonly string[]): string => someNames(units.map(nameOf))
  return (
    <p className="quiet" style={{ margin: '0 0 12px' }}>
      Mức “{band}” được nhiều nhất {limit} đơn vị; {candidates} đơn vị đủ điểm.
      {kept.length > 0 && ` Giữ mức: ${names(kept)}.`}
      {moved.length > 0 && ` Chuyển xuống mức sau: ${names(moved)}.`}
      {tied.length > 0 && ` Bằng nhau ngay tại giới hạn, chờ Hội đồng: ${names(tied)}.`}
    </p>
  )
}
