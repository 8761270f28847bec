import { useState } from 'react'
import type { Result } from '#domain/core/result'

/** What is wrong with what was typed, field by field, in words. */
export type Problems<Field extends PropertyKey> = Partial<Readonly<Record<Field, string>>>

/** What is being typed, with what is wrong with it. */
export interface TypedDraft<Draft, Field extends PropertyKey = keyof Draft> {
  readonly draft: Draft
  readonly problems: Problems<Field>
  readonly change: (part: Partial<Draft>) => void
}

export interface DraftForm<Draft, Value, Field extends PropertyKey> extends TypedDraft<Draft, Field> {
  /** True while what was typed differs from what the form began with. */
  readonly isChanged: boolean
  /** Reads what was typed; what is wrong with it is said at the fields from then on. */
  readonly take: () => Result<Value, Problems<Field>>
}

/** A record as it is being typed into a form. */
export function useDraft<Draft, Value, Field extends PropertyKey = keyof Draft>(
  initial: Draft,
  read: (draft: Draft) => Result<Value, Problems<Field>>,
): DraftForm<Draft, Value, Field> {
  const [start] = useState(initial)
  const [draft, setDraft] = useState(start)
  const [problems, setProblems] = useState<Problems<Field>>({})
  const take = (): Result<Value, Problems<Field>> => {
    const taken = read(draft)
    setProblems(taken.ok ? {} : taken.error)
    return taken
  }
  return {
    draft,
    problems,
    isChanged: JSON.stringify(draft) !== JSON.stringify(start),
    change: (part) => setDraft((now) => ({ ...now, ...part })),
    take,
  }
}
