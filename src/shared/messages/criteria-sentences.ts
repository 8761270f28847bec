import type { Finding } from '#domain/core/finding'
import type { CriteriaFindingCode } from '#domain/criteria/criteria-findings'
import { factOf, percent, pointsFact } from './scoring-words'

type Sentences = Readonly<Record<CriteriaFindingCode, (finding: Finding) => string>>

const places: Readonly<Record<string, string>> = {
  tieBreak: 'thứ tự xét khi bằng điểm',
  bandConditions: 'điều kiện xếp loại',
  sanction: 'mức hạn chế xếp loại',
  quota: 'tỷ lệ khống chế',
  bonus: 'điểm thưởng',
  deductions: 'điểm trừ',
}
const place = (f: Finding, fact: string): string => places[factOf(f, fact)] ?? factOf(f, fact)

const fields: Readonly<Record<string, string>> = {
  id: 'ký hiệu của bộ',
  code: 'mã',
  title: 'nội dung',
  max: 'điểm tối đa',
  per: 'điểm mỗi lần',
  cap: 'mức tính nhiều nhất',
  options: 'các mức',
  label: 'tên mức',
  points: 'điểm của mức',
  floorShare: 'điểm liệt',
  scale: 'thang điểm',
  groups: 'nhóm tiêu chí',
  items: 'tiêu chí',
  status: 'tình trạng (minh họa hay chính thức)',
  notApplicable: 'cách tính khi không phát sinh',
  atLeast: 'điểm bắt đầu',
  name: 'tên',
  band: 'mức xếp loại',
  overflowTo: 'mức xếp loại cho số còn lại',
  share: 'tỷ lệ',
  minShare: 'tỷ lệ tối thiểu',
  minCount: 'số lượng tối thiểu',
  aggregate: 'cách gộp điểm các bên chấm',
  tieBreak: 'thứ tự xét khi bằng điểm',
}
const field = (f: Finding): string => fields[factOf(f, 'field')] ?? `“${factOf(f, 'field')}”`

const chosen: Readonly<Record<string, string>> = {
  illustrative: 'mẫu minh họa',
  official: 'chính thức',
  rescale: 'quy đổi điểm còn lại',
  fullMarks: 'được điểm tối đa',
}

const members: Readonly<Record<string, string>> = {
  bands: 'Mức xếp loại thứ',
  bandConditions: 'Điều kiện xếp loại thứ',
  groups: 'Nhóm thứ',
}

/** What a finding is about: the set itself, a member without a code ("bands #2"), or a line by its code. */
function subject(f: Finding): string {
  const name = factOf(f, 'name')
  if (name === 'criteriaSet') return 'Bộ tiêu chí'
  if (name === 'quota') return 'Tỷ lệ khống chế'
  const member = /^(.*) #(\d+)$/u.exec(name)
  if (member === null) return `“${name}”`
  const [, list = '', place = ''] = member
  return members[list] === undefined ? `“${list}”, mục thứ ${place},` : `${members[list]} ${place}`
}

/** A name in a tie-break: "group:A". */
const named = (text: string): string => text.replace(/^group:/u, 'nhóm ').replace(/^item:/u, 'tiêu chí ')

