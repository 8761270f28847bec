import type { KeyboardEvent } from 'react'

/** What a key does anywhere in the editor. */
export type EditorCommand = 'undo' | 'redo' | 'backToTree' | 'addItem'

const isInDialog = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('[role="dialog"]') !== null

/** The command of a key pressed in the editor; null: the key is not the editor's. `panel` holds the chosen line's fields. */
export function editorCommand(event: KeyboardEvent, panel: HTMLElement | null): EditorCommand | null {
  if (event.defaultPrevented || isInDialog(event.target)) return null
  const key = event.key.toLowerCase()
  if (event.ctrlKey && !event.altKey && key === 'z') return event.shiftKey ? 'redo' : 'undo'
  if (event.ctrlKey && !event.altKey && key === 'y') return 'redo'
  if (key === 'escape') return panel?.contains(event.target as Node) === true ? 'backToTree' : null
  return event.ctrlKey && key === 'enter' ? 'addItem' : null
}
