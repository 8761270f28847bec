import { z } from 'zod'
import { rankingPaperKinds } from '#domain/document/paper'
import type { Award, ClusterMeeting } from '#domain/office/records'
import { mappedKinds } from '#domain/workbook/table-mapping'
import { draftBase, draftChange } from '../schemas/draft-change'
import type { Channel } from './channels'
import type {
  AppliedImport,
  BackupView,
  CampaignView,
  CriteriaReadView,
  CriteriaVersionsView,
  CriteriaView,
  ExplanationView,
  FrozenVersionView,
  ImportFileView,
  ImportView,
  ListView,
  LogView,
  MappedImport,
  MeetingView,
  NomineesView,
  OfficeView,
  OpenedFile,
  PaperView,
  RankingComparison,
  RankingView,
  RatersView,
  ReadinessView,
  ReturnedFileView,
  ReturnsView,
  SavedFiles,
  SavedTemplatesView,
  ScoreSheetView,
  ScoringSetUpView,
  SentBackView,
  SheetView,
  SubmissionsView,
  TrayView,
  TrendPoint,
  UndoView,
  UnitsView,
  VerifyView,
} from './views'
import type { DraftCellView, DraftsView, DraftView } from './what-if-views'

/** One call of the contract: how its input is checked, and the type of what it answers. */
const call =
  <Output>() =>
  <Input extends z.ZodType>(input: Input): { readonly input: Input; readonly output?: Output } => ({ input })

const nothing = z.void().or(z.null()).or(z.undefined())
const id = z.string().min(1).max(200)
const text = z.string().max(20_000)
const line = z.string().max(2_000)
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const lines = z.array(line).max(200)
const decimal = z.string().regex(/^-?\d+(\.\d+)?$/)
const inCampaign = z.object({ campaign: id })

const signatory = z.object({ prefix: line, position: line, name: line })
const officeInput = z.object({
  agency: line,
  department: line,
  place: line,
  level: z.enum(['district', 'commune']),
  symbols: z.object({ decision: line, proposal: line, minutes: line }),
  signatory,
  departmentHead: signatory,
  recipients: lines,
  fund: line,
})
const unitInput = z.object({
  code: id,
  name: line,
  kind: line,
  cluster: id.nullable(),
  aliases: lines,
  validFrom: date.nullable(),
  validTo: date.nullable(),
  note: text,
})
const campaignInput = z.object({
  title: line.min(1),
  slogan: text,
  theme: text,
  from: date.nullable(),
  to: date.nullable(),
  legalProfile: id,
  legalBasis: lines,
  parentPlan: text,
  purposes: lines,
  requirements: lines,
  contents: lines,
  movements: lines,
  activities: lines,
  tasks: z.array(z.object({ unit: line, tasks: lines })).max(200),
  budgetNote: text,
  recipients: lines,
  plan: z.object({ number: line, date: date.nullable() }),
})
const reported = z.object({
  target: decimal.optional(),
  actual: decimal.optional(),
  option: line.optional(),
  yes: z.boolean().optional(),
  count: decimal.optional(),
  repeat: z.boolean().optional(),
  notApplicable: z.boolean().optional(),
})
const rankSpan = z.number().int().min(1).max(100_000)
const awardLimit = z.object({ from: rankSpan, to: rankSpan, award: line, limit: rankSpan.nullable() })
const ofDraft = z.object({ campaign: id, draft: id })
const draftName = line.min(1).max(200)
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
const rowNumber = z.number().int().min(1).max(1_048_576)
const tableMappings = z
  .array(
    z.object({
      sheet: line.min(1),
      headerRows: z.array(rowNumber).min(1).max(3),
      kind: z.enum(mappedKinds),
      columns: z
        .record(z.string().regex(/^[a-zA-Z]{1,40}$/), z.string().regex(/^[A-Z]{1,3}(\+[A-Z]{1,3}){0,20}$/))
        .nullable(),
      instead: z.array(rowNumber).max(12),
    }),
  )
  .max(40)
