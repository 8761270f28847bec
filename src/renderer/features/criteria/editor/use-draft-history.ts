import { useCallback, useEffect, useMemo, useReducer } from 'react'
import type { CriteriaDraft } from '#domain/criteria/draft/criteria-draft'
import { useNotices } from '../../../components/notices'
import { stepWords } from './step-words'

interface History {
  readonly past: readonly CriteriaDraft[]
  readonly present: CriteriaDraft
  readonly future: readonly CriteriaDraft[]
  /** Edits in a row under one name are one step back. */
  readonly tag: string | null
}

type Step =
  | { readonly kind: 'edit'; readonly draft: CriteriaDraft; readonly tag: string | null }
  | { readonly kind: 'undo' | 'redo' }

const depth = 300

/** One step of an editor's history. */
export function nextHistory(history: History, step: Step): History {
  const { past, present, future, tag } = history
  if (step.kind === 'edit') {
    if (step.draft === present) return history
    const isSameStep = step.tag !== null && step.tag === tag
    return {
      past: isSameStep ? past : [...past.slice(-depth), present],
      present: step.draft,
      future: [],
      tag: step.tag,
    }
  }
  const [from, to] = step.kind === 'undo' ? [past, future] : [future, past]
  const next = step.kind === 'undo' ? from.at(-1) : from[0]
  if (next === undefined) return history
  return step.kind === 'undo'
    ? { past: past.slice(0, -1), present: next, future: [present, ...to], tag: null }
    : { past: [...past, present], present: next, future: future.slice(1), tag: null }
}

export interface DraftHistory {
  readonly draft: CriteriaDraft
  /** `tag`: typing in one field again and again is one step back. */
  readonly edit: (draft: CriteriaDraft, tag?: string) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly canUndo: boolean
  readonly canRedo: boolean
}

/** A draft with every step back to where it was opened; the window's undo works on it while it is shown. */
export function useDraftHistory(opened: CriteriaDraft): DraftHistory {
  const { setLocalUndo } = useNotices()
  const [history, dispatch] = useReducer(nextHistory, { past: [], present: opened, future: [], tag: null })
  const edit = useCallback(
    (draft: CriteriaDraft, tag?: string) => dispatch({ kind: 'edit', draft, tag: tag ?? null }),
    [],
  )
  const undo = useCallback(() => dispatch({ kind: 'undo' }), [])
  const redo = useCallback(() => dispatch({ kind: 'redo' }), [])
  const { past, present, future } = history
  useEffect(() => {
    const [before, after] = [past.at(-1), future[0]]
    const back = before === undefined ? null : stepWords(before, present)
    const again = after === undefined ? null : stepWords(present, after)
    setLocalUndo({ undo, redo, back, again })
  }, [setLocalUndo, undo, redo, past, present, future])
  useEffect(() => () => setLocalUndo(null), [setLocalUndo])
  return useMemo(
    () => ({ draft: present, edit, undo, redo, canUndo: past.length > 0, canRedo: future.length > 0 }),
    [present, past, future, edit, undo, redo],
  )
}
