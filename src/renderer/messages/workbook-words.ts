import type { ReportedValue } from '#domain/scoring/score'
import type { FileReading, TableKind } from '#domain/workbook/file-reading'
import type { WorkbookFormat } from '#domain/workbook/grid'
import { formatDecimal } from './format'

export const tableKindWords: Readonly<Record<TableKind, string>> = {
  scoreSheet: 'Bảng tự chấm điểm',
  collectives: 'Danh sách tập thể',
  individuals: 'Danh sách cá nhân',
  households: 'Danh sách hộ gia đình',
  mixed: 'Danh sách tập thể, cá nhân',
  exemplars: 'Điển hình, mô hình',
  activities: 'Hoạt động đã tổ chức',
  units: 'Danh sách đơn vị',
  criteria: 'Bộ tiêu chí',
  ignored: 'Không phải bảng (bỏ qua)',
  unknown: 'Chưa rõ là bảng gì',
}

export const formatWords: Readonly<Record<WorkbookFormat, string>> = {
  xlsx: 'Excel (.xlsx)',
  xlsm: 'Excel có macro (.xlsm)',
  xls: 'Excel đời cũ (.xls)',
  'xls-html': 'trang web mang đuôi .xls',
  xml2003: 'Excel 2003 XML',
  ods: 'LibreOffice (.ods)',
  csv: 'văn bản phân cách (.csv)',
  tsv: 'văn bản phân cách bằng tab',
}

export const unitFromWords: Readonly<Record<NonNullable<FileReading['unitFrom']>, string>> = {
  identity: 'theo mã trong biểu mẫu',
  title: 'theo tên ghi trong tệp',
  fileName: 'theo tên tệp',
  option: 'do người dùng chọn',
}

const fields: Readonly<Record<string, string>> = {
  index: 'Số thứ tự',
  code: 'Mã',
  title: 'Nội dung',
  unitOfMeasure: 'Đơn vị tính',
  max: 'Điểm chuẩn',
  target: 'Chỉ tiêu giao',
  actual: 'Kết quả thực hiện',
  claimed: 'Điểm tự chấm',
  evidence: 'Minh chứng',
  note: 'Ghi chú',
  review: 'Điểm thẩm định',
  ratio: 'Tỷ lệ',
  rule: 'Cách tính',
  name: 'Họ và tên',
  surname: 'Họ, đệm',
  givenName: 'Tên',
  collective: 'Tên tập thể',
  household: 'Hộ gia đình',
  mixedName: 'Tên tập thể, cá nhân',
  kind: 'Phân loại',
  sex: 'Giới tính',
  birth: 'Ngày sinh',
  birthMale: 'Năm sinh nam',
  birthFemale: 'Năm sinh nữ',
  birthDay: 'Ngày (trong ngày sinh)',
  birthMonth: 'Tháng (trong ngày sinh)',
  birthYear: 'Năm (trong ngày sinh)',
  position: 'Chức vụ',
  unit: 'Đơn vị',
  department: 'Phòng, tổ',
  achievement: 'Thành tích',
  award: 'Hình thức khen thưởng',
  address: 'Địa chỉ',
  amount: 'Số tiền',
  content: 'Nội dung',
  time: 'Thời gian',
  place: 'Địa điểm',
  people: 'Số người',
  result: 'Kết quả',
  owner: 'Đơn vị thực hiện',
  field: 'Lĩnh vực',
  cluster: 'Cụm, khối',
  aliases: 'Tên khác',
  lead: 'Trưởng cụm, khối',
  validFrom: 'Hiệu lực từ ngày',
  validTo: 'Hiệu lực đến ngày',
  head: 'Thủ trưởng, liên hệ',
  type: 'Kiểu chấm',
  per: 'Điểm mỗi đơn vị tính',
  cap: 'Mức trần',
  options: 'Các mức',
  notApplicable: 'Được ghi “không phát sinh”',
  sanction: 'Chế tài',
  other: 'Cột khác',
}

/** Words that differ from table to table. */
const ownFields: Readonly<Partial<Record<TableKind, Readonly<Record<string, string>>>>> = {
  collectives: { name: 'Tên tập thể', title: 'Ông/Bà' },
  individuals: { title: 'Ông/Bà' },
  households: { name: 'Hộ gia đình', title: 'Ông/Bà' },
  mixed: { name: 'Tên tập thể, cá nhân', title: 'Ông/Bà' },
  exemplars: { name: 'Tên điển hình, mô hình' },
  units: { name: 'Tên đơn vị', code: 'Mã đơn vị', kind: 'Loại đơn vị' },
}

/** What a column means, in the words of the table it stands in. */
export const fieldWords = (field: string, kind: TableKind): string => ownFields[kind]?.[field] ?? fields[field] ?? field

const skipReasons: Readonly<Record<string, string>> = {
  TITLE: 'dòng tiêu đề',
  HEADER: 'dòng tên cột',
  NUMBER_ROW: 'dòng đánh số cột',
  GROUP: 'dòng tên nhóm',
  TOTAL: 'dòng cộng',
  FOOTER: 'dòng ký tên, cuối bảng',
  BLANK: 'dòng trống',
  ERROR_ROW: 'dòng chỉ có lỗi công thức',
  REPEATED_HEADER: 'dòng tên cột lặp lại',
  NOTE: 'dòng ghi chú',
  HIDDEN_SHEET: 'dòng ở trang tính ẩn',
  IGNORED: 'dòng cán bộ chỉ là không phải bảng',
  OUR_LIST: 'dòng ở trang “Cần sửa” do chương trình thêm',
}

export const skipWords = (reason: string): string => skipReasons[reason] ?? reason

/** "3 dòng tiêu đề, 1 dòng cộng". */
export const skippedInWords = (reasons: Readonly<Record<string, number>>): string =>
  Object.entries(reasons)
    .map(([reason, count]) => `${count} ${skipWords(reason)}`)
    .join(', ')

/** What a unit reported, in words: "thực hiện 2.520,5 / chỉ tiêu 2.400". */
export function reportedWords(value: ReportedValue): string {
  const { target, actual, option, yes, count, repeat, notApplicable } = value
  if (notApplicable === true) return 'không phát sinh'
  return [
    ...(actual === undefined ? [] : [`thực hiện ${formatDecimal(actual)}`]),
    ...(target === undefined ? [] : [`chỉ tiêu ${formatDecimal(target)}`]),
    ...(option === undefined ? [] : [`mức “${option}”`]),
    ...(yes === undefined ? [] : [yes ? 'có' : 'không']),
    ...(count === undefined ? [] : [`số lượng ${formatDecimal(count)}`]),
    ...(repeat === true ? ['tái phạm'] : []),
  ].join(', ')
}
