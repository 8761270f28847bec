import type { Decimal } from '../../../src/domain/core/decimal'
import type { Submission, TrayRow } from '../../../src/domain/office/records'
import type { CriterionReading, FileReading, RowAside, TableReading } from '../../../src/domain/workbook/file-reading'
import type { ImportFileView, ImportView } from '../../../src/shared/ipc/views'

const d = (text: string): Decimal => text as Decimal

export const scoreTable: TableReading = {
  sheet: 'Tự chấm',
  kind: 'scoreSheet',
  headerRows: [5, 6],
  columns: { code: 'B', title: 'C', target: 'E', actual: 'F', claimed: 'G', evidence: 'H' },
  confidence: { code: 1, title: 1, target: 1, actual: 0.92, claimed: 1, evidence: 0.7 },
  rowsSeen: 26,
  accepted: 16,
  waiting: 1,
  skipped: 9,
  skippedReasons: { TITLE: 3, HEADER: 2, GROUP: 3, TOTAL: 1 },
}

export const peopleTable: TableReading = {
  sheet: 'Cá nhân',
  kind: 'individuals',
  headerRows: [4],
  columns: { title: 'B', name: 'C', birth: 'D', position: 'E', achievement: 'F', award: 'G' },
  confidence: { title: 1, name: 1, birth: 1, position: 1, achievement: 1, award: 1 },
  rowsSeen: 8,
  accepted: 2,
  waiting: 1,
  skipped: 5,
  skippedReasons: { TITLE: 2, HEADER: 1, FOOTER: 2 },
}

const criterion = (code: string, claimed: string, computed: string, row: number): CriterionReading => ({
  code,
  value: { target: d('2400'), actual: d('2520.5') },
  claimed: d(claimed),
  computed: d(computed),
  evidence: row % 2 === 0 ? 'Báo cáo số 45/BC-UBND' : null,
  sheet: 'Tự chấm',
  row,
})

export const waitingScore: RowAside = {
  sheet: 'Tự chấm',
  row: 14,
  fate: 'waiting',
  code: 'NUMBER_ODD',
  cells: { A: '7', B: 'B.4', C: 'Tuyên truyền (tin, bài, buổi phát thanh, pano)', F: 'khoảng 40', G: '5' },
  findings: [
    {
      code: 'NUMBER_ODD',
      severity: 'error',
      sheet: 'Tự chấm',
      row: 14,
      cell: 'F14',
      facts: { value: 'khoảng 40', column: 'Kết quả thực hiện' },
    },
  ],
}
export const waitingPerson: RowAside = {
  sheet: 'Cá nhân',
  row: 7,
  fate: 'waiting',
  code: 'DATE_ODD',
  cells: { A: '3', B: 'Bà', C: 'Đỗ Thị Hồng Nhung', D: '31/02/1984', E: 'Công chức Văn hóa - Xã hội', G: 'Giấy khen' },
  findings: [
    {
      code: 'DATE_ODD',
      severity: 'error',
      sheet: 'Cá nhân',
      row: 7,
      cell: 'D7',
      facts: { value: '31/02/1984' },
    },
  ],
}
const title: RowAside = {
  sheet: 'Tự chấm',
  row: 1,
  fate: 'skipped',
  code: 'TITLE',
  cells: { A: 'UBND PHƯỜNG BẮC SƠN' },
  findings: [],
}

export const reading: FileReading = {
  format: 'xlsx',
  encoding: null,
  unit: 'P01',
  unitFrom: 'title',
  unitText: 'UBND phường Bắc Sơn',
  findings: [
    { code: 'EVIDENCE_MISSING', severity: 'warning', sheet: 'Tự chấm', row: 9, facts: { title: 'A.1' } },
    {
      code: 'SELF_SCORE_MISMATCH',
      severity: 'warning',
      sheet: 'Tự chấm',
      row: 11,
      cell: 'G11',
      facts: { claimed: '9,5', computed: '9,25', title: 'A.3' },
    },
  ],
  tables: [scoreTable, peopleTable],
  criteria: [criterion('A.1', '10', '10', 8), criterion('A.2', '9.84', '9.84', 9), criterion('A.3', '9.5', '9.25', 11)],
  collectives: [
    {
      name: 'Tổ dân phố số 5',
      achievement: 'Có thành tích xuất sắc trong phong trào chỉnh trang đô thị',
      award: 'Giấy khen',
      sheet: 'Tập thể',
      row: 6,
    },
  ],
  individuals: [
    {
      title: 'Ông',
      name: 'Nguyễn Văn Minh',
      sex: 'Nam',
      dob: '1978-03-15',
      position: 'Phó Chủ tịch UBND phường',
      unit: 'Phường Bắc Sơn',
      achievement: 'Có thành tích xuất sắc trong đợt thi đua',
      award: 'Giấy khen',
      sheet: 'Cá nhân',
      row: 5,
    },
    {
      title: 'Bà',
      name: 'Trần Thị Ánh',
      sex: 'Nữ',
      dob: '1986',
      position: 'Công chức Văn phòng - Thống kê',
      unit: 'Phường Bắc Sơn',
      achievement: 'Có thành tích xuất sắc trong chuyển đổi số',
      award: 'Giấy khen',
      sheet: 'Cá nhân',
      row: 6,
    },
  ],
  households: [],
  exemplars: [],
  aside: [title, waitingScore, waitingPerson],
}

