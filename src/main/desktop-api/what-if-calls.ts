import type { Result } from '#domain/core/result'
import type { Draft } from '#domain/what-if/draft'
import { changeDraft, createDraft, duplicateDraft, removeDraft, renameDraft, resetDraft } from '#main/services/what-if'
import { draftCell, draftsView, draftView } from '#main/services/what-if-view'
import type { AppError } from '#shared/errors/app-error'
import type { Api } from '#shared/ipc/api'
import type { DraftView } from '#shared/ipc/what-if-views'
import type { DesktopContext } from './desktop-context'

type Calls = Extract<keyof Api, `drafts.${string}`>

/** Calls about drafts; nothing else of the program reads them. */
export function whatIfCalls(desktop: DesktopContext): Pick<Api, Calls> {
  const state = () => desktop.services().store.state
  const shown = async (
    campaign: string,
    saving: Promise<Result<Draft, AppError>>,
  ): Promise<Result<DraftView, AppError>> => {
    const saved = await saving
    return saved.ok ? draftView(state(), campaign, saved.value.id) : saved
  }
  return {
    'drafts.list': async ({ campaign }) => draftsView(state(), campaign),
    'drafts.get': async ({ campaign, draft }) => draftView(state(), campaign, draft),
    'drafts.cell': async ({ campaign, draft, unit, criterion }) => draftCell(state(), campaign, draft, unit, criterion),
    'drafts.create': ({ campaign, name, base }) =>
      shown(campaign, createDraft(desktop.services(), campaign, name, base)),
    'drafts.rename': ({ campaign, draft, name }) =>
      shown(campaign, renameDraft(desktop.services(), campaign, draft, name)),
    'drafts.duplicate': ({ campaign, draft, name }) =>
      shown(campaign, duplicateDraft(desktop.services(), campaign, draft, name)),
    'drafts.remove': async ({ campaign, draft }) => {
      const removed = await removeDraft(desktop.services(), campaign, draft)
      return removed.ok ? draftsView(state(), campaign) : removed
    },
    'drafts.change': ({ campaign, draft, changes }) =>
      shown(campaign, changeDraft(desktop.services(), campaign, draft, changes)),
    'drafts.reset': ({ campaign, draft, targets }) =>
      shown(campaign, resetDraft(desktop.services(), campaign, draft, targets)),
  }
}
