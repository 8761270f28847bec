/** Every action that the journal can hold, as the officer reads it in “Nhật ký” and on the undo button. */
export const actionLabels = {
  'office.init': 'Tạo sổ mới',
  'office.save': 'Sửa thông tin cơ quan',
  'sample.open': 'Mở đợt thi đua mẫu',
  'units.save': 'Sửa đơn vị',
  'units.remove': 'Xóa đơn vị',
  'units.import': 'Nhận danh sách đơn vị',
  'clusters.save': 'Sửa cụm, khối',
  'clusters.remove': 'Xóa cụm, khối',
  'campaign.create': 'Tạo đợt thi đua',
  'campaign.update': 'Sửa kế hoạch đợt thi đua',
  'criteria.import': 'Nhận bộ tiêu chí',
  'criteria.save': 'Sửa bộ tiêu chí',
  'criteria.official': 'Phê duyệt bộ tiêu chí',
  'import.apply': 'Nhận báo cáo của đơn vị',
  'mapping.remember': 'Ghi nhớ cách hiểu cột',
  'mapping.forget': 'Quên cách hiểu cột',
  'tray.correct': 'Sửa dòng chờ',
  'tray.dismiss': 'Bỏ dòng chờ',
  'scores.set': 'Nhập điểm',
  'scores.acceptSelf': 'Chấp nhận điểm tự chấm',
  'scores.appraise': 'Thẩm định điểm',
  'ranking.freeze': 'Chốt xếp hạng',
  'ranking.councilOrder': 'Ghi thứ tự do Hội đồng quyết định',
  'nominees.save': 'Sửa đề nghị khen thưởng',
  'nominees.status': 'Đổi trạng thái đề nghị khen thưởng',
  'nominees.remove': 'Xóa đề nghị khen thưởng',
  'nominees.notDuplicate': 'Xác nhận không trùng',
  'meeting.save': 'Ghi cuộc họp xét khen thưởng',
  'ballots.save': 'Ghi kết quả bỏ phiếu',
  'list.freeze': 'Chốt danh sách khen thưởng',
  'papers.record': 'Lưu văn bản',
  'papers.issue': 'Ghi sổ khen thưởng',
  undo: 'Hoàn tác',
  redo: 'Làm lại',
} as const

export type Action = keyof typeof actionLabels

/** The label of an action; an action of a newer version is shown by its code. */
export const actionLabel = (action: string): string =>
  action in actionLabels ? actionLabels[action as Action] : action
