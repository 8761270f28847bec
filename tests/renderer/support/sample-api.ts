import { err, ok } from '../../../src/domain/core/result'
import type { Api } from '../../../src/shared/ipc/api'
import type { LogView, ReadinessLine } from '../../../src/shared/ipc/views'
import { campaign, clusters, criteriaSet, officeView, units } from './sample-office'
import { importView, partialFile, readFiles, submission, trayRows } from './sample-reading'

const line = (step: ReadinessLine['step'], part: Partial<ReadinessLine> = {}): ReadinessLine => ({
  step,
  status: 'todo',
  done: 0,
  of: 1,
  findings: [],
  ...part,
})

export const readinessLines: readonly ReadinessLine[] = [
  line('units', { status: 'done', done: 20, of: 20 }),
  line('criteria', {
    status: 'attention',
    findings: [{ code: 'CRITERIA_ILLUSTRATIVE', severity: 'warning' }],
  }),
  line('submissions', {
    done: 18,
    of: 20,
    findings: ['Phường Nam Sơn', 'Trung tâm Y tế quận'].map((name) => ({
      code: 'UNIT_SENT_NOTHING',
      severity: 'warning',
      facts: { name },
    })),
  }),
  line('tray', { done: 4, of: 6, findings: [{ code: 'TRAY_WAITING', severity: 'warning', facts: { rows: 2 } }] }),
  line('appraisal', {
    done: 120,
    of: 400,
    findings: ['Phường Bắc Sơn', 'Phường Đồng Hòa', 'Phường Lãm Hà'].map((name) => ({
      code: 'UNIT_NOT_APPRAISED',
      severity: 'warning',
      facts: { name, left: 16 },
    })),
  }),
  line('ranking', { findings: [{ code: 'RANKING_NOT_FROZEN', severity: 'warning' }] }),
  line('nominees', {
    status: 'blocked',
    done: 41,
    of: 43,
    findings: [{ code: 'NOMINEE_TITLE_MISSING', severity: 'error', facts: { name: 'Nguyễn Văn An' } }],
  }),
  line('meeting', { done: 0, of: 43, findings: [{ code: 'MEETING_ABSENT', severity: 'warning' }] }),
  line('list', { findings: [{ code: 'LIST_NOT_FROZEN', severity: 'warning' }] }),
  line('papers', { findings: [{ code: 'PAPERS_NOT_ISSUED', severity: 'warning' }] }),
]

export const log: LogView = {
  entries: [
    ['import.apply', null, false],
    ['units.save', null, false],
    ['undo', null, false],
    ['scores.set', 'Đối chiếu hồ sơ', true],
    ['sample.open', null, false],
    ['office.init', null, false],
  ].map(([action, reason, undone], index) => ({
    sequence: 6 - index,
    at: `2023-06-0${6 - index}T02:1${index}:00.000Z`,
    who: 'Phạm Thị Hoa',
    action: action as string,
    reason: reason as string | null,
    records: index * 3 + 1,
    hash: `${index}f3a9c27`.repeat(8),
    undone: undone as boolean,
  })),
}

/** Answers of an office in the middle of its work; tests put their own in their place. */
export const sampleApi: Partial<Api> = {
  'office.get': async () => ok(officeView),
  'office.setUser': async ({ name }) => ok({ ...officeView, user: name }),
  'office.openSample': async () => ok({ campaign: campaign.id }),
  'office.save': async () => ok(officeView),
  'units.list': async () => ok({ units, clusters }),
  'units.save': async () => ok({ units, clusters }),
  'units.remove': async () => ok({ units, clusters }),
  'clusters.save': async () => ok({ units, clusters }),
  'clusters.remove': async () => ok({ units, clusters }),
  'campaign.get': async () => ok({ campaign }),
  'campaign.create': async () => ok({ campaign }),
  'campaign.update': async () => ok({ campaign }),
  'campaign.readiness': async () => ok({ campaign, lines: readinessLines }),
  'criteria.get': async () => ok({ set: criteriaSet, version: 1, used: true, scored: [], findings: [] }),
  'criteria.presets': async () => ok([{ id: 'dot-75-nam', title: criteriaSet.title }]),
  'files.choose': async () => ok([{ token: 'token-1', name: 'Báo cáo', bytes: 0, isFolder: true }]),
  'import.read': async ({ job }) => ok({ ...importView, job }),
  'import.file': async ({ file }) => {
    const found = readFiles.find(({ id }) => id === file)
    return found === undefined ? err({ code: 'JOB_UNKNOWN' }) : ok(found)
  },
  'import.apply': async ({ job }) =>
    ok({
      view: { ...importView, job, files: importView.files.map((file) => ({ ...file, applied: file === partialFile })) },
      applied: 1,
      scores: 16,
      nominees: 3,
      waiting: 2,
      failed: [],
    }),
  'job.cancel': async () => ok(null),
  'submissions.list': async () => ok({ submissions: [submission], missing: units.slice(1, 5).map(({ code }) => code) }),
  'submissions.openOriginal': async () => ok(null),
  'tray.list': async () => ok({ rows: trayRows }),
  'awards.list': async () => ok([]),
  'log.list': async () => ok(log),
  'log.undo': async () => ok({ action: 'import.apply' }),
  'log.redo': async () => ok({ action: 'scores.set' }),
  'keeping.verify': async () =>
    ok({ ok: true, partitions: 2, journal: { from: 1, to: 214, chain: 'ok' }, originals: 18, findings: [] }),
  'keeping.backup': async () =>
    ok({ file: 'E:\\sao-luu-2023-06-06.stdbackup', bytes: 1_420_000, sha256: 'cd'.repeat(32), records: 812 }),
  'help.get': async () => ok({ markdown: '# Hướng dẫn\n\nXin chào.', version: '0.1.0' }),
  'table.saveXlsx': async ({ name }) => ok({ folder: 'D:\\', files: [`${name}.xlsx`] }),
}
