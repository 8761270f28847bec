import type { Finding } from '#domain/core/finding'
import { submissionNoticeCodes } from '#domain/submission/notices'
import { findingSentence } from './finding-sentence'

/** What only the officer can act on, or need not act on; the unit is not asked about it. */
const officerOnly: ReadonlySet<string> = new Set([
  'OLD_FORMAT',
  'MACRO',
  'HIDDEN',
  'ENCODING',
  'LEGACY_FONT',
  'MULTI_TABLE',
  'LIMIT_NEAR',
  'SAME_FILE',
  'CASE_PROPOSED',
  'LIMITED_FORM',
  'TEMPLATE_ALTERED',
  'LOCKFILE',
  ...submissionNoticeCodes,
])

/** Whose a file is, the officer says; a row of another unit in a cluster's workbook is put right by its lead. */
const isForOfficer = ({ code, facts }: Finding): boolean =>
  officerOnly.has(code) || (code === 'UNIT_UNKNOWN' && facts?.reason !== 'cluster')

/** The findings that a unit is asked to put right, in the order of the workbook's rows. */
export function findingsForUnit<F extends Finding>(findings: readonly F[]): readonly F[] {
  const asked = findings.filter((finding) => finding.severity !== 'info' && !isForOfficer(finding))
  const sheets = [...new Set(asked.map(({ sheet }) => sheet ?? ''))]
  const placeOf = ({ sheet }: Finding): number => sheets.indexOf(sheet ?? '')
  return asked
    .map((finding, at) => ({ finding, at }))
    .sort(
      (a, b) => placeOf(a.finding) - placeOf(b.finding) || (a.finding.row ?? 0) - (b.finding.row ?? 0) || a.at - b.at,
    )
    .map(({ finding }) => finding)
}

/** The sentence of a finding without its place, where the place is shown beside it. */
export function sentenceWithoutPlace(finding: Finding): string {
  const { code, severity, facts, criterion } = finding
  const text = findingSentence({
    code,
    severity,
    ...(facts === undefined ? {} : { facts }),
    ...(criterion === undefined ? {} : { criterion }),
  })
  return text.replace(/^./u, (first) => first.toUpperCase())
}

/** "trang tính “Cá nhân”, dòng 12, ô D12"; empty when nothing is known. */
export function placeInWords({ sheet, row, cell }: Finding): string {
  return [
    ...(sheet === undefined || sheet === '' ? [] : [`trang tính “${sheet}”`]),
    ...(row === undefined ? [] : [`dòng ${row}`]),
    ...(cell === undefined ? [] : [`cột ${cell.replace(/\d+$/, '')} (ô ${cell})`]),
  ].join(', ')
}

const capital = (text: string): string => text.replace(/^./u, (first) => first.toUpperCase())

/** The message that goes to a unit with its marked workbook; `unit` and `file` are left out when not known. */
export function messageForUnit(
  findings: readonly Finding[],
  about: {
    readonly unit?: string
    readonly file?: string
    readonly hasMarkedCopy?: boolean
    readonly hasFixList?: boolean
  } = {},
): string {
  const asked = findingsForUnit(findings)
  const file = about.file ?? asked.find((finding) => finding.file !== undefined)?.file
  const named = file === undefined ? 'Biểu của đơn vị' : `Tệp “${file}”`
  const greeting = about.unit === undefined ? 'Kính gửi đơn vị,' : `Kính gửi ${about.unit},`
  if (asked.length === 0)
    return `${greeting}\n\n${named} đã nhận đủ, không có chỗ nào phải sửa. Trân trọng cảm ơn đơn vị.`
  const lines = asked.map((finding, at) => {
    const place = placeInWords(finding)
    return `${at + 1}. ${place === '' ? '' : `${capital(place)}: `}${sentenceWithoutPlace(finding)}`
  })
  const marked =
    about.hasMarkedCopy === false
      ? []
      : [
          about.hasFixList === false
            ? 'Bản gửi kèm đã tô đỏ các ô cần sửa, có ghi chú tại ô.'
            : 'Bản gửi kèm đã tô đỏ các ô cần sửa, có ghi chú tại ô và danh sách ở trang tính “Cần sửa”.',
        ]
  return [
    greeting,
    '',
    `${named} đã nhận được; còn ${asked.length} chỗ đề nghị đơn vị xem và sửa giúp:`,
    '',
    ...lines,
    '',
    ...marked,
    'Đề nghị đơn vị sửa ngay trên tệp, lưu lại và gửi lại cả tệp; những dòng khác không cần làm lại.',
    'Trân trọng cảm ơn.',
  ].join('\n')
}
