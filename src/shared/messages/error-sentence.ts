import type { Calibration } from '#domain/certificate/calibration'
import type { AwardLimitProblem } from '#domain/scoring/award-limits'
import type { AppError, JsonFault, ServiceError } from '../errors/app-error'
import type { StorageError } from '../errors/storage-error'
import { actionLabel } from './action-labels'
import { findingSentence } from './finding-sentence'
import { storageSentence } from './storage-sentences'
import { workbookSentence } from './workbook-sentences'

type Sentences = {
  readonly [C in ServiceError['code']]: (error: Extract<ServiceError, { readonly code: C }>) => string
}

const papers: Readonly<Record<string, string>> = {
  decision: 'quyết định',
  list: 'danh sách',
  proposal: 'tờ trình',
  minutes: 'biên bản',
  ranking: 'bảng điểm và xếp hạng',
  clusterScores: 'bảng tổng hợp điểm',
  scoreSheet: 'phiếu chấm điểm',
  clusterMinutes: 'biên bản họp cụm, khối: ghi cuộc họp trước',
  explanation: 'bản giải thích điểm',
}

const awardProblems: Readonly<Record<AwardLimitProblem, string>> = {
  AWARD_MISSING: 'chưa ghi hình thức khen.',
  RANKS_WRONG: 'hạng phải là số từ 1 trở lên, và “đến hạng” không nhỏ hơn “từ hạng”.',
  LIMIT_WRONG: 'số đơn vị tối đa phải từ 1 trở lên; để trống nếu không giới hạn.',
  SAME_AWARD_TWICE: 'hạng này đã có ở dòng trên với cùng hình thức khen. Gộp hai dòng hoặc sửa hạng.',
}

const calibrationProblems: Readonly<Record<keyof Calibration | 'printer', string>> = {
  printer: 'ghi tên máy in, ví dụ “HP phòng Nội vụ”.',
  offsetX: 'dời ngang từ −30 đến 30 mm.',
  offsetY: 'dời dọc từ −30 đến 30 mm.',
  scaleX: 'co giãn ngang từ 95 đến 105 %.',
  scaleY: 'co giãn dọc từ 95 đến 105 %.',
  skew: 'độ nghiêng từ −5 đến 5 mm trên 100 mm.',
}

function jsonFault(fault: JsonFault): string {
  if (fault.kind === 'empty') return 'không có nội dung.'
  if (fault.kind === 'syntax')
    return `sai cú pháp JSON${fault.line === null ? '' : ` ở gần dòng ${fault.line}`}. Mở tệp, sửa chỗ đó rồi làm lại.`
  const places = fault.fields.map(({ at, value }) =>
    value === null ? `thiếu ${at}` : `${at === '' ? 'cả tệp' : at} ghi ${value}, không dùng được`,
  )
  return `có chỗ chưa đúng: ${places.join('; ')}.`
}

