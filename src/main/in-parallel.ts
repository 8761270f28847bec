/**
 * Does the work for all, so many at a time and begun in their order, and gives the outcomes in that order. Nothing more is
 * begun once `signal` is given; what was not begun has no outcome.
 */
export async function inParallel<T, R>(
  all: readonly T[],
  atOnce: number,
  work: (one: T, index: number) => Promise<R>,
  signal?: AbortSignal,
): Promise<readonly (R | undefined)[]> {
  const outcomes: (R | undefined)[] = all.map(() => undefined)
  const waiting = all.entries()
  const worker = async (): Promise<void> => {
    for (const [index, one] of waiting) {
      if (signal?.aborted === true) return
      outcomes[index] = await work(one, index)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return outcomes
}
