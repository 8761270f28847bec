import { assertNever } from '#domain/core/result'
import type { Criterion, DeductionItem } from '#domain/criteria/criteria-set'
import type { CriterionPart } from '#domain/criteria/walk-criteria'

const comma = (decimal: string): string => decimal.replace('.', ',')
const unitOf = ({ unit }: { readonly unit?: string }): string => unit ?? 'trường hợp'
const percent = (share: string): string => `${comma(String(Math.round(Number(share) * 1000) / 10))}%`

/** How the points of a criterion come about, in words that an officer of the unit understands. */
export function ruleInWords(item: Criterion | DeductionItem, part: CriterionPart): string {
  if (!('max' in item))
    return `Trừ ${comma(item.per)} điểm cho mỗi ${unitOf(item)}${item.cap === null ? '' : `, trừ nhiều nhất ${comma(item.cap)} điểm`}.`
  const max = comma(item.max)
  switch (item.type) {
    case 'manual':
      return `Chấm từ 0 đến ${max} điểm.`
    case 'boolean':
      return `Có: ${max} điểm. Không: 0 điểm.`
    case 'choice':
      return `${item.options.map(({ label, points }) => `${label}: ${comma(points)} điểm`).join('; ')}.`
    case 'ratio': {
      const most = Number(item.cap) > 1 ? `, tính nhiều nhất ${percent(item.cap)} chỉ tiêu` : ''
      const over = Number(item.cap) > 1 && !item.mayExceedMax ? `, không quá ${max} điểm` : ''
      return `Kết quả chia cho chỉ tiêu giao, nhân ${max} điểm${most}${over}.`
    }
    case 'leaderRelative':
      return `So với đơn vị dẫn đầu cụm, khối: đạt đúng chỉ tiêu được một nửa của ${max} điểm, vượt chỉ tiêu được thêm, dẫn đầu được ${max} điểm.`
    case 'count':
      return `${part === 'bonus' ? 'Thưởng ' : ''}${comma(item.per)} điểm cho mỗi ${unitOf(item)}, nhiều nhất ${max} điểm.`
    case 'minus':
      return `${max} điểm, trừ ${comma(item.per)} điểm cho mỗi ${unitOf(item)}.`
    default:
      return assertNever(item)
  }
}

/** The rule with what else the unit must know of the criterion. */
export function ruleNote(item: Criterion | DeductionItem, part: CriterionPart): string {
  return [
    ruleInWords(item, part),
    ...(item.evidenceRequired === true
      ? ['Bắt buộc ghi minh chứng; không có minh chứng thì không được tính điểm.']
      : []),
    ...(item.mayBeNotApplicable === true
      ? [`Không có việc này trong kỳ thì ghi “${notApplicableWord}” ở cột kết quả.`]
      : []),
    ...(item.note === undefined || item.note === '' ? [] : [item.note]),
  ].join('\n')
}

export const notApplicableWord = 'Không phát sinh'
export const yesNoWords = ['Có', 'Không'] as const

/** What to write into the result cell of a criterion. */
export function resultPrompt(item: Criterion | DeductionItem): string {
  const orNone = item.mayBeNotApplicable === true ? `, hoặc “${notApplicableWord}”` : ''
  switch (item.type) {
    case 'boolean':
      return `Chọn Có hoặc Không${orNone}.`
    case 'choice':
      return `Chọn một mức trong danh sách${orNone}.`
    case 'ratio':
    case 'leaderRelative':
      return `Ghi kết quả bằng số${item.unit === undefined ? '' : ` (${item.unit})`}${orNone}.`
    case 'count':
    case 'minus':
      return `Ghi số ${unitOf(item)}; không có thì ghi 0${orNone}.`
    case 'manual':
      return 'Không phải ghi; chỉ ghi điểm tự chấm.'
    default:
      return assertNever(item)
  }
}

/** What stands in the result cell of a criterion that has none. */
export const templateMessages = {
  resultTitle: 'Kết quả thực hiện',
  targetTitle: 'Chỉ tiêu giao',
  targetPrompt: 'Ghi chỉ tiêu được giao bằng số. Không được giao chỉ tiêu thì để trống.',
  claimedTitle: 'Điểm tự chấm',
  claimedPrompt: (max: string | null): string =>
    max === null ? 'Ghi điểm tự chấm, từ 0 trở lên.' : `Ghi điểm tự chấm, từ 0 đến ${comma(max)}.`,
  deductedPrompt: (max: string | null): string =>
    `Ghi số điểm bị trừ, không ghi dấu âm${max === null ? '' : `; nhiều nhất ${comma(max)}`}.`,
  wrongTitle: 'Chưa nhận được',
  wrongChoice: 'Chọn một mục trong danh sách (bấm mũi tên ở bên phải ô).',
  wrongNumber: 'Chỉ ghi bằng số, từ 0 trở lên.',
  wrongCount: 'Chỉ ghi số nguyên, từ 0 trở lên.',
  wrongPoints: (max: string | null): string =>
    max === null ? 'Điểm phải là số từ 0 trở lên.' : `Điểm phải là số từ 0 đến ${comma(max)}.`,
  otherAward: 'Hình thức này không có trong danh sách thường dùng. Vẫn ghi như vậy?',
  titlePrompt: 'Chọn Ông hoặc Bà.',
  birthTitle: 'Ngày sinh',
  birthPrompt: 'Ghi ngày/tháng/năm, ví dụ 05/06/1986. Chỉ biết năm thì ghi năm.',
  awardTitle: 'Hình thức khen thưởng',
  awardPrompt: 'Chọn trong danh sách; hình thức khác thì ghi đầy đủ tên.',
} as const

