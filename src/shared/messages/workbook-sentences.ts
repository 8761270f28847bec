import type { Finding, FindingPlace } from '#domain/core/finding'
import type { WorkbookFindingCode } from '#domain/workbook/finding-codes'

/** The facts that each code may carry; a fact that is absent is left out of the sentence. */
export interface WorkbookFacts {
  readonly EMPTY: never
  readonly LOCKFILE: never
  readonly ENCRYPTED: 'format'
  readonly NOT_A_WORKBOOK: 'kind'
  readonly CORRUPT: 'part'
  readonly TOO_BIG: 'what' | 'limit' | 'found' | 'place'
  readonly TIMEOUT: 'seconds'
  readonly DOCTYPE: 'part'
  readonly UNREADABLE: 'detail'
  readonly OLD_FORMAT: 'format'
  readonly MACRO: never
  readonly HIDDEN: 'what' | 'count' | 'list'
  readonly ENCODING: 'encoding' | 'cells' | 'before'
  readonly CUT_SHORT: never
  readonly LEGACY_FONT: 'encoding' | 'cells' | 'before' | 'after'
  readonly ROUNDED_NUMBER: 'value'
  readonly NO_CACHED: 'more'
  readonly CELL_ERR: 'name' | 'more'
  readonly DATE_ODD: 'value' | 'taken'
  readonly DATE_AMBIGUOUS: 'value' | 'taken'
  readonly LEADING_ZERO: 'value'
  readonly NUMBER_ODD: 'value' | 'column' | 'taken'
  readonly TITLE_MISSING: 'name'
  readonly NAME_ODD: 'name' | 'title' | 'sex'
  readonly UNIT_UNKNOWN: 'text' | 'reason' | 'other' | 'units'
  readonly CRITERION_UNKNOWN: 'code' | 'title' | 'expected'
  readonly CRITERION_MISSING: 'code' | 'title'
  readonly CRITERION_TWICE: 'code' | 'title' | 'first'
  readonly SCORE_ABOVE_MAX: 'claimed' | 'max' | 'title'
  readonly SELF_SCORE_MISMATCH: 'claimed' | 'computed' | 'title'
  readonly EVIDENCE_MISSING: 'title'
  readonly DUPLICATE_ROW: 'name' | 'first'
  readonly WRONG_CAMPAIGN: 'campaign' | 'text'
  readonly OLD_TEMPLATE: 'version' | 'codes'
  readonly LIMITED_FORM: 'codes'
  readonly TEMPLATE_ALTERED: 'unit'
  readonly CLUSTER_BOOK_ALTERED: never
  readonly MULTI_TABLE: 'count'
  readonly LIMIT_NEAR: 'what' | 'limit' | 'found'
  readonly NO_TABLE: never
  readonly ONLY_FIX_LIST: never
  readonly COLUMN_DOUBTFUL: 'header' | 'field'
  readonly COLUMNS_REMEMBERED: 'file' | 'day'
  readonly ROW_INCOMPLETE: 'missing' | 'name'
  readonly OPTION_UNKNOWN: 'value' | 'options'
  readonly CASE_PROPOSED: 'typed' | 'proposed'
  readonly DITTO: 'typed' | 'taken'
  readonly SPLIT_RESULT: 'typed' | 'actual' | 'target'
  readonly SAME_FILE: never
}

type Facts<Code extends WorkbookFindingCode> = (name: WorkbookFacts[Code]) => string
type Sentences = { readonly [C in WorkbookFindingCode]: (fact: Facts<C>) => string }

