import type { FileRefusal, FileRefusalCode } from '#domain/workbook/finding-codes'

/** Thrown inside the reading of one file and turned into a Result by readWorkbook; it never leaves this folder. */
export class FileRefused extends Error {
  readonly refusal: FileRefusal

  constructor(code: FileRefusalCode, facts: FileRefusal['facts'] = {}) {
    super(`${code} ${JSON.stringify(facts)}`)
    this.refusal = { code, facts }
  }
}

export const corrupt = (part: string): FileRefused => new FileRefused('CORRUPT', { part })

export const tooBig = (what: string, limit: string | number, facts: FileRefusal['facts'] = {}): FileRefused =>
  new FileRefused('TOO_BIG', { what, limit, ...facts })