/** The instruction sheet, paragraph by paragraph; a heading begins with "#". */
export const instructions: readonly string[] = [
  '#1. Điền ở đâu',
  'Chỉ điền vào các ô nền vàng nhạt. Các ô khác đã khóa để biểu không bị lệch; không cần mật khẩu và không cần mở khóa.',
  'Không đổi tên trang tính, không thêm hoặc xóa cột. Đơn vị nào dùng tệp của đơn vị đó, không chép sang đơn vị khác.',
  '#2. Trang “Chấm điểm”',
  'Cột “Chỉ tiêu giao” và “Kết quả thực hiện”: ghi số liệu của đơn vị. Ô có mũi tên thì chọn trong danh sách. Ô nền xám không phải điền.',
  'Cột “Điểm tự chấm”: ghi điểm đơn vị tự chấm theo cách tính ghi ở cùng dòng. Ở phần điểm trừ, ghi số điểm bị trừ, không ghi dấu âm.',
  'Tiêu chí không có việc trong kỳ (nếu được phép): ghi “Không phát sinh” ở cột kết quả.',
  'Cột “Minh chứng”: ghi số, ngày văn bản hoặc tên tài liệu gửi kèm. Tiêu chí bắt buộc có minh chứng mà để trống thì không được tính điểm.',
  '#3. Các trang “Tập thể”, “Cá nhân”, “Hộ gia đình”',
  'Mỗi dòng ghi một tập thể, một người hoặc một hộ. Không có thì để trống cả trang.',
  'Cá nhân: chọn Ông hoặc Bà; họ và tên viết thường có dấu; ngày sinh ghi ngày/tháng/năm, ví dụ 05/06/1986; chức vụ và đơn vị công tác ghi đầy đủ.',
  'Tóm tắt thành tích: một câu, ghi như sẽ in trên quyết định. Hình thức đề nghị khen thưởng: chọn trong danh sách.',
  'Hết dòng kẻ sẵn thì ghi tiếp ở dòng dưới.',
  '#4. Các trang “Điển hình”, “Hoạt động”',
  'Ghi gương điển hình, mô hình mới và các hoạt động, công trình của đơn vị trong đợt thi đua.',
  '#5. Gửi về',
  'Lưu tệp (vẫn là tệp .xlsx) và gửi về cơ quan phát động. Nếu được gửi lại để sửa, chỉ sửa các ô tô đỏ rồi gửi lại cả tệp.',
]

const named = (name: string | null): string => (name === null ? '' : ` (${name})`)

/** Words of the workbook in which a cluster's lead scores. */
export const clusterBookTexts = {
  title: 'BẢNG CHẤM ĐIỂM CỦA CỤM, KHỐI',
  instruction:
    'Chỉ điền hai cột nền vàng nhạt. Điểm khác điểm tự chấm thì ghi lý do ở cột bên cạnh (ô đỏ là còn thiếu). Tiêu chí chưa chấm thì để trống.',
  leadSheet: 'Trưởng chấm',
  deputySheet: 'Phó chấm',
  lead: (name: string | null): string => `trưởng cụm, khối${named(name)} chấm các đơn vị khác`,
  deputy: (name: string | null): string => `phó cụm, khối${named(name)} chấm đơn vị của trưởng`,
  fileName: (cluster: string): string => `Bang cham diem - ${cluster}`,
  pointsTitle: 'Điểm cụm chấm',
  pointsPrompt: (max: string | null): string =>
    max === null ? 'Ghi điểm, từ 0 trở lên.' : `Ghi điểm, từ 0 đến ${comma(max)}.`,
  pointsWrong: (max: string | null): string =>
    max === null ? 'Điểm phải là số từ 0 trở lên.' : `Điểm phải là số từ 0 đến ${comma(max)}.`,
  reported: { yes: 'Có', no: 'Không', none: 'Không phát sinh' },
} as const
