import type { ReadinessLine } from '#shared/ipc/views'
import type { Light } from '../../components/status-light'
import type { CampaignPlace } from '../../screen'

interface Step {
  readonly name: string
  readonly place: CampaignPlace
  /** What is counted: "12 / 20 đơn vị". */
  readonly counted: string | null
}

/** The steps of the work, where each is done, and what it counts. */
export const readinessSteps: Readonly<Record<ReadinessLine['step'], Step>> = {
  units: { name: 'Đơn vị, cụm khối', place: 'units', counted: 'đơn vị' },
  criteria: { name: 'Bộ tiêu chí', place: 'criteria', counted: null },
  submissions: { name: 'Nhận báo cáo của đơn vị', place: 'import', counted: 'đơn vị đã gửi' },
  tray: { name: 'Xử lý hàng chờ', place: 'tray', counted: 'dòng đã xử lý' },
  appraisal: { name: 'Thẩm định điểm', place: 'scores', counted: 'đơn vị đã thẩm định' },
  ranking: { name: 'Chốt xếp hạng', place: 'ranking', counted: null },
  nominees: { name: 'Rà soát đề nghị khen thưởng', place: 'nominees', counted: 'đề nghị đạt' },
  meeting: { name: 'Họp xét khen thưởng', place: 'meeting', counted: 'đề nghị đã bỏ phiếu' },
  list: { name: 'Chốt danh sách khen thưởng', place: 'list', counted: null },
  papers: { name: 'Văn bản và sổ khen thưởng', place: 'papers', counted: null },
}

export const readinessWords: Readonly<
  Record<ReadinessLine['status'], { readonly light: Light; readonly word: string }>
> = {
  done: { light: 'done', word: 'Xong' },
  todo: { light: 'todo', word: 'Chưa xong' },
  attention: { light: 'attention', word: 'Cần chú ý' },
  blocked: { light: 'wrong', word: 'Đang vướng' },
}
