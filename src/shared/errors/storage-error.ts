/** Refusals of storage; each has its Vietnamese sentence in messages/storage-sentences. */
export type StorageError =
  | { readonly code: 'STORE_MISSING'; readonly folder: string }
  | { readonly code: 'STORE_EXISTS'; readonly folder: string }
  | { readonly code: 'STORE_READ_ONLY'; readonly folder: string }
  | { readonly code: 'STORE_LOCKED'; readonly host: string; readonly since: string }
  | { readonly code: 'STORE_DISK_FULL'; readonly file: string }
  | { readonly code: 'STORE_WRITE_FAILED'; readonly file: string; readonly cause: string }
  | { readonly code: 'STORE_READ_FAILED'; readonly file: string; readonly cause: string }
  /** Another program has written to the journal, or put another in its place, while it was open here. */
  | { readonly code: 'STORE_CHANGED'; readonly file: string }
  /** `backup` is the newest backup that can be restored, where there is one. */
  | { readonly code: 'JOURNAL_BROKEN'; readonly file: string; readonly sequence: number; readonly backup?: string }
  | { readonly code: 'SNAPSHOT_DAMAGED'; readonly file: string; readonly backup?: string }
  | { readonly code: 'FORMAT_NEWER'; readonly found: number; readonly known: number }
  | { readonly code: 'BACKUP_DAMAGED'; readonly file: string; readonly cause: string }
  | { readonly code: 'ORIGINAL_MISSING'; readonly sha256: string }
