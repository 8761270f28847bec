import { basename, resolve } from 'node:path'
import { err, ok, type Result } from '#domain/core/result'
import { pendingChanges, withPending } from '#domain/office/pending-state'
import type {
  CollectiveReading,
  CriterionReading,
  FileReading,
  HouseholdReading,
  IndividualReading,
} from '#domain/workbook/file-reading'
import { needsReturn, type ReturnedFile, writeAnnotated } from '#main/services/annotate'
import { applyFiles, canApply, changesOfFile, incomingFile } from '#main/services/submissions/apply-files'
import { besideEachOther } from '#main/services/submissions/compare-files'
import { findingsOfFile } from '#main/services/submissions/file-findings'
import { findFiles } from '#main/services/submissions/find-files'
import type { ReadFile } from '#main/services/submissions/read-file'
import { readOneFile } from '#main/services/submissions/read-files'
import type { Workspace } from '#main/workspace'
import type { AppError } from '#shared/errors/app-error'
import { errorSentence } from '#shared/messages/error-sentence'
import { ofCampaign } from '../campaign-command'
import { findingLines, shownFinding } from '../command'

const criterionJson = ({ code, value, claimed, computed, evidence, row }: CriterionReading): object => ({
  code,
  ...value,
  claimed,
  computed,
  ...(evidence === null ? {} : { evidence }),
  row,
})
const collectiveJson = ({ name, achievement, award, row, sheet }: CollectiveReading): object => ({
  name,
  achievement,
  award,
  row,
  sheet,
})
const individualJson = ({
  title,
  name,
  sex,
  dob,
  position,
  unit,
  achievement,
  award,
  row,
  sheet,
}: IndividualReading): object => ({
  title,
  name,
  sex,
  dob,
  position,
  unit,
  achievement,
  award,
  row,
  sheet,
})
const householdJson = ({ name, address, achievement, award, row, sheet }: HouseholdReading): object => ({
  name,
  address,
  achievement,
  award,
  row,
  sheet,
})

/** When the columns of a table come from what was remembered: on which file they were confirmed. */
const rememberedFrom = (reading: FileReading | null, sheet: string, headerRows: readonly number[]): object => {
  const used = reading?.mappings?.find(
    (one) => one.sheet === sheet && one.headerRows.some((row) => headerRows.includes(row)),
  )
  return used?.remembered === undefined ? {} : { remembered: used.remembered.file }
}

const tablesJson = (reading: FileReading | null): readonly object[] =>
  (reading?.tables ?? []).map(
    ({ sheet, kind, headerRows, columns, confidence, rowsSeen, accepted, waiting, skipped, skippedReasons }) => ({
      sheet,
      kind,
      headerRows,
      columns,
      confidence,
      rowsSeen,
      accepted,
      waiting,
      skipped,
      skippedReasons,
      ...rememberedFrom(reading, sheet, headerRows),
    }),
  )

/** Writes the marked copy of a file that the unit has to put right; null for others. */
async function returned(
  file: ReadFile,
  folder: string | null,
  workspace: Workspace,
  withFixList: boolean,
): Promise<Result<ReturnedFile | null, AppError>> {
  const { reading, path, name, unit } = file
  const findings = findingsOfFile(file)
  if (folder === null || reading === null || file.status === 'skipped' || !needsReturn({ reading, findings }))
    return ok(null)
  const unitName = unit === null ? null : (workspace.context.store.state.get('units', unit)?.name ?? null)
  return writeAnnotated(resolve(folder), { path, name, reading, findings, unitName, withFixList })
}

function fileJson(file: ReadFile, applied: boolean, marked: ReturnedFile | null): object {
  const { reading } = file
  return {
    file: file.name,
    path: file.path,
    format: reading?.format ?? null,
    ...(reading?.encoding == null ? {} : { encoding: reading.encoding }),
    status: file.status,
    applied,
    unit: file.unit,
    unitFrom: file.unit === null ? null : (reading?.unitFrom ?? null),
    ...(reading?.campaign === undefined ? {} : { campaign: reading.campaign }),
    ms: file.milliseconds,
    findings: findingsOfFile(file).map(shownFinding),
    ...(reading?.clusterBook === undefined ? {} : { cluster: reading.clusterBook.cluster }),
    tables: tablesJson(reading),
    waitingRows: (reading?.aside ?? [])
      .filter((row) => row.fate === 'waiting')
      .map(({ sheet, row, code, cells }) => ({ sheet, row, code, cells })),
    criteria: (reading?.criteria ?? []).map(criterionJson),
    collectives: (reading?.collectives ?? []).map(collectiveJson),
    individuals: (reading?.individuals ?? []).map(individualJson),
    households: (reading?.households ?? []).map(householdJson),
    exemplars: reading?.exemplars ?? [],
    activities: reading?.activities ?? [],
    differences: file.differences,
    ...(file.asked === null ? {} : { asked: file.asked }),
    ...(marked === null ? {} : { annotated: marked.path, message: marked.message }),
  }
}