const foreignKinds: Readonly<Record<string, string>> = {
  word: 'văn bản Word',
  powerpoint: 'bài trình chiếu PowerPoint',
  pdf: 'tệp PDF',
  rtf: 'văn bản RTF',
  archive: 'tệp nén',
  image: 'tệp ảnh',
  mht: 'trang web lưu một tệp (MHT)',
  html: 'trang web không có bảng nào',
  mail: 'thư điện tử',
  access: 'cơ sở dữ liệu Access',
  program: 'tệp chương trình',
  numbers: 'bảng tính Numbers của máy Apple',
  oldSheet: 'bảng tính định dạng rất cũ (SYLK, DIF hoặc Lotus)',
  xlsb: 'sổ tính nhị phân (.xlsb)',
  text: 'văn bản thường, không có bảng',
  xml: 'tệp XML của chương trình khác',
  shortcut: 'lối tắt (shortcut) trỏ tới tệp khác',
}
const sendExcel = 'Đề nghị đơn vị gửi tệp Excel gốc (.xlsx).'
const remedies: Readonly<Record<string, string>> = {
  archive: 'Giải nén rồi chọn các tệp Excel bên trong.',
  pdf: sendExcel,
  image: sendExcel,
  word: sendExcel,
  rtf: sendExcel,
  powerpoint: sendExcel,
  text: sendExcel,
  access: sendExcel,
  other: sendExcel,
  program: `Không mở tệp này. ${sendExcel}`,
  mail: 'Mở thư, lưu tệp Excel đính kèm rồi chọn tệp đó.',
  shortcut: 'Chọn chính tệp mà lối tắt trỏ tới; lối tắt gửi đi không mang theo số liệu.',
  html: 'Đây có thể là trang báo lỗi hoặc đăng nhập được lưu nhầm; tải lại tệp hoặc đề nghị đơn vị gửi lại.',
  numbers: 'Trên máy Apple, mở bằng Numbers, chọn Tệp › Xuất sang › Excel, rồi gửi lại.',
}
const saveAsXlsx = 'Mở tệp bằng Excel, chọn “Lưu thành” (Save As) loại “Excel Workbook (*.xlsx)”, rồi gửi lại.'

/** Parts that have no name of their own in the file. */
const partNames: Readonly<Record<string, string>> = {
  zip: 'mục lục của tệp nén bên trong',
  CFB: 'khung của tệp',
  table: 'bảng',
  Table: 'bảng',
}

const amounts: Readonly<Record<string, string>> = {
  file: 'tệp',
  entries: 'số tệp con trong sổ tính',
  part: 'một phần sau khi giải nén',
  unpacked: 'sổ tính sau khi giải nén',
  sheets: 'số trang tính',
  rows: 'số dòng có dữ liệu',
  columns: 'số cột có dữ liệu',
  text: 'số chữ trong một ô',
  merges: 'số vùng gộp ô',
  memory: 'bộ nhớ cần để đọc',
  files: 'số tệp trong một lần nhận',
}
const hiddenThings: Readonly<Record<string, (count: string, list: string) => string>> = {
  sheet: () => 'Trang tính này đang ẩn',
  rows: (count, list) => `Có ${count} dòng đang ẩn${list === '' ? '' : ` (${list})`}`,
  columns: (count, list) => `Có ${count} cột đang ẩn${list === '' ? '' : ` (${list})`}`,
}

/** What stands where a letter was lost. */
const lostLetterSigns: Readonly<Record<string, string>> = {
  '?': 'dấu hỏi',
  _: 'dấu gạch dưới',
  '\ufffd': 'ô vuông, dấu lạ',
}

const missingThings: Readonly<Record<string, string>> = {
  name: 'tên',
  kind: 'loại đối tượng (tập thể, cá nhân hay hộ gia đình)',
  award: 'hình thức khen thưởng đề nghị',
  achievement: 'tóm tắt thành tích',
  rest: 'mọi nội dung ngoài tên',
  code: 'mã',
  title: 'nội dung tiêu chí',
  content: 'nội dung',
  max: 'điểm tối đa',
  per: 'số điểm cho mỗi lần',
  groupMax: 'điểm của nhóm, tạm lấy tổng các mục bên trong',
  parent: 'nhóm có mã như cột “Thuộc nhóm” ghi, nên tạm đặt ở ngoài cùng',
  rule: 'quy tắc mang tên này, nên chưa dùng',
}

const unitQuestion = (text: string): string =>
  `Chưa biết tệp này của đơn vị nào${text === '' ? '' : ` (trong tệp ghi ${quoted(text)})`}. Chọn đơn vị rồi tiếp tục.`
