import type { AnyRecord } from './records'

/** The unit that a record belongs to; null where it belongs to none. */
export const unitOf = (record: AnyRecord): string | null =>
  'unit' in record && typeof record.unit === 'string' ? record.unit : null

/** One empty list for all, so that nothing stays the very same nothing. */
export const noRecords: readonly AnyRecord[] = Object.freeze([])

/** Records by their unit, in the order of their collection; a unit's list stays the very same until one of its records changes. */
export class UnitIndex {
  readonly #units = new Map<string, Map<string, AnyRecord>>()
  readonly #lists = new Map<string, readonly AnyRecord[]>()

  constructor(records: Iterable<AnyRecord>) {
    for (const record of records) this.put(record.id, null, record)
  }

  /** Takes a change in; false when the index must be made anew, as a record that moves to another unit keeps its place. */
  put(id: string, before: AnyRecord | null, after: AnyRecord | null): boolean {
    const [left, entered] = [before && unitOf(before), after && unitOf(after)]
    if (before !== null && after !== null && left !== entered) return false
    const unit = entered ?? left
    if (unit === null) return true
    const records = this.#units.get(unit) ?? new Map<string, AnyRecord>()
    if (after === null) records.delete(id)
    else records.set(id, after)
    if (records.size === 0) this.#units.delete(unit)
    else this.#units.set(unit, records)
    this.#lists.delete(unit)
    return true
  }

  of(unit: string): readonly AnyRecord[] {
    const records = this.#units.get(unit)
    if (records === undefined) return noRecords
    const list = this.#lists.get(unit) ?? Object.freeze([...records.values()])
    this.#lists.set(unit, list)
    return list
  }
}