const sentences: Sentences = {
  REQUEST_INVALID: () => 'Dữ liệu gửi đi chưa hợp lệ, chưa có gì thay đổi. Vui lòng kiểm tra lại các ô vừa nhập.',
  INTERNAL: (e) =>
    `Chương trình gặp lỗi và đã dừng việc này lại; số liệu đã lưu vẫn còn nguyên. Thử lại; nếu vẫn lỗi, báo cho người hỗ trợ mã ${e.reference}.`,
  OFFICE_MISSING: () => 'Chưa có thông tin cơ quan. Điền ở mục “Cơ quan” rồi làm lại.',
  PRESET_UNKNOWN: (e) => `Không có bộ mẫu tên “${e.preset}”.`,
  FILE_NOT_CHOSEN: () => 'Tệp đã chọn không còn dùng được. Vui lòng chọn lại tệp.',
  FILE_UNREADABLE: (e) => `Không mở được tệp “${e.file}”. Kiểm tra tệp còn ở đó và không bị khóa, rồi thử lại.`,
  FILE_REFUSED: (e) => workbookSentence({ code: e.refusal, severity: 'error', file: e.file, facts: e.facts }),
  JSON_INVALID: (e) => `Tệp “${e.file}” ${jsonFault(e.fault)} Chưa có gì thay đổi.`,
  CAMPAIGN_UNKNOWN: (e) => `Không có đợt thi đua nào mang mã “${e.campaign}”.`,
  CAMPAIGN_EXISTS: (e) => `Đã có đợt thi đua mang mã “${e.campaign}”. Đợt cũ vẫn còn nguyên; đặt mã khác cho đợt mới.`,
  CAMPAIGN_NOT_NAMED: (e) =>
    e.count === 0
      ? 'Chưa có đợt thi đua nào. Tạo đợt thi đua trước.'
      : `Có ${e.count} đợt thi đua; cần nói rõ làm với đợt nào (--campaign).`,
  UNIT_NOT_FOUND: (e) => `Không có đơn vị nào mang mã “${e.unit}”. Kiểm tra danh sách đơn vị.`,
  UNIT_EXISTS: (e) => `Mã đơn vị “${e.unit}” đã được dùng. Đặt mã khác.`,
  UNIT_IN_USE: (e) =>
    `Đơn vị “${e.unit}” đang có ${e.records} bản ghi (báo cáo, điểm, đề nghị khen) nên không xóa hoặc đổi mã được. Không có gì thay đổi.`,
  UNITS_EMPTY: () => 'Không tìm thấy đơn vị nào trong tệp. Tệp cần có cột “Mã đơn vị” và “Tên đơn vị”.',
  CLUSTER_NOT_FOUND: (e) => `Không có cụm, khối “${e.cluster}”.`,
  CLUSTER_IN_USE: (e) => `“${e.cluster}” còn ${e.units} đơn vị. Chuyển các đơn vị sang cụm, khối khác trước khi xóa.`,
  LEAD_IS_DEPUTY: () => 'Trưởng và phó phải là hai đơn vị khác nhau. Chưa lưu gì; chọn lại một trong hai.',
  CRITERIA_MISSING: () => 'Đợt thi đua chưa có bộ tiêu chí. Nhập bộ tiêu chí rồi làm lại.',
  CRITERIA_INVALID: (e) => `Bộ tiêu chí chưa dùng được, bản đang dùng vẫn giữ nguyên. ${worded(e.findings)}`,
  CRITERION_NOT_FOUND: (e) => `Bộ tiêu chí không có tiêu chí “${e.criterion}”.`,
  DATE_INVALID: (e) => `“${e.date}” không phải là một ngày. Viết theo kiểu năm-tháng-ngày, ví dụ 2023-06-09.`,
  JOB_UNKNOWN: () => 'Lần đọc tệp này đã kết thúc. Vui lòng chọn lại tệp.',
  JOB_CANCELLED: () => 'Đã dừng theo yêu cầu. Những gì đã lưu vẫn còn nguyên.',
  NOTHING_TO_APPLY: () => 'Không có tệp nào nhận được. Xem lý do ở từng tệp.',
  RECORD_NOT_FOUND: (e) =>
    `Không tìm thấy “${e.what}”; có thể đã bị xóa hoặc sửa ở màn hình khác. Vui lòng xem lại danh sách.`,
  REASON_MISSING: () => 'Cần ghi lý do trước khi lưu.',
  SCORES_INVALID: (e) => `Chưa lưu điểm nào. ${worded(e.findings)}`,
  CONFIRMATION_NOT_ASKED: () =>
    'Đợt thi đua này không yêu cầu người thứ hai xác nhận điểm, nên không có gì phải xác nhận. Bật yêu cầu này ở “Người chấm” nếu cần.',
  NOTHING_TO_CONFIRM: () => 'Không còn điểm thẩm định nào chờ xác nhận.',
  CONFIRMS_OWN_SCORES: (e) =>
    `${e.scores} điểm đang chờ đều do ${e.who} nhập, nên ${e.who} không được tự xác nhận. Chưa xác nhận điểm nào; để người khác ghi tên mình ở góc trên bên phải rồi xác nhận.`,
  SCORER_EXISTS: (e) =>
    `Danh sách đã có người chấm tên “${e.name}”. Sửa dòng đang có, hoặc ghi tên kèm chức vụ để phân biệt.`,
  RANKING_BLOCKED: (e) => `Chưa chốt được xếp hạng; điểm vẫn giữ nguyên. ${worded(e.findings)}`,
  FROZEN_VERSION_UNKNOWN: (e) => `Không có bản chốt lần ${e.version}, hoặc bản đó không đọc được. Chọn bản chốt khác.`,
  AWARD_LIMITS_INVALID: (e) => `Chưa lưu mức khen theo hạng. Dòng ${e.line}: ${awardProblems[e.problem]}`,
  RANKING_NOT_SETTLED: () =>
    'Chưa lập đề nghị nào vì xếp hạng chưa chốt, hoặc điểm đã thay đổi sau khi chốt. Chốt xếp hạng rồi làm lại.',
  UNIT_BEYOND_AWARD: (e) =>
    `Đơn vị “${e.unit}” không nằm trong mức “${e.award}” theo hạng. Chưa lập đề nghị nào; xem lại bảng rồi chọn lại.`,
  DRAFT_UNKNOWN: () => 'Không còn bản nháp này; có thể đã bị xóa. Bấm Ctrl+Z để lấy lại, hoặc chọn bản nháp khác.',
  DRAFT_NAME_MISSING: () => 'Chưa đặt tên cho bản nháp. Ghi tên, ví dụ “Nâng mốc xuất sắc lên 92”.',
  DRAFT_NAME_TAKEN: (e) => `Đã có bản nháp tên “${e.name}”. Bản đó vẫn còn nguyên; đặt tên khác.`,
  DRAFT_CHANGE_UNFIT: () =>
    'Thay đổi này không còn khớp với bộ tiêu chí hoặc danh sách đơn vị. Bản nháp giữ nguyên; mở lại rồi chọn lại mục cần đổi.',
  DRAFT_CHANGE_INVALID: (e) => `Chưa đổi trong bản nháp. ${worded(e.findings)}`,
  LIST_BLOCKED: (e) => `Chưa lập được danh sách khen thưởng. ${worded(e.findings)}`,
  LIST_NOT_FROZEN: () =>
    'Chưa chốt danh sách khen thưởng, nên chưa làm được văn bản lập từ danh sách. Chốt ở mục “Danh sách” trước; văn bản về điểm và xếp hạng vẫn làm được.',
  FORM_NOT_CHOSEN: () => 'Chưa chọn phôi giấy khen cho đợt này. Chọn phôi ở mục “Giấy khen” của “Văn bản” rồi làm lại.',
  CALIBRATION_INVALID: (e) => `Chưa lưu căn chỉnh máy in; các số vừa nhập vẫn còn: ${calibrationProblems[e.problem]}`,
  FIRST_NUMBER_INVALID: (e) => `Số sổ vàng bắt đầu phải là số từ 1 trở lên, không phải “${e.value}”.`,
  SHEETS_INVALID: (e) => `Chưa lập tệp in: tờ bắt đầu và tờ kết thúc phải từ 1 đến ${e.count}, theo thứ tự.`,
  PAPER_BLOCKED: (e) => `Chưa làm được văn bản. ${worded(e.findings)}`,
  PAPER_EMPTY: (e) => `Chưa có nội dung để làm ${papers[e.kind] ?? e.kind}.`,
  PDF_UNAVAILABLE: (e) => `Không tạo được tệp PDF (${e.detail}). Các tệp Word và Excel vẫn lưu được.`,
  SAVE_FAILED: (e) =>
    `Không lưu được tệp “${e.file}” (${e.cause}). Đóng tệp nếu đang mở, kiểm tra chỗ trống trên ổ đĩa, rồi lưu lại.`,
  UNDO_NOTHING: () => 'Không còn việc nào để hoàn tác.',
  UNDO_CONFLICT: (e) =>
    `Không hoàn tác được “${actionLabel(e.action)}” vì số liệu đã được sửa tiếp sau đó. Không có gì thay đổi.`,
  TRAY_STILL_WRONG: (e) => `Dòng này vẫn chưa nhận được. ${worded(e.findings)}`,
  MEETING_NUMBERS_WRONG: (e) =>
    e.problem === 'PRESENT_ABOVE_MEMBERS'
      ? 'Số người có mặt nhiều hơn tổng số thành viên. Chưa lưu gì; kiểm tra lại hai số này.'
      : e.problem === 'VOTES_ABOVE_PRESENT'
        ? `Số phiếu suy tôn “${e.unit}” nhiều hơn số người có mặt. Chưa lưu gì; kiểm tra lại.`
        : `“${e.unit}” có trong phiếu suy tôn hai lần. Chưa lưu gì; giữ lại một dòng.`,
  BALLOTS_INVALID: (e) =>
    `Số phiếu chưa hợp lý (${e.detail}): nhiều hơn số người được bỏ phiếu. Chưa lưu gì; kiểm tra lại.`,
}

function worded(findings: readonly import('#domain/core/finding').Finding[]): string {
  return findings.slice(0, 5).map(findingSentence).join(' ')
}

/** What the officer reads when something was refused: what happened, what is safe, what to do. */
export function errorSentence(error: AppError): string {
  return error.code in sentences
    ? (sentences[error.code as ServiceError['code']] as (error: AppError) => string)(error)
    : storageSentence(error as StorageError)
}