const unitQuestions: Readonly<Record<string, (text: string, other: string) => string>> = {
  unnamed: () =>
    'Chưa biết tệp này của đơn vị nào: trong tệp và tên tệp đều không có tên đơn vị. Chọn đơn vị rồi tiếp tục.',
  several: (text) =>
    `Tệp có bảng của nhiều đơn vị (${text}). Chọn một đơn vị để nhận phần của đơn vị đó, rồi nhận lại tệp cho đơn vị khác.`,
  fileName: (text, other) =>
    `Trong tệp ghi ${quoted(text)} nhưng tên tệp là của ${quoted(other)}. Đang nhận theo nội dung trong tệp; kiểm tra lại.`,
  identity: (text, other) =>
    `Biểu mẫu này làm riêng cho ${quoted(other)} nhưng tiêu đề lại ghi ${quoted(text)}. Đang nhận cho ${quoted(other)}; nếu đơn vị khác đã mượn biểu mẫu thì chọn lại đơn vị trước khi nhận.`,
  cluster: (text) =>
    `Đơn vị ${quoted(text)} không thuộc cụm, khối của bảng này nên điểm ở dòng này chưa nhận. Ghi điểm vào đúng dòng của đơn vị trong cụm, khối, hoặc để trống ô điểm.`,
  other: (text) => `Dòng này thuộc bảng của ${quoted(text)}, không phải của đơn vị đang chọn nên chưa nhận.`,
}

const decimalComma = (text: string): string => text.replace('.', ',')
const quoted = (text: string, lead = ''): string => (text === '' ? '' : `${lead}“${text}”`)
const andMore = (more: string, what: string): string => (more === '' ? '' : ` Còn ${more} ${what} như vậy.`)

