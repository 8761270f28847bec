import type { Finding } from '#domain/core/finding'
import type { SubmissionNoticeCode } from '#domain/submission/notices'
import type { ReturnFindingCode } from '#domain/submission/returned-criteria'

const fact = (finding: Finding, name: string): string => String(finding.facts?.[name] ?? '')

export const submissionSentences: Readonly<
  Record<SubmissionNoticeCode | ReturnFindingCode, (finding: Finding) => string>
> = {
  RETURN_ASKED: (f) => {
    const note = fact(f, 'note').trim().replace(/[.]$/u, '')
    return `Tiêu chí ${f.criterion ?? ''} “${fact(f, 'title')}” cần bổ sung${note === '' ? '' : `: ${note}`}.`
  },
  OLDER_FILE: (f) =>
    `Tệp này đã nhận trước đây và đơn vị đã có bản mới hơn (“${fact(f, 'newer')}”). Nhận tệp này là quay lại bản cũ; nếu không định như vậy thì bỏ qua.`,
  TYPED_OVER: (f) =>
    `Có ${fact(f, 'count')} chỗ cán bộ đã sửa tay sẽ được thay bằng lời của đơn vị trong tệp này: ${fact(f, 'list')}. Xem thẻ “Khác lần trước” trước khi nhận.`,
  DECIDED_CHANGED: (f) =>
    `Có ${fact(f, 'count')} đề nghị đã xét mà đơn vị nay sửa lại: ${fact(f, 'list')}. Kết luận cũ vẫn giữ; xem lại ở mục “Đề nghị khen”.`,
  DECIDED_GONE: (f) =>
    `Có ${fact(f, 'count')} đề nghị đã xét không còn trong tệp mới: ${fact(f, 'list')}. Vẫn giữ trong danh sách cho đến khi cán bộ bỏ ở mục “Đề nghị khen”.`,
  APPRAISED_CHANGED: (f) =>
    `Có ${fact(f, 'count')} tiêu chí đã chấm hoặc thẩm định mà đơn vị nay báo khác: ${fact(f, 'list')}. Điểm đã chấm vẫn giữ nguyên; xem lại ở mục “Chấm điểm”.`,
  OTHER_FILE_STANDS: (f) => `Tệp này không thay phần đã nhận từ: ${fact(f, 'list')}. Phần đó vẫn giữ nguyên.`,
  CORRECTIONS_KEPT: (f) =>
    `Có ${fact(f, 'count')} dòng đơn vị gửi lại như cũ; chỗ cán bộ đã sửa ở Hàng chờ lần trước được dùng lại cho các dòng đó.`,
  SAME_UNIT_FILES: (f) =>
    `Lần đọc này còn tệp khác của cùng đơn vị: ${fact(f, 'list')}. Nhận cả hai thì ở phần trùng nhau tệp đứng sau thay tệp đứng trước; chỉ chọn tệp cần dùng.`,
}
