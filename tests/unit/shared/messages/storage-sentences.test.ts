import { describe, expect, it } from 'vitest'
import type { StorageError } from '#shared/errors/storage-error'
import { openNotices, storageSentence, verifySentences } from '#shared/messages/storage-sentences'

const file = 'D:\\So-thi-dua\\journal.jsonl'
const folder = 'D:\\So-thi-dua'
const errors: readonly StorageError[] = [
  { code: 'STORE_MISSING', folder },
  { code: 'STORE_EXISTS', folder },
  { code: 'STORE_READ_ONLY', folder },
  { code: 'STORE_LOCKED', host: 'MAY-PNV-02', since: '2023-11-23T08:05:00.000Z' },
  { code: 'STORE_DISK_FULL', file },
  { code: 'STORE_WRITE_FAILED', file, cause: 'EIO' },
  { code: 'STORE_READ_FAILED', file, cause: 'EIO' },
  { code: 'STORE_CHANGED', file },
  { code: 'JOURNAL_BROKEN', file, sequence: 12 },
  { code: 'JOURNAL_BROKEN', file, sequence: 12, backup: 'D:\\2023-11-22.stdbackup' },
  { code: 'SNAPSHOT_DAMAGED', file },
  { code: 'SNAPSHOT_DAMAGED', file, backup: 'D:\\2023-11-22.stdbackup' },
  { code: 'FORMAT_NEWER', found: 2, known: 1 },
  { code: 'BACKUP_DAMAGED', file: 'D:\\a.stdbackup', cause: 'header' },
  { code: 'ORIGINAL_MISSING', sha256: 'ab'.repeat(32) },
]

describe('what the officer reads when storage refuses', () => {
  it.each(errors)('names the facts of $code in composed Vietnamese', (error) => {
    const { code, ...facts } = error
    const sentence = storageSentence(error)
    expect(sentence).toBe(sentence.normalize('NFC'))
    expect(sentence).toMatch(/^\p{Lu}.*\.$/u)
    expect(sentence).not.toMatch(/undefined|null|\[object/)
    for (const [name, fact] of Object.entries(facts)) {
      if (name === 'sha256') expect(sentence).toContain('abababababab')
      else if (name === 'since') expect(sentence).toContain('23/11/2023')
      else expect(sentence, `${code}.${name}`).toContain(String(fact))
    }
  })

  it('gives the way out of a broken journal', () => {
    expect(storageSentence({ code: 'JOURNAL_BROKEN', file, sequence: 12, backup: 'D:\\2023-11-22.stdbackup' })).toBe(
      'Nhật ký có chỗ bị sửa hoặc mất ở việc số 12 (D:\\So-thi-dua\\journal.jsonl). Để an toàn, chương trình không mở tiếp và không thay đổi gì. Khôi phục từ bản sao lưu gần nhất còn tốt: “D:\\2023-11-22.stdbackup”. Giữ lại thư mục này để người phụ trách máy kiểm tra.',
    )
  })
})

describe('what opening and checking say', () => {
  it('is whole sentences in composed Vietnamese', () => {
    const facts = { sequence: 3, file, from: 0, to: 1, copy: file, folder, host: 'PC', since: '2023-11-23T08:05:00Z' }
    const found = { collection: 'units', id: 'P01', field: 'cluster', target: 'c9', value: 'P01', campaign: 'dot-1' }
    const all = { ...found, sequence: 3, partition: 'office', cause: 'EIO', sha256: 'ab'.repeat(32) }
    const sentences = [
      ...Object.values(openNotices).map((say) => say(facts)),
      ...Object.values(verifySentences).map((say) =>
        say({ code: 'X', severity: 'error', unit: 'P01', file: 'a.xlsx', facts: all }),
      ),
    ]
    for (const sentence of sentences) {
      expect(sentence).toBe(sentence.normalize('NFC'))
      expect(sentence).toMatch(/^\p{Lu}.*\.$/u)
      expect(sentence).not.toMatch(/undefined|null|\[object|“”/)
    }
  })
})