const clusterMeetingInput = z.object({
  date,
  place: line,
  startedAt: line,
  endedAt: line,
  chair: line,
  secretary: line,
  members: z.number().int().min(1).max(500),
  present: z.number().int().min(0).max(500),
  absent: line,
  method: z.enum(['biểu quyết', 'phiếu kín']),
  endorsements: z.array(z.object({ unit: id, votes: z.number().int().min(0).max(500) })).max(200),
  opinions: text,
})
const paperKind = z.enum(['decision', 'list', 'proposal', 'minutes', ...rankingPaperKinds])
const paperInput = z.object({
  campaign: id,
  kind: paperKind,
  /** Of which cluster or unit; left out: of all, or of the first. */
  cluster: id.optional(),
  unit: id.optional(),
  /** Number and date of the decision; blank lines are left on the paper when absent. */
  number: z.string().max(20).nullable(),
  date: date.nullable(),
})

/**
 * Every call that the window can make, with its input and its answer. Main parses what arrives with `input`; answers are
 * typed only, since they are made by main itself.
 */
export const contract = {
  'office.get': call<OfficeView>()(nothing),
  'office.save': call<OfficeView>()(officeInput),
  'office.setUser': call<OfficeView>()(z.object({ name: line })),
  'office.openSample': call<{ readonly campaign: string }>()(nothing),

  'units.list': call<UnitsView>()(nothing),
  'units.save': call<UnitsView>()(z.object({ previousCode: id.nullable(), unit: unitInput })),
  'units.remove': call<UnitsView>()(z.object({ code: id })),
  'units.import': call<UnitsView>()(z.object({ token: id })),
  'clusters.save': call<UnitsView>()(
    z.object({
      id: id.nullable(),
      name: line.min(1),
      kind: z.enum(['cụm', 'khối']),
      lead: id.nullable(),
      deputy: id.nullable(),
      order: z.number().int(),
    }),
  ),
  'clusters.remove': call<UnitsView>()(z.object({ id })),

  'campaign.create': call<CampaignView>()(campaignInput),
  'campaign.get': call<CampaignView>()(inCampaign),
  'campaign.update': call<CampaignView>()(z.object({ campaign: id, plan: campaignInput })),
  'campaign.readiness': call<ReadinessView>()(inCampaign),

  'criteria.get': call<CriteriaView>()(inCampaign),
  'criteria.presets': call<readonly { readonly id: string; readonly title: string }[]>()(nothing),
  'criteria.usePreset': call<CriteriaView>()(z.object({ campaign: id, preset: id })),
  /** A set as it stands in an office's own file, with what is in doubt; nothing is stored. */
  'criteria.readFile': call<CriteriaReadView>()(z.object({ token: id })),
  /**
   * A whole set as JSON; stored as a new version when the present one is used. Official only on the basis given with it:
   * without one it is a sample until the office approves it again.
   */
  'criteria.save': call<CriteriaView>()(z.object({ campaign: id, set: z.unknown(), basis: line.nullable() })),
  /** Asks where, then saves the set as a file that can be read in again. */
  'criteria.saveJson': call<SavedFiles | null>()(z.object({ set: z.unknown() })),
  'criteria.versions': call<CriteriaVersionsView>()(inCampaign),
  'criteria.makeOfficial': call<CriteriaView>()(z.object({ campaign: id, reason: line })),

  'files.choose': call<readonly OpenedFile[]>()(
    z.object({ purpose: z.enum(['workbooks', 'folder', 'units', 'criteria', 'backup']) }),
  ),

  /** Reads the chosen files or folders; progress comes as `job.progress`, `job.cancel` stops it. */
  'import.read': call<ImportView>()(z.object({ job: id, campaign: id, tokens: z.array(id).min(1).max(500) })),
  /** Says whose file it is and reads it again for that unit. */
  'import.assign': call<ImportView>()(z.object({ job: id, file: id, unit: id })),
  /** All that was made of one file of a job. */
  'import.file': call<ImportFileView>()(z.object({ job: id, file: id })),
  /** Lines of a sheet of a file as Excel shows them; null is the first sheet with values. */
  'import.sheet': call<SheetView>()(
    z.object({
      job: id,
      file: id,
      sheet: line.nullable(),
      from: z.number().int().min(0).max(2_000_000),
      count: z.number().int().min(1).max(500),
    }),
  ),
  /** Reads the file as its tables are said to be; nothing changes. null: as remembered, a list: that and nothing else. */
  'import.preview': call<ImportFileView>()(z.object({ job: id, file: id, tables: tableMappings.nullable() })),
  /** Keeps that reading for the file and, when asked, remembers the columns and reads the job's other files with them. */
  'import.map': call<MappedImport>()(
    z.object({ job: id, file: id, tables: tableMappings.nullable(), remember: z.boolean() }),
  ),
  /** Forgets a remembered layout and reads the files again that were read by it. */
  'import.forget': call<ImportView>()(z.object({ job: id, mapping: id })),
  /** `takeAll` gives, by file, why everything is taken although the unit was only asked to put some criteria right. */
  'import.apply': call<AppliedImport>()(
    z.object({
      job: id,
      files: z.array(id).min(1).max(500),
      takeAll: z.record(id, line.trim().min(1)).optional(),
    }),
  ),
  /** Asks for a folder, then writes the file back with what is wrong marked in it, and gives the message to send. */
  'import.annotate': call<ReturnedFileView | null>()(z.object({ job: id, file: id })),
  /** Asks for a folder, then writes one template workbook per unit. */
  'templates.save': call<SavedTemplatesView | null>()(z.object({ job: id, campaign: id })),
  /** Asks for a folder, then writes one score workbook per cluster for its lead to fill in. */
  'clusterBooks.save': call<SavedFiles | null>()(inCampaign),
  'job.cancel': call<null>()(z.object({ job: id })),
  'submissions.list': call<SubmissionsView>()(inCampaign),
  'submissions.openOriginal': call<null>()(z.object({ campaign: id, submission: id })),
  'tray.list': call<TrayView>()(inCampaign),
  /** Corrected cells by column letter; the row is read again and goes in when it is right. */
  'tray.correct': call<TrayView>()(
    z.object({ campaign: id, row: id, cells: z.record(z.string().regex(/^[A-Z]{1,3}$/), text) }),
  ),
  'tray.dismiss': call<TrayView>()(z.object({ campaign: id, row: id, reason: line.min(1) })),
  /** Asks for a folder, then writes what each unit has to put right into a marked copy of its own file. */
  'tray.sendBack': call<SentBackView | null>()(z.object({ campaign: id, unit: id.nullable() })),

  'scores.sheet': call<ScoreSheetView>()(z.object({ campaign: id, cluster: id })),
  'scores.set': call<ScoreSheetView>()(
    z.object({
      campaign: id,
      cluster: id,
      round: z.enum(['self', 'review', 'appraisal']),
      /** In whose name, where several score the round. */
      scorer: line.min(1).nullable().optional(),
      reason: line,
      cells: z
        .array(
          z.object({
            unit: id,
            criterion: id,
            /** "9.5", "N/A", null: take the score away. Left out: only the value changes. */
            points: decimal.or(z.literal('N/A')).nullable().optional(),
            value: reported.nullable().optional(),
            evidence: text.nullable().optional(),
          }),
        )
        .min(1)
        .max(20_000),
    }),
  ),
  'scores.acceptSelf': call<{ readonly units: number; readonly scores: number }>()(
    z.object({ campaign: id, reason: line.min(1), units: z.array(id).optional() }),
  ),

  /** Confirms what another person entered: the units given, or all. */
  'scores.confirm': call<{ readonly confirmed: number; readonly own: number }>()(
    z.object({ campaign: id, units: z.array(id).optional() }),
  ),
  'scoring.setUp': call<ScoringSetUpView>()(inCampaign),
  'scoring.saveRules': call<ScoringSetUpView>()(z.object({ campaign: id, twoPersons: z.boolean() })),
  'scorers.save': call<null>()(
    z.object({ id: id.nullable(), name: line.trim().min(1), unit: id.nullable(), role: line }),
  ),
  'scorers.remove': call<null>()(z.object({ id })),

  /** An empty text takes the explanation away. */
  'explanations.save': call<null>()(z.object({ campaign: id, unit: id, criterion: id, text })),
  'explanations.answer': call<null>()(
    z.object({
      campaign: id,
      unit: id,
      criterion: id,
      kind: z.enum(['accepted', 'kept']),
      reason: line.trim().min(1),
      points: decimal.or(z.literal('N/A')).nullable(),
    }),
  ),
  'returns.list': call<ReturnsView>()(inCampaign),
  'returns.open': call<ReturnsView>()(
    z.object({
      campaign: id,
      unit: id,
      items: z
        .array(z.object({ criterion: id, note: line }))
        .min(1)
        .max(500),
      note: text,
      deadline: date.nullable(),
    }),
  ),
  'returns.withdraw': call<ReturnsView>()(z.object({ campaign: id, id, reason: line.trim().min(1) })),

  'ranking.get': call<RankingView>()(inCampaign),
  'ranking.freeze': call<RankingView>()(inCampaign),
  'ranking.explain': call<ExplanationView>()(z.object({ campaign: id, unit: id })),
  'ranking.councilOrder': call<RankingView>()(
    z.object({ campaign: id, cluster: id, units: z.array(id).min(2), reason: line.min(1) }),
  ),

  /** Frozen versions, the newest first. */
  'ranking.versions': call<readonly FrozenVersionView[]>()(inCampaign),
  /** What changed from one frozen version to another, or to the ranking as it stands (`to` null). */
  'ranking.compare': call<RankingComparison>()(
    z.object({ campaign: id, from: z.number().int(), to: z.number().int().nullable() }),
  ),
  'ranking.saveAwardLimits': call<RankingView>()(z.object({ campaign: id, lines: z.array(awardLimit).max(50) })),

  /** Makes nominations of the units chosen among those within an award limit, in one step. */
  'ranking.nominate': call<RankingView>()(
    z.object({
      campaign: id,
      chosen: z
        .array(z.object({ unit: id, award: line.min(1) }))
        .min(1)
        .max(1_000),
    }),
  ),

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
  'ranking.raters': call<RatersView>()(inCampaign),
  /** One unit, by its code, over the campaigns of the office. */
  'ranking.trend': call<readonly TrendPoint[]>()(z.object({ unit: id })),

  'clusterMeetings.list': call<readonly ClusterMeeting[]>()(inCampaign),
  'clusterMeetings.save': call<readonly ClusterMeeting[]>()(
    z.object({ campaign: id, cluster: id, meeting: clusterMeetingInput }),
  ),

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
  /** Asks for a folder, then saves every paper with a manifest. */
  'papers.saveAll': call<SavedFiles | null>()(
    z.object({ job: id, campaign: id, number: z.string().max(20).nullable(), date: date.nullable() }),
  ),
  'papers.print': call<null>()(paperInput),
  /** Enters the frozen list in the register of commendations under the decision's number and date. */
  'papers.issue': call<ListView>()(z.object({ campaign: id, number: z.string().min(1).max(20), date })),

  'awards.search': call<readonly Award[]>()(z.object({ text: line })),

  'log.list': call<LogView>()(z.object({ limit: z.number().int().min(1).max(5_000) })),
  'log.undo': call<UndoView>()(nothing),
  'log.redo': call<UndoView>()(nothing),

  'keeping.verify': call<VerifyView>()(nothing),
  'keeping.backup': call<BackupView | null>()(nothing),
  'keeping.restore': call<{ readonly records: number; readonly keptCopy: string } | null>()(z.object({ token: id })),

  'help.get': call<{ readonly markdown: string; readonly version: string }>()(nothing),
  'table.saveXlsx': call<SavedFiles | null>()(
    z.object({
      name: line.min(1),
      columns: z.array(line).min(1).max(100),
      rows: z.array(z.array(z.string().or(z.number()).nullable()).max(100)).max(20_000),
      /** Written large on what is no official result: "NHÁP". */
      mark: z.string().max(20).optional(),
    }),
  ),
} as const satisfies Record<Channel, { readonly input: z.ZodType }>

export type { Channel }
export type Input<C extends Channel> = z.infer<(typeof contract)[C]['input']>
export type Output<C extends Channel> =
  | NonNullable<(typeof contract)[C]['output']>
  | Extract<(typeof contract)[C]['output'], null>
