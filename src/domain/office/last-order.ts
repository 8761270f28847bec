import type { AnyRecord } from './records'

/** A record's place in the order of its list; 0 where it has none. */
export const orderOf = (record: AnyRecord | null): number =>
  record !== null && 'order' in record && typeof record.order === 'number' ? record.order : 0

/** The highest order among records; 0 where none has one. */
export const lastOrderOf = (records: readonly AnyRecord[]): number =>
  records.reduce((last, record) => Math.max(last, orderOf(record)), 0)
