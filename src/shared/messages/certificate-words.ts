import { type FieldName, type Placeholder, placeholders } from '#domain/certificate/blank-form'
import type { CertificatePrint } from '#domain/office/records'

/** Names of the fields of a certificate. */
export const fieldLabels: Readonly<Record<FieldName, string>> = {
  nation: 'Quốc hiệu',
  motto: 'Tiêu ngữ',
  signerTitle: 'Chức danh người ký',
  gives: 'Chữ “Tặng”',
  award: 'Chữ “Giấy khen”',
  recipient: 'Danh xưng và tên',
  position: 'Chức vụ, đơn vị, địa chỉ',
  achievement: 'Thành tích',
  decision: 'Số và ngày quyết định',
  registerNumber: 'Số sổ vàng',
  placeAndDate: 'Địa danh, ngày',
  signerPosition: 'Chức vụ người ký',
  signerName: 'Họ tên người ký',
}

/** How the officer names the places to fill: "Quyết định số: {số quyết định}". */
export const placeWords: Readonly<Record<Placeholder, string>> = {
  agency: 'cơ quan',
  award: 'hình thức khen',
  recipient: 'danh xưng và tên',
  position: 'chức vụ, đơn vị',
  achieved: 'đã có thành tích',
  achievement: 'thành tích',
  campaign: 'đợt thi đua',
  decision: 'số quyết định',
  decisionDate: 'ngày quyết định',
  registerNumber: 'số sổ vàng',
  place: 'địa danh',
  date: 'ngày ký',
  signerPosition: 'chức vụ người ký',
  signerName: 'họ tên người ký',
}

/** A text of a form in the officer's words. */
export const withPlaceWords = (text: string): string =>
  placeholders.reduce((shown, name) => shown.replaceAll(`{${name}}`, `{${placeWords[name]}}`), text)

/** A text that the officer typed, with the places as a form names them; what names no place stays as typed. */
export const withPlaceNames = (typed: string): string =>
  placeholders.reduce((text, name) => text.replaceAll(`{${placeWords[name]}}`, `{${name}}`), typed.normalize('NFC'))

export const certificateTitle = 'Giấy khen'

/** What the three crosses of the test sheet are called. */
export const markNames = ['A', 'B', 'C'] as const

export const testSheetWords = {
  title: (form: string, printer: string): string =>
    `Tờ in thử – ${form}${printer === '' ? '' : ` – ${printer}`}. In đúng 100 %, không chọn “vừa trang”.`,
  measure: 'Đo từ mép trái và mép trên của tờ giấy đến tâm từng dấu cộng (mm), rồi nhập vào chương trình.',
  mark: (name: string, x: number, y: number): string => `${name}: trái ${x} mm, trên ${y} mm`,
}

/** Sheets by number: "tờ 5", "tờ 5–12". */
export const sheetRange = (from: number, to: number): string => (from === to ? `tờ ${from}` : `tờ ${from}–${to}`)

/** The reason that the journal keeps of a file to print. */
export function printReason({ from, to, without, printer }: CertificatePrint, earlier: number): string {
  const range = sheetRange(from, to)
  return [
    range.charAt(0).toUpperCase() + range.slice(1),
    ...(earlier > 0 ? [`lập lại, lần ${earlier + 1}`] : []),
    ...(without.length > 0 ? [`không có ${without.map((sheet) => `tờ ${sheet}`).join(', ')}`] : []),
    ...(printer === '' ? [] : [`máy in ${printer}`]),
  ].join('; ')
}