const sentences: Sentences = {
  EMPTY: () => 'Tệp rỗng, không có nội dung. Đề nghị đơn vị gửi lại tệp.',
  LOCKFILE: () =>
    'Đây là tệp tạm do Excel hoặc máy tính tự sinh, không có số liệu nên được bỏ qua. Tệp gốc vẫn được đọc bình thường.',
  ENCRYPTED: (f) =>
    f('format') === 'xls'
      ? 'Tệp được khóa bằng mật khẩu, hoặc đang bảo vệ cấu trúc sổ (Excel vẫn mở mà không hỏi), nên chưa đọc được. Mở bằng Excel, gỡ mật khẩu và bỏ “Bảo vệ sổ làm việc” (thẻ Xem lại), lưu thành .xlsx rồi gửi lại.'
      : 'Tệp có đặt mật khẩu nên chưa đọc được. Mở bằng Excel, gỡ mật khẩu (Tệp › Thông tin › Bảo vệ sổ làm việc) rồi gửi lại.',
  NOT_A_WORKBOOK: (f) => {
    const kind = foreignKinds[f('kind')]
    const what = kind === undefined ? 'không phải là bảng tính Excel' : `là ${kind}, không phải bảng tính Excel`
    return `Tệp này ${what}, dù tên tệp có thể ghi khác. ${remedies[f('kind')] ?? saveAsXlsx}`
  },
  CORRUPT: (f) =>
    `Tệp bị hỏng hoặc bị cắt cụt${quoted(partNames[f('part')] ?? f('part'), ' ở phần ')}; không đọc phần còn lại để tránh thiếu số liệu. Đề nghị đơn vị gửi lại tệp, hoặc mở bằng Excel rồi lưu lại.`,
  TOO_BIG: (f) =>
    f('what') === 'files'
      ? `Mỗi lần nhận đọc tối đa ${f('limit')} tệp, lần này có ${f('found')} nên tệp này chưa được đọc. Chọn các tệp còn lại để nhận ở lần sau.`
      : `Tệp vượt giới hạn: ${amounts[f('what')] ?? f('what')}${f('place') === '' ? '' : ` (${f('place')})`}${f('found') === '' ? '' : ` là ${f('found')},`} tối đa ${f('limit')}. Chưa đọc gì. Xóa phần thừa hoặc tách thành nhiều tệp rồi gửi lại.`,
  TIMEOUT: (f) =>
    `Đọc tệp này quá lâu${f('seconds') === '' ? '' : ` (hơn ${f('seconds')} giây)`} nên đã dừng; các tệp khác không bị ảnh hưởng. Mở bằng Excel, xóa định dạng và trang tính thừa, lưu lại rồi thử lại.`,
  DOCTYPE: () =>
    'Tệp chứa khai báo DOCTYPE, thứ mà bảng tính bình thường không có, nên không được mở vì an toàn. Mở bằng Excel, lưu lại rồi gửi lại.',
  UNREADABLE: () =>
    'Không đọc được tệp này; không có số liệu nào bị thay đổi. Kiểm tra tệp còn ở đó và không bị chương trình khác khóa, rồi thử lại; nếu vẫn lỗi, mở bằng Excel và lưu lại.',
  OLD_FORMAT: (f) =>
    `Tệp theo định dạng${quoted(f('format'), ' ') || ' cũ'}; đã đọc được, nên kiểm tra kỹ bản xem trước. Lần sau nên gửi tệp .xlsx.`,
  MACRO: () => 'Tệp có macro. Macro không được chạy; chỉ đọc số liệu trong ô.',
  HIDDEN: (f) =>
    f('what') === 'sheet'
      ? 'Trang tính này đang ẩn nên các dòng ở đó không được nhận. Nếu cần, bỏ ẩn trang tính rồi nhận lại.'
      : `${(hiddenThings[f('what')] ?? (() => 'Có phần đang ẩn'))(f('count'), f('list'))}. Số liệu ẩn vẫn được đọc; kiểm tra xem có đúng ý đơn vị không.`,
  ENCODING: (f) =>
    lostLetterSigns[f('encoding')] !== undefined
      ? `Có ${f('cells')} ô bị mất chữ có dấu từ trước khi gửi (chữ thành ${lostLetterSigns[f('encoding')]})${quoted(f('before'), ', ví dụ ')}. Không khôi phục được; đề nghị đơn vị gửi lại tệp Excel gốc.`
      : `Tệp văn bản được đọc theo bảng mã ${f('encoding')}. Kiểm tra vài dòng có dấu tiếng Việt trong bản xem trước.`,
  CUT_SHORT: () =>
    'Tệp có vẻ bị mất một phần (thường là phần cuối) khi gửi hoặc sao chép. Phần còn lại đã được đọc; so số dòng, số trang tính với đơn vị, hoặc đề nghị đơn vị gửi lại tệp.',
  LEGACY_FONT: (f) =>
    `Có ${f('cells')} ô dùng phông chữ cũ ${f('encoding')}, đã đổi sang Unicode${f('before') === '' ? '' : `: ${quoted(f('before'))} thành ${quoted(f('after'))}`}. Kiểm tra bản xem trước; chữ gốc vẫn được giữ.`,
  ROUNDED_NUMBER: (f) =>
    `Số ${f('value')} dài hơn 15 chữ số nên Excel đã làm tròn các số cuối. Nhập lại dưới dạng văn bản (định dạng ô “Text”).`,
  NO_CACHED: (f) =>
    `Ô có công thức nhưng tệp không lưu kết quả. Mở bằng Excel, chờ tính xong, lưu lại rồi gửi lại.${andMore(f('more'), 'ô')}`,
  CELL_ERR: (f) => `Ô đang báo lỗi ${f('name')}. Sửa công thức hoặc nhập lại giá trị.${andMore(f('more'), 'ô')}`,
  DATE_ODD: (f) =>
    `Ngày ${quoted(f('value'))} không hợp lý${f('taken') === '' ? '' : `; đang hiểu là ${f('taken')}`}. Nhập lại theo dạng ngày/tháng/năm, ví dụ 05/06/1986.`,
  DATE_AMBIGUOUS: (f) =>
    `Ngày ${quoted(f('value'))} có thể hiểu hai cách${f('taken') === '' ? '' : `; đang hiểu là ${f('taken')}`}. Xác nhận lại với đơn vị.`,
  LEADING_ZERO: (f) =>
    `Số ${quoted(f('value'))} có thể đã mất số 0 ở đầu. Nhập lại dưới dạng văn bản (định dạng ô “Text”).`,
  NUMBER_ODD: (f) =>
    `${quoted(f('value')) || 'Giá trị'}${quoted(f('column'), ' ở cột ')} không phải là một số rõ ràng${f('taken') === '' ? '' : `; đang hiểu là ${decimalComma(f('taken'))}`}. Nhập lại bằng chữ số.`,
  TITLE_MISSING: (f) => `${quoted(f('name')) || 'Dòng này'} chưa ghi Ông hay Bà. Bổ sung trước khi trình.`,
  NAME_ODD: (f) =>
    f('sex') === ''
      ? `Họ tên ${quoted(f('name'))} có chỗ lạ. Kiểm tra lại cách viết.`
      : `${quoted(f('name'))} ghi là ${f('title')} nhưng giới tính ghi ${f('sex')}. Kiểm tra lại.`,
  UNIT_UNKNOWN: (f) => (unitQuestions[f('reason')] ?? unitQuestion)(f('text'), f('other')),
  CRITERION_UNKNOWN: (f) =>
    f('expected') === ''
      ? `Tiêu chí ${quoted([f('code'), f('title')].filter(Boolean).join(' '))} không có trong bộ tiêu chí của đợt này. Sửa mã hoặc tên tiêu chí.`
      : `Mã ${f('code')} là tiêu chí ${quoted(f('expected'))}, nhưng dòng này ghi ${quoted(f('title'))}. Sửa mã hoặc tên tiêu chí.`,
  CRITERION_MISSING: (f) =>
    `Bảng điểm thiếu tiêu chí ${quoted([f('code'), f('title')].filter(Boolean).join(' '))}. Bổ sung dòng này; các tiêu chí khác vẫn được nhận.`,
  CRITERION_TWICE: (f) =>
    `Tiêu chí ${quoted([f('code'), f('title')].filter(Boolean).join(' '))} được ghi hai lần${f('first') === '' ? '' : ` (lần đầu ở dòng ${f('first')})`}. Giữ lại một dòng.`,
  SCORE_ABOVE_MAX: (f) =>
    `Điểm ${decimalComma(f('claimed'))}${quoted(f('title'), ' của tiêu chí ')} cao hơn điểm tối đa ${decimalComma(f('max'))}. Sửa lại điểm.`,
  SELF_SCORE_MISMATCH: (f) =>
    `Điểm tự chấm ${decimalComma(f('claimed'))}${quoted(f('title'), ' của tiêu chí ')} khác với điểm tính từ số liệu báo cáo (${decimalComma(f('computed')) || 'chưa rõ'}). Kiểm tra lại số liệu hoặc điểm.`,
  EVIDENCE_MISSING: (f) =>
    `${quoted(f('title'), 'Tiêu chí ') || 'Tiêu chí này'} chưa ghi minh chứng. Bổ sung tài liệu kèm theo.`,
  DUPLICATE_ROW: (f) =>
    `${quoted(f('name')) || 'Dòng này'} lặp lại${f('first') === '' ? '' : ` dòng ${f('first')}`}. Giữ lại một dòng, hoặc xác nhận là hai người khác nhau.`,
  WRONG_CAMPAIGN: (f) =>
    f('text') !== ''
      ? `Tiêu đề trong tệp ghi ${quoted(f('text'))}, có vẻ là biểu của năm khác hoặc của đợt thi đua khác. Các dòng vẫn được đọc; kiểm tra lại, nếu gửi nhầm thì gửi biểu của đợt này.`
      : `Tệp này là biểu mẫu của đợt thi đua khác${quoted(f('campaign'), ': ')}. Chưa nhận; chọn đúng đợt hoặc gửi lại biểu của đợt này.`,
  OLD_TEMPLATE: (f) =>
    f('codes') !== ''
      ? `Điểm tối đa ghi trong tệp khác với bộ tiêu chí của đợt này ở: ${f('codes')}. Có thể là biểu năm trước; kiểm tra kỹ từng tiêu chí.`
      : `Tệp làm theo biểu mẫu hoặc bộ tiêu chí cũ${quoted(f('version'), ' ')}. Gửi lại theo biểu mẫu mới, hoặc kiểm tra kỹ từng tiêu chí.`,
  LIMITED_FORM: (f) =>
    `Đây là biểu mẫu gửi kèm yêu cầu bổ sung, chỉ gồm tiêu chí ${f('codes')}. Chỉ nhận các tiêu chí này; mọi phần khác giữ nguyên như đơn vị đã gửi.`,
  CLUSTER_BOOK_ALTERED: () =>
    'Bảng chấm điểm của cụm, khối đã bị sửa phần nhận dạng, nên không biết chắc của cụm nào. Chưa nhận dòng nào; tạo bảng mới ở “Việc của cụm” và đề nghị trưởng cụm chép điểm sang.',
  TEMPLATE_ALTERED: (f) =>
    f('unit') === ''
      ? 'Phần nhận dạng đơn vị trong biểu mẫu đã bị sửa hoặc mất mã kiểm tra nên không dùng được; đơn vị được tìm theo tiêu đề và tên tệp. Kiểm tra tệp này của đơn vị nào trước khi nhận.'
      : `Một phần nhận dạng trong biểu mẫu đã bị sửa; phần còn nguyên ghi là của ${quoted(f('unit'))}. Kiểm tra lại đơn vị trước khi nhận.`,
  MULTI_TABLE: (f) =>
    `Trang tính có ${f('count')} bảng; mỗi bảng được đọc riêng. Kiểm tra bản xem trước của từng bảng.`,
  LIMIT_NEAR: (f) =>
    `Gần giới hạn: ${amounts[f('what')] ?? (f('what') || 'số liệu')} là ${f('found') || 'rất lớn'}, tối đa ${f('limit') || 'có hạn'}. Vẫn đọc được; nên xóa phần thừa trước lần gửi sau.`,
  ONLY_FIX_LIST: () =>
    'Tệp này chỉ có danh sách những chỗ cần sửa do chương trình lập, không có số liệu. Sửa trên tệp báo cáo của đơn vị rồi gửi tệp đó.',
  NO_TABLE: () =>
    'Không tìm thấy bảng số liệu nào. Kiểm tra trang tính có dòng tiêu đề cột, hoặc chỉ ra bảng bằng tay.',
  COLUMN_DOUBTFUL: (f) =>
    `Chưa chắc cột ${quoted(f('header'))} là ${quoted(f('field')) || 'nội dung gì'}. Xác nhận ý nghĩa của cột.`,
  COLUMNS_REMEMBERED: (f) =>
    `Đã dùng cách hiểu cột đã ghi nhớ${f('day') === '' ? '' : ` ngày ${f('day')}`}${f('file') === '' ? '' : ` từ tệp “${f('file')}”`}. Thấy sai thì mở “Xem và sửa cột” để sửa, hoặc bấm “Quên cách hiểu này”.`,
  ROW_INCOMPLETE: (f) =>
    `Dòng${quoted(f('name'), ' ')} còn thiếu ${missingThings[f('missing')] ?? 'nội dung bắt buộc'}. Bổ sung rồi nhận lại.`,
  OPTION_UNKNOWN: (f) =>
    `${quoted(f('value')) || 'Giá trị'} không có trong các mức để chọn${f('options') === '' ? '' : ` (${f('options')})`}. Chọn lại một mức.`,
  CASE_PROPOSED: (f) =>
    `${quoted(f('typed')) || 'Họ tên'} viết hoa toàn bộ; đề nghị ghi ${quoted(f('proposed'))}. Xác nhận hoặc sửa lại.`,
  DITTO: (f) =>
    f('taken') === ''
      ? `${quoted(f('typed')) || 'Ô này'} nghĩa là như dòng trên, nhưng ở đây không rõ lặp lại gì. Ghi đầy đủ vào ô này.`
      : `${quoted(f('typed')) || 'Ô này'} được hiểu là như dòng trên: ${quoted(f('taken'))}. Xem lại nếu không phải vậy.`,
  SPLIT_RESULT: (f) =>
    f('actual') === ''
      ? `${quoted(f('typed')) || 'Ở đây'} là hai số trong một ô. Ghi kết quả ở cột kết quả, chỉ tiêu ở cột chỉ tiêu, mỗi ô một số.`
      : `${quoted(f('typed')) || 'Ô này'} được hiểu là thực hiện ${decimalComma(f('actual'))} trên chỉ tiêu ${decimalComma(f('target'))}. Xem lại nếu không phải vậy.`,
  SAME_FILE: () => 'Tệp này đã được nhận trước đó, nội dung giống hệt nên không thêm gì.',
}

function placeOf({ file, sheet, cell, row }: FindingPlace): string {
  const parts = [
    ...(file === undefined ? [] : [`tệp “${file}”`]),
    ...(sheet === undefined || sheet === '' ? [] : [`trang tính “${sheet}”`]),
    ...(cell !== undefined ? [`ô ${cell}`] : row !== undefined ? [`dòng ${row}`] : []),
  ]
  const place = parts.join(', ')
  return place === '' ? '' : `${place.charAt(0).toUpperCase()}${place.slice(1)}: `
}

/** Says what was found in a workbook, where, and what to do, so that it can go to the ward unchanged. */
export function workbookSentence(finding: Finding<WorkbookFindingCode>): string {
  const sentence = sentences[finding.code] as (fact: (name: string) => string) => string
  const said = sentence((name) => String(finding.facts?.[name] ?? ''))
  // A fact that is absent leaves a gap.
  return placeOf(finding) + said.replace(/ {2,}/g, ' ').replace(/ (?=[,.;:])/g, '')
}
