import type { Score } from '#domain/scoring/score'
import type { Migration } from './migration'

/**
 * Format 1 knew no people, explanations, requests for more or confirmations, and no drafts: their collections open empty.
 * It asked for evidence wherever values alone stood in a later round; such scores keep counting as they did.
 */
export const scoringRoom: Migration = {
  from: 1,
  migrate: (_partition, content) =>
    content.scores === undefined
      ? content
      : { ...content, scores: content.scores.map((score) => asked(score as Score)) },
}

const asked = (score: Score): Score =>
  score.round === 'self' || score.points !== null || score.value === null ? score : { ...score, accepted: true }
