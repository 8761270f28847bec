import type { CampaignFindingCode } from '#domain/campaign/campaign-findings'
import type { Finding } from '#domain/core/finding'

type Sentences = Readonly<Record<CampaignFindingCode, (finding: Finding) => string>>

const fact = (finding: Finding, name: string): string => String(finding.facts?.[name] ?? '')

const dayInWords = (date: string): string => date.split('-').reverse().join('/')
const fieldNames: Readonly<Record<string, string>> = {
  title: 'Ông/Bà',
  name: 'tên',
  sex: 'giới tính',
  dob: 'ngày sinh',
  position: 'chức vụ',
  workplace: 'nơi công tác, địa chỉ',
  achievement: 'thành tích',
  award: 'hình thức khen',
}
const fieldsInWords = (fields: string): string =>
  fields
    .split(',')
    .map((field) => fieldNames[field] ?? field)
    .join(', ')

export const campaignSentences: Sentences = {
  UNITS_MISSING: () => 'Chưa có đơn vị nào trong danh sách. Nhập danh sách đơn vị ở mục “Đơn vị & cụm khối”.',
  CRITERIA_ABSENT: () => 'Đợt thi đua chưa có bộ tiêu chí. Chọn mẫu hoặc nhập bộ tiêu chí ở mục “Tiêu chí”.',
  CRITERIA_ILLUSTRATIVE: () =>
    'Bộ tiêu chí đang là mẫu minh họa: vẫn chấm và xếp hạng được, nhưng chưa được dùng để lập danh sách khen thưởng. Phê duyệt bộ tiêu chí ở mục “Tiêu chí”.',
  UNIT_SENT_NOTHING: (f) => `${fact(f, 'name')} chưa gửi báo cáo.`,
  RETURN_OPEN: (f) =>
    `${fact(f, 'name')} được trả lại để bổ sung ${fact(f, 'count')} tiêu chí${fact(f, 'deadline') === '' ? '' : `, hạn ${dayInWords(fact(f, 'deadline'))}`}; chưa gửi lại.`,
  RETURN_OVERDUE: (f) =>
    `${fact(f, 'name')} đã quá hạn bổ sung (${dayInWords(fact(f, 'deadline'))}) ${fact(f, 'count')} tiêu chí. Nhắc đơn vị, hoặc kết thúc yêu cầu ở màn hình Chấm điểm.`,
  TRAY_WAITING: (f) => `Còn ${fact(f, 'rows')} dòng chờ xử lý. Sửa hoặc trả lại cho đơn vị ở mục “Hàng chờ”.`,
  UNIT_NOT_APPRAISED: (f) => `${fact(f, 'name')} chưa thẩm định xong: còn ${fact(f, 'left')} tiêu chí.`,
  RANKING_NOT_FROZEN: () => 'Chưa chốt xếp hạng. Kiểm tra rồi chốt ở mục “Xếp hạng”.',
  RANKING_STALE: (f) =>
    `Điểm đã thay đổi sau khi chốt xếp hạng lần ${fact(f, 'version')}. Bản đã chốt vẫn giữ nguyên; chốt lại nếu muốn dùng điểm mới.`,
  NOMINEES_ABSENT: () => 'Chưa có tập thể, cá nhân nào được đề nghị khen thưởng.',
  NOMINEE_TITLE_MISSING: (f) => `“${fact(f, 'name')}” chưa ghi Ông hay Bà. Hỏi lại đơn vị rồi bổ sung.`,
  NOMINEE_DUPLICATE: (f) =>
    `“${fact(f, 'name')}” được đề nghị hai lần (${fact(f, 'units')}). Bỏ một đề nghị, hoặc xác nhận “không trùng”.`,
  NOMINEE_PERHAPS_DUPLICATE: (f) =>
    `“${fact(f, 'name')}” và “${fact(f, 'other')}” có thể là một: ${fact(f, 'why')}. Kiểm tra lại.`,
  NOMINEE_ACHIEVEMENT_MISSING: (f) => `“${fact(f, 'name')}” chưa ghi thành tích. Bổ sung trước khi trình.`,
  NOMINEE_HELD: (f) => `“${fact(f, 'name')}” đang được để lại, chưa xét: ${fact(f, 'reason')}.`,
  NOMINEE_UNIT_FAILED: (f) =>
    `“${fact(f, 'name')}” thuộc ${fact(f, 'unitName')}, đơn vị xếp loại “${fact(f, 'band')}”. Cân nhắc trước khi trình.`,
  NOMINEE_AWARDED_BEFORE: (f) =>
    fact(f, 'as') !== ''
      ? `“${fact(f, 'name')}” có thể là “${fact(f, 'as')}” đã được khen với cùng thành tích theo Quyết định ${fact(f, 'decision')}. Kiểm tra lại; một thành tích không khen hai lần.`
      : `“${fact(f, 'name')}” đã được khen với cùng thành tích theo Quyết định ${fact(f, 'decision')}. Một thành tích không khen hai lần.`,
  NOMINEE_CHANGED: (f) =>
    `“${fact(f, 'name')}”: đơn vị gửi lại đã sửa ${fieldsInWords(fact(f, 'fields'))} sau khi đề nghị này được xét. Xem lại; còn đúng thì bấm “Đồng ý” lần nữa.`,
  NOMINEE_WITHDRAWN: (f) =>
    `“${fact(f, 'name')}” không còn trong báo cáo mới nhất của đơn vị nhưng đã được xét nên vẫn giữ. Hỏi lại đơn vị, rồi bỏ hoặc bấm “Đồng ý” lần nữa.`,
  MEETING_ABSENT: () => 'Chưa ghi cuộc họp xét khen thưởng của Hội đồng. Ghi ở mục “Họp xét”.',
  BALLOT_MISSING: (f) => `“${fact(f, 'name')}” chưa có kết quả bỏ phiếu.`,
  LIST_NOT_FROZEN: () => 'Chưa chốt danh sách khen thưởng. Kiểm tra rồi chốt ở mục “Danh sách”.',
  LIST_STALE: (f) =>
    `Đề nghị khen thưởng đã thay đổi sau khi chốt danh sách lần ${fact(f, 'version')}. Bản đã chốt vẫn giữ nguyên; chốt lại nếu muốn dùng nội dung mới.`,
  PAPERS_NOT_ISSUED: () => 'Chưa ghi số, ngày quyết định vào sổ khen thưởng.',
}
