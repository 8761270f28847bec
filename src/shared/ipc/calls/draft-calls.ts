import { z } from 'zod'
import { draftBase, draftChange } from '../../schemas/draft-change'
import type { DraftCellView, DraftsView, DraftView } from '../what-if-views'
import { type Calls, call, id, inCampaign, line } from './call'

const ofDraft = z.object({ campaign: id, draft: id })

const draftName = line.min(1).max(200)

export const draftCalls = {
  /** Drafts (bản nháp) of another way to score; nothing official is ever made from them. */
  'drafts.list': call<DraftsView>()(inCampaign),
  'drafts.get': call<DraftView>()(ofDraft),
  /** One criterion of one unit, officially and in the draft. */
  'drafts.cell': call<DraftCellView>()(ofDraft.extend({ unit: id, criterion: id })),
  'drafts.create': call<DraftView>()(z.object({ campaign: id, name: draftName, base: draftBase })),
  'drafts.rename': call<DraftView>()(ofDraft.extend({ name: draftName })),
  'drafts.duplicate': call<DraftView>()(ofDraft.extend({ name: draftName })),
  'drafts.remove': call<DraftsView>()(ofDraft),
  /** Tries something otherwise; the same target again puts the new in place of the old. */
  'drafts.change': call<DraftView>()(ofDraft.extend({ changes: z.array(draftChange).min(1).max(500) })),
  /** Takes changes back by their targets; null: all of them. */
  'drafts.reset': call<DraftView>()(ofDraft.extend({ targets: z.array(line).max(500).nullable() })),
} as const satisfies Calls
