/** How much of a file is read before it is refused (spec of workbooks §2); half of each gives a warning. */
export interface ReadingLimits {
  readonly fileBytes: number
  readonly zipEntries: number
  readonly partBytes: number
  readonly totalBytes: number
  readonly sheets: number
  readonly rows: number
  readonly columns: number
  readonly textLength: number
  readonly merges: number
}

const MB = 1024 * 1024

export const readingLimits: ReadingLimits = {
  fileBytes: 25 * MB,
  zipEntries: 5_000,
  partBytes: 128 * MB,
  totalBytes: 256 * MB,
  sheets: 200,
  rows: 20_000,
  columns: 512,
  textLength: 32_767,
  merges: 50_000,
}

/** "128 MB", with the decimal comma of Vietnamese. */
export const megabytes = (bytes: number): string =>
  `${(Math.round((bytes / MB) * 10) / 10).toString().replace('.', ',')} MB`
