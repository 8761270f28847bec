import type { Input } from '#shared/ipc/contract'

export type PaperKind = Input<'papers.preview'>['kind']
export type PaperFormat = Input<'papers.save'>['formats'][number]

export interface PaperChoice {
  readonly kind: PaperKind
  readonly title: string
  readonly note: string
  readonly formats: readonly PaperFormat[]
  /** Whose paper it is: one cluster's, one unit's, or the sheets of one unit or of a whole cluster. */
  readonly of?: 'cluster' | 'unit' | 'sheets'
}

/** The papers of a campaign in the order in which the office makes them. */
export const paperChoices: readonly PaperChoice[] = [
  { kind: 'minutes', title: 'Biên bản', note: 'Họp xét khen thưởng', formats: ['docx', 'pdf'] },
  { kind: 'proposal', title: 'Tờ trình', note: 'Đề nghị khen thưởng', formats: ['docx', 'pdf'] },
  { kind: 'decision', title: 'Quyết định', note: 'Tặng Giấy khen', formats: ['docx', 'pdf'] },
  { kind: 'list', title: 'Danh sách', note: 'Kèm theo Quyết định', formats: ['docx', 'pdf', 'xlsx'] },
  { kind: 'ranking', title: 'Bảng điểm và xếp hạng', note: 'Theo cụm, khối', formats: ['docx', 'pdf', 'xlsx'] },
  {
    kind: 'clusterScores',
    title: 'Bảng tổng hợp điểm',
    note: 'Từng tiêu chí, của một cụm, khối',
    formats: ['docx', 'pdf', 'xlsx'],
    of: 'cluster',
  },
  {
    kind: 'scoreSheet',
    title: 'Phiếu chấm điểm',
    note: 'Một đơn vị, hoặc cả cụm, khối',
    formats: ['docx', 'pdf', 'xlsx'],
    of: 'sheets',
  },
  {
    kind: 'clusterMinutes',
    title: 'Biên bản họp cụm, khối',
    note: 'Bình xét, suy tôn',
    formats: ['docx', 'pdf'],
    of: 'cluster',
  },
  { kind: 'explanation', title: 'Vì sao điểm này?', note: 'Trả lời một đơn vị', formats: ['docx', 'pdf'], of: 'unit' },
]

export const formatNames: Readonly<Record<PaperFormat, string>> = { docx: 'Word', pdf: 'PDF', xlsx: 'Excel' }
