import { err, ok, type Result } from '#domain/core/result'
import type { Campaign } from '#domain/office/records'
import type { Input } from '#shared/ipc/contract'
import type { Problems } from '../../components/use-draft'

export type Plan = Input<'campaign.create'>

/** A plan as it is typed: lists are texts with one entry a line. */
export interface PlanDraft {
  readonly title: string
  readonly slogan: string
  readonly theme: string
  readonly from: string | null
  readonly to: string | null
  readonly planNumber: string
  readonly planDate: string | null
  readonly legalProfile: string
  readonly legalBasis: string
  readonly parentPlan: string
  readonly purposes: string
  readonly requirements: string
  readonly contents: string
  readonly movements: string
  readonly activities: string
  readonly tasks: readonly { readonly key: number; readonly unit: string; readonly tasks: string }[]
  readonly budgetNote: string
  readonly recipients: string
}

export const emptyPlan = (legalProfile: string): PlanDraft => ({
  title: '',
  slogan: '',
  theme: '',
  from: null,
  to: null,
  planNumber: '',
  planDate: null,
  legalProfile,
  legalBasis: '',
  parentPlan: '',
  purposes: '',
  requirements: '',
  contents: '',
  movements: '',
  activities: '',
  tasks: [],
  budgetNote: '',
  recipients: '',
})

const text = (lines: readonly string[]): string => lines.join('\n')

/** The lines of a text, without the empty ones. */
export const linesOf = (typed: string): string[] =>
  typed
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

export const planDraftOf = (campaign: Campaign): PlanDraft => ({
  title: campaign.title,
  slogan: campaign.slogan,
  theme: campaign.theme,
  from: campaign.from,
  to: campaign.to,
  planNumber: campaign.plan.number,
  planDate: campaign.plan.date,
  legalProfile: campaign.legalProfile,
  legalBasis: text(campaign.legalBasis),
  parentPlan: campaign.parentPlan,
  purposes: text(campaign.purposes),
  requirements: text(campaign.requirements),
  contents: text(campaign.contents),
  movements: text(campaign.movements),
  activities: text(campaign.activities),
  tasks: campaign.tasks.map(({ unit, tasks }, key) => ({ key, unit, tasks: text(tasks) })),
  budgetNote: campaign.budgetNote,
  recipients: text(campaign.recipients),
})

/** The plan that was typed, or what is wrong with it, field by field. */
export function readPlan(draft: PlanDraft): Result<Plan, Problems<keyof PlanDraft>> {
  const problems: Problems<keyof PlanDraft> = {
    ...(draft.title.trim() === '' ? { title: 'Cần ghi tên đợt thi đua.' } : {}),
    ...(draft.legalProfile === '' ? { legalProfile: 'Cần chọn bộ quy định áp dụng.' } : {}),
    ...(draft.from !== null && draft.to !== null && draft.from > draft.to
      ? { to: 'Ngày kết thúc đang trước ngày bắt đầu. Kiểm tra lại hai ngày.' }
      : {}),
    ...(draft.tasks.some(({ unit, tasks }) => unit.trim() === '' && linesOf(tasks).length > 0)
      ? { tasks: 'Có nhiệm vụ chưa ghi giao cho đơn vị nào.' }
      : {}),
  }
  if (Object.keys(problems).length > 0) return err(problems)
  const line = (typed: string): string => typed.normalize('NFC').trim()
  return ok({
    title: line(draft.title),
    slogan: line(draft.slogan),
    theme: line(draft.theme),
    from: draft.from,
    to: draft.to,
    legalProfile: draft.legalProfile,
    legalBasis: linesOf(draft.legalBasis),
    parentPlan: line(draft.parentPlan),
    purposes: linesOf(draft.purposes),
    requirements: linesOf(draft.requirements),
    contents: linesOf(draft.contents),
    movements: linesOf(draft.movements),
    activities: linesOf(draft.activities),
    tasks: draft.tasks
      .filter(({ unit }) => unit.trim() !== '')
      .map(({ unit, tasks }) => ({ unit: line(unit), tasks: linesOf(tasks) })),
    budgetNote: line(draft.budgetNote),
    recipients: linesOf(draft.recipients),
    plan: { number: line(draft.planNumber), date: draft.planDate },
  })
}
