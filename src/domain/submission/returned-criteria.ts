import type { CampaignState } from '../office/change'
import type { ReturnRequest, Supplement } from '../office/records'
import type { FileReading } from '../workbook/file-reading'
import { submissionInForce } from './apply-reading'

/** The open request for more of a unit; a unit has at most one. */
export const openReturnOf = (state: CampaignState, unit: string): ReturnRequest | null =>
  state.ofUnit('returns', unit).find(({ status }) => status === 'open') ?? null

/** What a new file of the unit may bring while a request is open: the flagged criteria. null: everything. */
export function supplementFor(state: CampaignState, unit: string): Supplement | null {
  const request = openReturnOf(state, unit)
  const earlier = submissionInForce(state, unit)
  if (request === null || earlier === null) return null
  return { to: earlier.id, criteria: request.items.map(({ criterion }) => criterion) }
}

/** True when the file has every criterion that was asked for; otherwise the request stays open. */
export const answersReturn = (request: ReturnRequest, { criteria }: FileReading): boolean =>
  request.items.every(({ criterion }) => criteria.some(({ code }) => code === criterion))