/** What is wrong with a criteria set, what was found and what to do. */
export const criteriaSentences: Sentences = {
  CRITERIA_NOT_A_SET: () => 'Tệp không phải là một bộ tiêu chí. Chọn đúng tệp bộ tiêu chí rồi nhập lại.',
  CRITERIA_FIELD_MISSING: (f) =>
    f.severity === 'warning'
      ? `${subject(f)} chưa ghi ${field(f)}, tạm lấy “${chosen[factOf(f, 'value')] ?? factOf(f, 'value')}”. Kiểm tra lại.`
      : `${subject(f)} còn thiếu ${field(f)}. Ghi bổ sung.`,
  CRITERIA_FIELD_BAD: (f) =>
    `${subject(f)} ghi ${field(f)} là “${factOf(f, 'value')}”, chương trình không hiểu. Sửa lại.`,
  CRITERIA_NUMBER_BAD: (f) =>
    `${subject(f)} ghi ${field(f)} là “${factOf(f, 'value')}”, không dùng làm số được. Sửa lại, ví dụ 10 hoặc 2,5.`,
  CRITERIA_TYPE_UNKNOWN: (f) =>
    `Tiêu chí “${factOf(f, 'name')}” có cách chấm “${factOf(f, 'value')}” mà chương trình không biết. Chọn một cách chấm có sẵn.`,
  CRITERIA_TYPE_MISPLACED: (f) =>
    `Mục “${factOf(f, 'name')}” trong ${place(f, 'part')} dùng cách chấm “${factOf(f, 'value')}”, thường không dùng ở đó. Kiểm tra lại.`,
  CRITERIA_CODE_TWICE: (f) => `Mã “${factOf(f, 'name')}” dùng cho nhiều mục. Mỗi mục cần một mã riêng.`,
  CRITERIA_OPTION_TWICE: (f) =>
    `Tiêu chí “${factOf(f, 'name')}” có hai mức cùng tên “${factOf(f, 'label')}”. Đặt tên khác nhau.`,
  CRITERIA_OPTION_ABOVE_MAX: (f) =>
    `Tiêu chí “${factOf(f, 'name')}”: mức “${factOf(f, 'label')}” cho ${pointsFact(f, 'points')} điểm, cao hơn điểm tối đa ${pointsFact(f, 'max')}. Sửa một trong hai.`,
  CRITERIA_SUM_MISMATCH: (f) =>
    `Nhóm “${factOf(f, 'name')}” ghi tối đa ${pointsFact(f, 'max')} điểm nhưng các mục bên trong cộng lại là ${pointsFact(f, 'sum')}. Số liệu được giữ nguyên; sửa cho khớp.`,
  CRITERIA_SCALE_MISMATCH: (f) =>
    `Bộ tiêu chí ghi thang điểm ${pointsFact(f, 'scale')} nhưng các nhóm cộng lại là ${pointsFact(f, 'sum')}. Số liệu được giữ nguyên; sửa cho khớp.`,
  CRITERIA_GROUP_EMPTY: (f) => `Nhóm “${factOf(f, 'name')}” chưa có tiêu chí nào. Thêm tiêu chí hoặc bỏ nhóm.`,
  CRITERIA_MAX_ABSENT: (f) =>
    `Mục thưởng “${factOf(f, 'name')}” chưa ghi điểm tối đa, tạm lấy ${pointsFact(f, 'max')}. Kiểm tra lại.`,
  CRITERIA_PER_ABOVE_CAP: (f) =>
    `Mục trừ “${factOf(f, 'name')}” trừ ${pointsFact(f, 'per')} điểm mỗi lần nhưng chỉ trừ tối đa ${pointsFact(f, 'cap')}. Kiểm tra lại.`,
  CRITERIA_BONUS_ABOVE_MAX: (f) =>
    `Các mục thưởng cộng lại ${pointsFact(f, 'sum')} điểm, nhiều hơn mức thưởng tối đa ${pointsFact(f, 'max')}. Phần vượt sẽ không được tính.`,
  CRITERIA_NAME_UNKNOWN: (f) =>
    `“${named(factOf(f, 'name'))}” được nhắc đến ở ${place(f, 'where')} nhưng bộ tiêu chí không có. Sửa tên hoặc bỏ mục đó.`,
  CRITERIA_SANCTION_UNKNOWN: (f) =>
    `Mục “${factOf(f, 'name')}” ghi hạn chế xếp loại “${factOf(f, 'value')}”, chương trình không hiểu. Chọn một cách có sẵn.`,
  CRITERIA_SANCTION_WITHOUT_COUNT: (f) =>
    `Mục “${factOf(f, 'name')}” có hạn chế xếp loại nhưng không đếm số lần, nên hạn chế sẽ không có tác dụng. Đổi cách chấm sang đếm.`,
  CRITERIA_CONDITION_WITHOUT_COUNT: (f) =>
    `Điều kiện xếp loại đòi số lượng ở mục “${factOf(f, 'name')}” nhưng mục này không đếm số lượng, nên điều kiện sẽ không có tác dụng. Kiểm tra lại.`,
  CRITERIA_BANDS_NOT_DESCENDING: () =>
    'Các mức xếp loại chưa xếp từ điểm cao xuống điểm thấp. Xếp lại để không mức nào bị bỏ qua.',
  CRITERIA_BAND_TWICE: (f) => `Mức xếp loại “${factOf(f, 'name')}” ghi hai lần. Đặt tên khác nhau.`,
  CRITERIA_BANDS_OPEN: () =>
    'Mức xếp loại thấp nhất vẫn đòi điểm tối thiểu, đơn vị dưới mức đó sẽ không được xếp loại. Để trống điểm của mức thấp nhất.',
  CRITERIA_CONDITION_EMPTY: (f) =>
    `Điều kiện của mức “${factOf(f, 'band')}” chưa ghi đủ nhóm và tỷ lệ, hoặc mục và số lượng. Bổ sung rồi nhập lại.`,
  CRITERIA_SHARE_BAD: (f) =>
    `Tỷ lệ ${percent(factOf(f, 'share'))} ở “${factOf(f, 'name') === 'quota' ? 'tỷ lệ khống chế' : factOf(f, 'name')}” lớn hơn 100%. Sửa lại; trong tệp JSON, 80% viết là 0.8.`,
  CRITERIA_ROUNDING_BAD: (f) =>
    `Cách làm tròn ${factOf(f, 'value')} không dùng được. Bước làm tròn là 0.01, 0.05, 0.1, 0.25, 0.5 hoặc 1; cách làm tròn là half-up, down hoặc up.`,
  CRITERIA_TOTAL_BAD: (f) =>
    `Giới hạn tổng điểm ${factOf(f, 'value')} không dùng được. Kiểm tra mức thấp nhất, cao nhất.`,
}
