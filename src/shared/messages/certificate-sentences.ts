import type { FieldName, FormProblem } from '#domain/certificate/blank-form'
import type { CertificateFindingCode } from '#domain/certificate/certificate-checks'
import type { Finding } from '#domain/core/finding'
import { fieldLabels } from './certificate-words'

/** What the records around a set of certificates say, beside the set itself. */
export type CertificateRecordCode =
  | 'CERTIFICATE_DECISION_DIFFERS'
  | 'CERTIFICATE_LIST_OLDER'
  | 'CERTIFICATE_NUMBERS_TAKEN'
  | 'CERTIFICATE_FORM_UNVERIFIED'
  | 'CERTIFICATE_SHEETS_LEFT_OUT'

const fact = (finding: Finding, name: string): string => String(finding.facts?.[name] ?? '')
const field = (finding: Finding, name = 'field'): string =>
  fieldLabels[fact(finding, name) as FieldName] ?? fact(finding, name)
const sheet = (finding: Finding): string => `Tờ ${fact(finding, 'sheet')} (“${fact(finding, 'name')}”)`

const formProblems: Readonly<Record<FormProblem, (finding: Finding) => string>> = {
  page: () => 'khổ giấy phải từ 50 đến 900 mm mỗi chiều',
  name: () => 'phôi phải có tên và ghi rõ dùng cho hình thức khen nào',
  recipient: () => 'phôi phải in danh xưng và tên, nội dung có {danh xưng và tên}',
  twice: (f) => `mục “${field(f)}” có hai lần`,
  size: (f) => `mục “${field(f)}”: cỡ chữ từ 5 đến 120 và cỡ nhỏ nhất không lớn hơn cỡ chữ`,
  room: (f) => `mục “${field(f)}” phải rộng ít nhất 5 mm và cao đủ một dòng chữ nhỏ nhất`,
  outside: (f) => `mục “${field(f)}” nằm ngoài khổ giấy`,
  place: (f) => `mục “${field(f)}” có chỗ điền không hiểu được: ${fact(f, 'value')}`,
}

export const certificateSentences: Readonly<
  Record<CertificateFindingCode | CertificateRecordCode, (finding: Finding) => string>
> = {
  FORM_INVALID: (f) =>
    `Phôi “${fact(f, 'form')}” chưa dùng được: ${formProblems[fact(f, 'problem') as FormProblem](f)}.`,
  CERTIFICATE_TOO_LONG: (f) =>
    `${sheet(f)}: “${field(f)}” dài quá chỗ trên phôi dù đã thu nhỏ và xuống dòng, nên tờ này chưa in được. Mở rộng, tăng chiều cao của mục đó hoặc giảm cỡ nhỏ nhất ở “Sửa phôi”.`,
  CERTIFICATE_TEXTS_OVERLAP: (f) =>
    `${sheet(f)}: “${field(f)}” đè lên “${field(f, 'other')}”, nên tờ này chưa in được. Dời một trong hai mục ở “Sửa phôi”.`,
  CERTIFICATE_LETTERS_UNKNOWN: (f) =>
    `${sheet(f)}: “${field(f)}” có ký tự không in được (${fact(f, 'letters')}), nên tờ này chưa in được. Sửa đề nghị khen rồi chốt lại danh sách.`,
  CERTIFICATE_ACHIEVEMENT_MISSING: (f) =>
    `${sheet(f)}: danh sách chưa ghi thành tích, nên tờ này chưa in được. Bổ sung ở “Đề nghị khen” rồi chốt lại danh sách, hoặc ghi một câu chung vào mục “Thành tích” của phôi.`,
  CERTIFICATE_TITLE_MISSING: (f) =>
    `${fact(f, 'people')} người không có “Ông” hay “Bà” vì danh sách chưa ghi (tờ ${fact(f, 'sheets')}). Kiểm tra trước khi in.`,
  CERTIFICATE_OFF_PAGE: (f) =>
    `Mục “${field(f)}” bị đẩy ra ngoài tờ giấy. Xem lại vị trí trên phôi hoặc số căn chỉnh máy in.`,
  CERTIFICATE_OTHER_AWARD: (f) =>
    `${fact(f, 'others')} dòng của danh sách không được tặng “${fact(f, 'award')}” nên không in trên phôi này.`,
  CERTIFICATE_NOBODY: (f) =>
    `Danh sách không có ai được tặng “${fact(f, 'award')}”. Chọn phôi dùng cho hình thức khen khác.`,
  CERTIFICATE_NAME_DIFFERS: (f) =>
    `Tờ ${fact(f, 'sheet')} ghi “${fact(f, 'printed')}”, danh sách đã chốt ghi “${fact(f, 'name')}”. Chưa in được; kiểm tra mục “Danh xưng và tên” của phôi.`,
  CERTIFICATE_SHEETS_DIFFER: (f) =>
    `Có ${fact(f, 'sheets')} tờ cho ${fact(f, 'expected')} dòng của danh sách, hoặc không đúng thứ tự. Chưa in được; mở lại mục “Giấy khen”.`,
  CERTIFICATE_SIGNER_MISSING: () => 'Chưa ghi họ tên người ký nên để trống trên giấy khen. Bổ sung ở “Cơ quan”.',
  CERTIFICATE_DECISION_BLANK: () =>
    'Chưa có số hoặc ngày quyết định nên để chỗ trống trên giấy khen. Ghi “Số quyết định” và “Ngày ký” bên trái.',
  CERTIFICATE_NUMBER_BLANK: () => 'Chưa ghi số sổ vàng bắt đầu nên để chỗ trống trên giấy khen.',
  CERTIFICATE_DECISION_DIFFERS: (f) =>
    `Danh sách này đã ghi sổ khen thưởng theo Quyết định ${fact(f, 'issued')}, khác ${fact(f, 'given')} đang chọn. Sửa số, ngày quyết định cho khớp rồi in.`,
  CERTIFICATE_LIST_OLDER: (f) =>
    `Đang dùng danh sách chốt lần ${fact(f, 'version')}, đã có danh sách chốt lần ${fact(f, 'newest')}. Chỉ in bản cũ khi quyết định đã ký theo bản đó.`,
  CERTIFICATE_NUMBERS_TAKEN: (f) =>
    `Số sổ vàng ${fact(f, 'first')}–${fact(f, 'last')} năm ${fact(f, 'year')} đã dùng cho đợt “${fact(f, 'campaign')}”. Ghi số bắt đầu từ ${fact(f, 'next')}.`,
  CERTIFICATE_FORM_UNVERIFIED: (f) => `${fact(f, 'form')}: ${fact(f, 'note')}`,
  CERTIFICATE_SHEETS_LEFT_OUT: (f) =>
    `Tệp giấy khen không có tờ ${fact(f, 'sheets')} vì còn lỗi. Sửa rồi in riêng các tờ đó.`,
}
