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
  'criteria.saveOfficial': 'Sửa và phê duyệt bộ tiêu chí',
  'criteria.official': 'Phê duyệt bộ tiêu chí',
  'import.apply': 'Nhận báo cáo của đơn vị',
  'mapping.remember': 'Ghi nhớ cách hiểu cột',
  'mapping.forget': 'Quên cách hiểu cột',
  'tray.correct': 'Sửa dòng chờ',
  'tray.dismiss': 'Bỏ dòng chờ',
  'scores.set': 'Nhập điểm',
  'scores.acceptSelf': 'Chấp nhận điểm tự chấm',
  'scores.appraise': 'Thẩm định điểm',
  'scores.confirm': 'Xác nhận điểm thẩm định',
  'scoring.rules': 'Đổi quy tắc chấm điểm',
  'scorers.save': 'Sửa danh sách người chấm',
  'scorers.remove': 'Xóa người chấm',
  'explanations.save': 'Ghi giải trình của đơn vị',
  'explanations.answer': 'Trả lời giải trình',
  'returns.open': 'Trả lại để bổ sung',
  'returns.settle': 'Kết thúc yêu cầu bổ sung',
  'ranking.freeze': 'Chốt xếp hạng',
  'ranking.councilOrder': 'Ghi thứ tự do Hội đồng quyết định',
  'ranking.awardLimits': 'Sửa mức khen theo hạng',
  'ranking.nominate': 'Lập đề nghị khen theo hạng',
  'drafts.create': 'Lập bản nháp phương án',
  'drafts.rename': 'Đổi tên bản nháp phương án',
  'drafts.duplicate': 'Nhân bản bản nháp phương án',
  'drafts.remove': 'Xóa bản nháp phương án',
  'drafts.change': 'Sửa bản nháp phương án',
  'drafts.reset': 'Bỏ thay đổi trong bản nháp phương án',
  'clusterRoles.save': 'Đổi trưởng, phó cụm, khối trong đợt',
  'clusterMeetings.save': 'Ghi cuộc họp cụm, khối',
  'nominees.save': 'Sửa đề nghị khen thưởng',
  'nominees.status': 'Đổi trạng thái đề nghị khen thưởng',
  'nominees.remove': 'Xóa đề nghị khen thưởng',
  'nominees.notDuplicate': 'Xác nhận không trùng',
  'meeting.save': 'Ghi cuộc họp xét khen thưởng',
  'ballots.save': 'Ghi kết quả bỏ phiếu',
  'list.freeze': 'Chốt danh sách khen thưởng',
  'papers.record': 'Lưu văn bản',
  'papers.issue': 'Ghi sổ khen thưởng',
  'certificates.settings': 'Chọn phôi và cách in giấy khen',
  'certificates.print': 'Lập tệp in giấy khen',
  'forms.save': 'Sửa phôi giấy khen',
  'forms.remove': 'Bỏ phôi giấy khen',
  'calibrations.save': 'Căn chỉnh máy in cho phôi',
  'calibrations.remove': 'Bỏ căn chỉnh máy in',
  undo: 'Hoàn tác',
  redo: 'Làm lại',
} as const

export type Action = keyof typeof actionLabels

/** The label of an action; an action of a newer version is shown by its code. */
export const actionLabel = (action: string): string =>
  action in actionLabels ? actionLabels[action as Action] : action

/** Names that the reason of one commit still tells in full. */
const namesTold = 12

/** The files of one receiving, for the journal: "A.xlsx, B.xlsx và 188 tệp khác". */
export const fileNamesInWords = (names: readonly string[]): string =>
  names.length <= namesTold
    ? names.join(', ')
    : `${names.slice(0, namesTold).join(', ')} và ${names.length - namesTold} tệp khác`
