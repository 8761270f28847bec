import type { RankingInput } from './ranking-result'

/** The inputs of a ranking as canonical text, the same for the same inputs in any order; its hash tells staleness. */
export function inputsOf(_input: RankingInput): string {
  throw new Error('Not built yet')
}
