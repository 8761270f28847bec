import { z } from 'zod'
import { rankingPaperKinds } from '#domain/document/paper'
import type { AwardLine, ListView, MeetingView, NomineesView, PaperView, SavedFiles, SavedPapersView } from '../views'
import { type Calls, call, date, decimal, id, inCampaign, line, nothing, text } from './call'

const nomineeInput = z.object({
  kind: z.enum(['collective', 'individual', 'household']),
  title: z.enum(['Ông', 'Bà']).nullable(),
  name: line.min(1),
  sex: z.enum(['Nam', 'Nữ']).nullable(),
  dob: z
    .string()
    .regex(/^\d{4}(-\d{2}-\d{2})?$/)
    .nullable(),
  position: line,
  unit: id,
  workplace: line,
  achievement: text,
  award: line,
})

const meetingInput = z.object({
  date,
  place: line,
  startedAt: line,
  endedAt: line,
  chair: line,
  secretary: line,
  members: z.number().int().min(1).max(500),
  present: z.number().int().min(0).max(500),
  method: z.enum(['biểu quyết', 'phiếu kín']),
  threshold: decimal,
  denominator: z.enum(['members', 'present']),
})

const paperKind = z.enum(['decision', 'list', 'proposal', 'minutes', ...rankingPaperKinds])

const paperInput = z.object({
  campaign: id,
  kind: paperKind,
  /** Of which cluster or unit; left out: of all, or of the first. */
  cluster: id.optional(),
  unit: id.optional(),
  /** One criterion of the unit, for an explanation. */
  criterion: id.optional(),
  /** Number and date of the decision; blank lines are left on the paper when absent. */
  number: z.string().max(20).nullable(),
  date: date.nullable(),
})

export const commendationCalls = {
  'nominees.list': call<NomineesView>()(inCampaign),
  'nominees.save': call<NomineesView>()(z.object({ campaign: id, id: id.nullable(), nominee: nomineeInput })),
  'nominees.setStatus': call<NomineesView>()(
    z.object({
      campaign: id,
      ids: z.array(id).min(1),
      status: z.enum(['proposed', 'held', 'rejected', 'approved']),
      reason: line.nullable(),
    }),
  ),
  'nominees.remove': call<NomineesView>()(z.object({ campaign: id, ids: z.array(id).min(1), reason: line })),
  'nominees.notDuplicate': call<NomineesView>()(z.object({ campaign: id, pair: z.tuple([id, id]) })),
  'meeting.get': call<MeetingView>()(inCampaign),
  'meeting.save': call<MeetingView>()(z.object({ campaign: id, meeting: meetingInput })),
  'ballots.save': call<MeetingView>()(
    z.object({
      campaign: id,
      ballots: z.array(
        z.object({ nominee: id, votesFor: z.number().int().min(0), votesAgainst: z.number().int().min(0) }),
      ),
    }),
  ),
  'list.get': call<ListView>()(z.object({ campaign: id, decisionDate: date.nullable() })),
  'list.freeze': call<ListView>()(z.object({ campaign: id, decisionDate: date })),
  /** Lays the paper out; its PDF bytes are what is previewed, saved and printed. */
  'papers.preview': call<PaperView>()(paperInput),
  /** Asks where, then saves one paper in the formats asked. */
  'papers.save': call<SavedFiles | null>()(
    paperInput.extend({ formats: z.array(z.enum(['docx', 'pdf', 'xlsx'])).min(1) }),
  ),
  /** Asks for a folder, then saves every paper with a manifest; `job.cancel` stops it. */
  'papers.saveAll': call<SavedPapersView | null>()(
    z.object({ job: id, campaign: id, number: z.string().max(20).nullable(), date: date.nullable() }),
  ),
  'papers.print': call<null>()(paperInput),
  /** Enters the frozen list in the register of commendations under the decision's number and date. */
  'papers.issue': call<ListView>()(z.object({ campaign: id, number: z.string().min(1).max(20), date })),
  'awards.list': call<readonly AwardLine[]>()(nothing),
} as const satisfies Calls