function totalsOf(files: readonly ReadFile[]): Readonly<Record<string, number>> {
  const tables = files.flatMap((file) => file.reading?.tables ?? [])
  const sum = (pick: (table: (typeof tables)[number]) => number): number =>
    tables.reduce((total, table) => total + pick(table), 0)
  const having = (status: ReadFile['status']): number => files.filter((file) => file.status === status).length
  return {
    files: files.length,
    ready: having('ready'),
    partial: having('partial'),
    refused: having('refused'),
    skipped: sum((table) => table.skipped),
    rowsSeen: sum((table) => table.rowsSeen),
    accepted: sum((table) => table.accepted),
    waiting: sum((table) => table.waiting),
    unchanged: having('unchanged'),
    filesSkipped: having('skipped'),
  }
}

const statusWords: Readonly<Record<ReadFile['status'], string>> = {
  ready: 'nhận được',
  partial: 'nhận được một phần',
  refused: 'KHÔNG nhận được',
  skipped: 'bỏ qua',
  unchanged: 'đã nhận trước đây',
}

export const importCommand = ofCampaign({
  usage: 'TỆP-HOẶC-THƯ-MỤC… [--unit MÃ] [--apply] [--take-all LÝ-DO] [--annotate THƯ-MỤC [--no-fix-list]]',
  options: {
    unit: { type: 'string' },
    apply: { type: 'boolean' },
    'take-all': { type: 'string' },
    annotate: { type: 'string' },
    'no-fix-list': { type: 'boolean' },
  },
  positionals: { least: 1, most: 500 },
  opens: 'write',
  run: async (call, workspace, campaign) => {
    const unit = call.option('unit')
    if (unit !== null && workspace.context.store.state.get('units', unit) === null)
      return err({ code: 'UNIT_NOT_FOUND', unit })
    const { files, missing } = await findFiles(call.positionals)
    const [absent] = missing
    if (absent !== undefined) return err({ code: 'FILE_UNREADABLE', file: basename(absent) })
    const { context, reader } = workspace
    const isApplied = call.flag('apply')
    const takeAll = call.option('take-all')
    // Each file is compared with the records as the files before it will leave them; all are stored together at the end.
    const pending = pendingChanges(context.store.state.campaign(campaign))
    const each: ReadFile[] = []
    for (const found of files) {
      const state = withPending(context.store.state, pending)
      const file = await readOneFile(reader, state, campaign, found, { unit, mappings: null })
      const incoming = isApplied ? incomingFile(context, file) : null
      if (incoming !== null) pending.add(changesOfFile(pending.state, incoming, takeAll))
      each.push(file)
    }
    const all = isApplied ? each : besideEachOther(each)
    const stored = isApplied && all.some(canApply) ? await applyFiles(context, campaign, all, () => takeAll) : null
    if (stored !== null && !stored.ok) return stored
    const failed = stored?.value.failed ?? []
    const totals = totalsOf(all)
    const read: { readonly file: ReadFile; readonly applied: boolean; readonly marked: ReturnedFile | null }[] = []
    for (const file of all) {
      const marked = await returned(file, call.option('annotate'), workspace, !call.flag('no-fix-list'))
      if (!marked.ok) return marked
      read.push({ file, applied: stored?.value.applied.includes(file) ?? false, marked: marked.value })
    }
    return ok({
      value: { files: read.map(({ file, applied, marked }) => fileJson(file, applied, marked)), totals },
      lines: [
        ...read.flatMap(({ file, applied, marked }) => [
          `${file.name}: ${statusWords[file.status]}${applied ? ', đã lưu' : ''}${file.unit === null ? '' : ` (${file.unit})`}`,
          ...findingLines(
            findingsOfFile(file).filter(({ code, severity }) => severity !== 'info' || code === 'COLUMNS_REMEMBERED'),
          ),
          ...(marked === null ? [] : [`  Bản gửi lại đơn vị: ${marked.path}`]),
        ]),
        ...failed.map(({ error }) => errorSentence(error)),
        `Đã đọc ${totals.rowsSeen} dòng = nhận ${totals.accepted} + chờ ${totals.waiting} + bỏ qua ${totals.skipped}.`,
      ],
      refused: failed.length > 0 || all.some((file) => file.status === 'refused'),
    })
  },
})
