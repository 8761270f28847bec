/** What a key does in the tree of criteria. */
export type TreeCommand =
  | { readonly kind: 'select'; readonly to: 'next' | 'previous' | 'first' | 'last' }
  | { readonly kind: 'fold' | 'unfold' }
  | { readonly kind: 'move'; readonly step: 'up' | 'down' | 'into' | 'out' }
  | { readonly kind: 'addItem' | 'addGroup' | 'copy' | 'remove' | 'fill' }

interface Pressed {
  readonly key: string
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly shiftKey: boolean
}

const steps: Readonly<Record<string, TreeCommand>> = {
  ArrowUp: { kind: 'move', step: 'up' },
  ArrowDown: { kind: 'move', step: 'down' },
  ArrowRight: { kind: 'move', step: 'into' },
  ArrowLeft: { kind: 'move', step: 'out' },
}

const plain: Readonly<Record<string, TreeCommand>> = {
  ArrowUp: { kind: 'select', to: 'previous' },
  ArrowDown: { kind: 'select', to: 'next' },
  Home: { kind: 'select', to: 'first' },
  End: { kind: 'select', to: 'last' },
  ArrowLeft: { kind: 'fold' },
  ArrowRight: { kind: 'unfold' },
  Insert: { kind: 'addItem' },
  Delete: { kind: 'remove' },
  Enter: { kind: 'fill' },
  F2: { kind: 'fill' },
}

/** The command of a key pressed in the tree; null: the key is not the tree's. */
export function treeCommand({ key, altKey, ctrlKey, shiftKey }: Pressed): TreeCommand | null {
  if (altKey) return ctrlKey || shiftKey ? null : (steps[key] ?? null)
  if (ctrlKey) return key.toLowerCase() === 'd' ? { kind: 'copy' } : null
  if (shiftKey) return key === 'Insert' ? { kind: 'addGroup' } : null
  return plain[key] ?? null
}
