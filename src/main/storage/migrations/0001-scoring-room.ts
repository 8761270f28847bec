import type { Migration } from './migration'

/**
 * Format 1 knew no people, explanations, requests for more or confirmations, and no drafts. Their collections open
 * empty, so nothing is rewritten; the new number keeps an older program from ranking as if they did not exist.
 */
export const scoringRoom: Migration = {
  from: 1,
  migrate: (_partition, content) => content,
}
