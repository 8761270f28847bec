import { useEffect } from 'react'
import { useEvent } from '../api/use-event'
import { useNotices } from '../components/notices'
import { useNavigation } from '../navigation'
import { officeScreen } from '../screen'

const typedInto = new Set(['text', 'search', 'number', 'password', 'tel', 'email', 'url', 'date'])

/** True where letters are typed, and the field's own undo works. */
export function isTextField(element: EventTarget | null): boolean {
  if (!(element instanceof HTMLElement)) return false
  if (element instanceof HTMLInputElement) return typedInto.has(element.type) && !element.readOnly
  return element instanceof HTMLTextAreaElement || element.isContentEditable
}

/** Puts the cursor into the search of the list that is in view. */
function focusListSearch(): boolean {
  const searches = [...document.querySelectorAll<HTMLInputElement>('input[data-list-search], [data-list-search] input')]
  const visible = searches.filter((one) => one.offsetParent !== null || one.getClientRects().length > 0)
  const target = visible.at(-1) ?? searches.at(-1)
  target?.focus()
  target?.select()
  return target !== undefined
}

/** The window's keys: Ctrl+Z, Ctrl+Y, Ctrl+F, F1; and the same from the menu. */
export function useShortcuts(): void {
  const { undo, redo } = useNotices()
  const { go } = useNavigation()

  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return
      const key = event.key.toLowerCase()
      if (key === 'f1') {
        event.preventDefault()
        go(officeScreen('help'))
        return
      }
      if (!event.ctrlKey || event.altKey) return
      if (key === 'f' && focusListSearch()) event.preventDefault()
      const isFree = !isTextField(event.target) && !isInDialog(event.target)
      if (isFree && key === 'z' && !event.shiftKey) {
        event.preventDefault()
        void undo()
      } else if (isFree && (key === 'y' || (key === 'z' && event.shiftKey))) {
        event.preventDefault()
        void redo()
      }
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [undo, redo, go])

  useEvent('menu.command', ({ command }) => {
    switch (command) {
      case 'undo':
        if (isTextField(document.activeElement)) document.execCommand('undo')
        else void undo()
        break
      case 'redo':
        if (isTextField(document.activeElement)) document.execCommand('redo')
        else void redo()
        break
      case 'help':
        go(officeScreen('help'))
        break
      case 'open-log':
        go(officeScreen('log'))
        break
      case 'backup':
        go(officeScreen('safekeeping'))
        break
    }
  })
}

const isInDialog = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="dialog"]') !== null
