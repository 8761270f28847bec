/** What a key does on a column's head. */
export type ColumnKey =
  | { readonly kind: 'go'; readonly to: number }
  | { readonly kind: 'open' | 'leave-out' | 'to-rows' | 'other' }

export function columnKey(key: string, alt: boolean, at: number, columns: number): ColumnKey {
  switch (key) {
    case 'ArrowLeft':
      return { kind: 'go', to: Math.max(0, at - 1) }
    case 'ArrowRight':
      return { kind: 'go', to: Math.min(columns - 1, at + 1) }
    case 'Home':
      return { kind: 'go', to: 0 }
    case 'End':
      return { kind: 'go', to: columns - 1 }
    case 'ArrowDown':
      return { kind: alt ? 'open' : 'to-rows' }
    case 'Delete':
      return { kind: 'leave-out' }
    default:
      return { kind: 'other' }
  }
}

/** What a key does on a row's number: the line to go to, or back to the columns. */
export function rowKey(key: string, index: number, lines: number): number | 'to-columns' | null {
  if (key === 'ArrowDown') return Math.min(lines - 1, index + 1)
  if (key === 'ArrowUp') return index === 0 ? 'to-columns' : index - 1
  return key === 'ArrowRight' ? 'to-columns' : null
}
