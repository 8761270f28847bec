import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LocalDate } from '#domain/core/local-date'
import { backupsToDelete } from '#domain/office/backup-retention'

const today = '2026-11-23' as LocalDate
const names = (...days: readonly string[]): string[] => days.map((day) => `${day}.stdbackup`)

describe('which backups may go', () => {
  it('keeps every one of the last 14 days', () => {
    const recent = names('2026-11-09', '2026-11-10', '2026-11-22', '2026-11-23')
    expect(backupsToDelete(recent, today)).toEqual([])
  })

  it('keeps the newest of each month of the last year', () => {
    const old = names('2026-03-01', '2026-03-15', '2026-03-31', '2026-04-02', '2025-12-30')
    expect([...backupsToDelete(old, today)].sort()).toEqual(names('2026-03-01', '2026-03-15'))
  })

  it('keeps the newest of each year before', () => {
    const old = names('2023-05-01', '2023-11-20', '2024-01-02', '2025-02-01', '2025-06-30')
    expect([...backupsToDelete(old, today)].sort()).toEqual(names('2023-05-01', '2025-02-01'))
  })

  it('never touches what is not a daily backup', () => {
    const others = [
      'dang-0-truoc-nang-cap-2020-01-01T00-00-00.stdbackup',
      'của tôi.stdbackup',
      '2020-01-01 giữ lại.docx',
    ]
    expect(backupsToDelete([...others, ...names('2020-01-01', '2020-02-01')], today)).toEqual(names('2020-01-01'))
  })

  it('always keeps the newest, whatever the days, and deletes only what it was given', () => {
    const day = fc
      .date({ min: new Date('2019-01-01'), max: new Date('2026-11-23'), noInvalidDate: true })
      .map((date) => `${date.toISOString().slice(0, 10)}.stdbackup`)
    fc.assert(
      fc.property(fc.uniqueArray(day, { minLength: 1, maxLength: 60 }), (all) => {
        const gone = backupsToDelete(all, today)
        expect(gone).not.toContain([...all].sort().at(-1))
        expect(all).toEqual(expect.arrayContaining([...gone]))
        // A second run deletes no more: what is kept does not depend on when it is looked at.
        const kept = all.filter((name) => !gone.includes(name))
        expect(backupsToDelete(kept, today)).toEqual([])
      }),
    )
  })
})