const counted = (read: FileReading | null, count: 'rowsSeen' | 'accepted' | 'waiting' | 'skipped'): number =>
  (read?.tables ?? []).reduce((total, table) => total + table[count], 0)

/** A file of a job, its line in the list agreeing with what was read from it. */
export function readFileView(id: string, name: string, part: Partial<ImportFileView>): ImportFileView {
  const read = part.reading === undefined ? reading : part.reading
  const refusal = part.refusal ?? null
  return {
    id,
    file: name,
    bytes: 28_412,
    status: 'ready',
    refusal,
    reading: read,
    isRead: read !== null,
    unit: read?.unit ?? null,
    account: {
      seen: counted(read, 'rowsSeen'),
      accepted: counted(read, 'accepted'),
      waiting: counted(read, 'waiting'),
      skipped: counted(read, 'skipped'),
    },
    note: refusal === null ? null : { code: refusal.code, severity: 'error', facts: refusal.facts },
    changes: part.differences?.length ?? 0,
    differences: [],
    notices: [],
    replaces: false,
    applied: false,
    ...part,
  }
}

const clean: FileReading = {
  ...reading,
  unit: 'P02',
  unitFrom: 'fileName',
  unitText: 'Phường Đồng Hòa',
  findings: [],
  tables: [{ ...scoreTable, waiting: 0, skipped: 9, accepted: 17 }],
  aside: [title],
}

export const partialFile = readFileView('0', 'Phường Bắc Sơn - báo cáo đợt thi đua.xlsx', { status: 'partial' })
export const readyFile = readFileView('1', 'BC Phường Đồng Hòa.xlsx', {
  reading: clean,
  replaces: true,
  differences: [
    {
      what: 'criterion',
      key: 'A.1',
      before: '9.5 | target=2400, actual=2280',
      after: '10 | target=2400, actual=2520.5',
    },
    { what: 'individual', key: 'Lê Văn Quý', before: 'Ông | 1980 | Công an viên | Phường Đồng Hòa', after: null },
    { what: 'collective', key: 'Hội Cựu chiến binh phường', before: null, after: 'Giấy khen' },
  ],
})
export const unknownFile = readFileView('2', 'Bao cao thang 6.xls', {
  status: 'partial',
  reading: {
    ...clean,
    format: 'xls',
    unit: null,
    unitFrom: null,
    unitText: 'UBND phường Lãm Hà cũ',
    findings: [{ code: 'UNIT_UNKNOWN', severity: 'error', facts: { text: 'UBND phường Lãm Hà cũ' } }],
  },
})
export const refusedFile = readFileView('3', 'Phường Nam Sơn.xlsx', {
  status: 'refused',
  refusal: { code: 'ENCRYPTED', facts: {} },
  reading: null,
})
export const skippedFile = readFileView('4', '~$Phường Nam Sơn.xlsx', {
  status: 'skipped',
  refusal: { code: 'LOCKFILE', facts: {} },
  reading: null,
})
export const unchangedFile = readFileView('5', 'Phường Văn Đẩu.xlsx', {
  status: 'unchanged',
  reading: { ...clean, unit: 'P10' },
})

export const readFiles: readonly ImportFileView[] = [
  partialFile,
  readyFile,
  unknownFile,
  refusedFile,
  skippedFile,
  unchangedFile,
]
export const importView: ImportView = { job: 'job-1', cancelled: false, files: readFiles }

export const trayRows: readonly TrayRow[] = [
  {
    id: 'tray-1',
    campaign: 'dot-75-nam',
    unit: 'P01',
    submission: 'sub-1',
    file: 'Phường Bắc Sơn - báo cáo đợt thi đua.xlsx',
    aside: waitingScore,
    status: 'waiting',
    reason: null,
  },
  {
    id: 'tray-2',
    campaign: 'dot-75-nam',
    unit: 'P01',
    submission: 'sub-1',
    file: 'Phường Bắc Sơn - báo cáo đợt thi đua.xlsx',
    aside: waitingPerson,
    status: 'waiting',
    reason: null,
  },
]

export const submission: Submission = {
  id: 'sub-1',
  campaign: 'dot-75-nam',
  unit: 'P01',
  file: { name: 'Phường Bắc Sơn - báo cáo đợt thi đua.xlsx', sha256: 'ab'.repeat(32), bytes: 28_412, format: 'xlsx' },
  appliedAt: '2023-06-05T02:10:00.000Z',
  tables: [scoreTable, peopleTable],
  aside: reading.aside,
  findings: reading.findings,
  corrections: [],
  superseded: false,
}
