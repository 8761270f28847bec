import type { Finding } from '../core/finding'
import type { ListEntry } from '../office/records'
import { type BlankForm, formFindings, type PrintMode } from './blank-form'
import { type Calibration, placedRectangle } from './calibration'
import { type CertificateSheet, type CertificateSource, certificateSheets, entriesOnForm } from './certificate-set'
import { type PlacedSheet, placeSheet, type SheetProblem } from './placed-sheet'

/** What can be said of certificates before they are printed; sentences in messages/certificate-sentences. */
export type CertificateFindingCode =
  | 'FORM_INVALID'
  | 'CERTIFICATE_TOO_LONG'
  | 'CERTIFICATE_TEXTS_OVERLAP'
  | 'CERTIFICATE_LETTERS_UNKNOWN'
  | 'CERTIFICATE_ACHIEVEMENT_MISSING'
  | 'CERTIFICATE_TITLE_MISSING'
  | 'CERTIFICATE_OFF_PAGE'
  | 'CERTIFICATE_OTHER_AWARD'
  | 'CERTIFICATE_NOBODY'
  | 'CERTIFICATE_NAME_DIFFERS'
  | 'CERTIFICATE_SHEETS_DIFFER'
  | 'CERTIFICATE_SIGNER_MISSING'
  | 'CERTIFICATE_DECISION_BLANK'
  | 'CERTIFICATE_NUMBER_BLANK'

export type CertificateFinding = Finding<CertificateFindingCode>

/** Certificates as they will be printed, each in its place, with everything found on the way. */
export interface CertificateSet {
  readonly sheets: readonly CertificateSheet[]
  readonly placed: readonly PlacedSheet[]
  readonly findings: readonly CertificateFinding[]
}

/** The number of the sheet that a finding keeps from being printed; null when it is about all of them, or blocks none. */
export const blockedSheet = ({ severity, facts }: Finding): number | null =>
  severity === 'error' && typeof facts?.sheet === 'number' ? facts.sheet : null

/** Findings that keep every sheet from being printed. */
export const blockingAll = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter((finding) => finding.severity === 'error' && blockedSheet(finding) === null)

/** Makes, places and checks the certificates of a list on a form. */
export function certificateSet(
  source: CertificateSource,
  form: BlankForm,
  calibration: Calibration,
  mode: PrintMode,
): CertificateSet {
  const wrongForm = formFindings(form)
  if (wrongForm.length > 0) return { sheets: [], placed: [], findings: wrongForm }
  const sheets = certificateSheets(source, form)
  const placed = sheets.map((sheet) => placeSheet(form, sheet, mode))
  const findings = [
    ...setFindings(source, form, sheets, mode),
    ...offPage(form, calibration, mode),
    ...sheets.flatMap((sheet, index) => sheetFindings(sheet, form, placed[index])),
    ...certificatesAgree(source.list.entries, form, sheets, placed),
  ]
  return { sheets, placed, findings }
}

function setFindings(
  { list, decision, firstNumber, office }: CertificateSource,
  form: BlankForm,
  sheets: readonly CertificateSheet[],
  mode: PrintMode,
): CertificateFinding[] {
  const others = list.entries.length - sheets.length
  const prints = (place: string): boolean =>
    form.fields.some(({ text, preprinted }) => text.includes(place) && (mode === 'whole' || !preprinted))
  const isDecisionBlank =
    (decision.number === null && prints('{decision}')) ||
    (decision.date === null && (prints('{date}') || prints('{decisionDate}')))
  const untitled = sheets.filter(({ entry }) => entry.kind === 'individual' && entry.title === null)
  const warning = (code: CertificateFindingCode): CertificateFinding => ({ code, severity: 'warning' })
  return [
    ...(sheets.length === 0
      ? [{ code: 'CERTIFICATE_NOBODY' as const, severity: 'error' as const, facts: { award: form.award } }]
      : []),
    ...(others > 0 && sheets.length > 0
      ? [{ code: 'CERTIFICATE_OTHER_AWARD' as const, severity: 'info' as const, facts: { award: form.award, others } }]
      : []),
    ...(isDecisionBlank ? [warning('CERTIFICATE_DECISION_BLANK')] : []),
    ...(firstNumber === null && prints('{registerNumber}') ? [warning('CERTIFICATE_NUMBER_BLANK')] : []),
    ...(untitled.length > 0
      ? [
          {
            code: 'CERTIFICATE_TITLE_MISSING' as const,
            severity: 'warning' as const,
            facts: { people: untitled.length, sheets: untitled.map(({ sheet }) => sheet).join(', ') },
          },
        ]
      : []),
    ...(office.signatory.name.trim() === '' && prints('{signerName}') ? [warning('CERTIFICATE_SIGNER_MISSING')] : []),
  ]
}

/** Fields that the calibration would push over the edge of the sheet. */
function offPage(form: BlankForm, calibration: Calibration, mode: PrintMode): CertificateFinding[] {
  return form.fields
    .filter(({ preprinted }) => mode === 'whole' || !preprinted)
    .flatMap((field): CertificateFinding[] => {
      const box = placedRectangle(field, calibration)
      const isInside = box.x >= 0 && box.y >= 0 && box.x + box.width <= form.width && box.y + box.height <= form.height
      return isInside ? [] : [{ code: 'CERTIFICATE_OFF_PAGE', severity: 'error', facts: { field: field.name } }]
    })
}

function sheetFindings(
  { sheet, entry }: CertificateSheet,
  form: BlankForm,
  placed: PlacedSheet | undefined,
): CertificateFinding[] {
  const facts = { sheet, name: entry.name }
  const asksAchievement = form.fields.some(({ text, preprinted }) => !preprinted && /\{achieve(d|ment)\}/.test(text))
  return [
    ...(entry.achievement.trim() === '' && asksAchievement
      ? [{ code: 'CERTIFICATE_ACHIEVEMENT_MISSING' as const, severity: 'error' as const, facts }]
      : []),
    ...(placed?.problems ?? []).map((problem) => problemFinding(problem, facts)),
  ]
}

function problemFinding(
  problem: SheetProblem,
  sheet: { readonly sheet: number; readonly name: string },
): CertificateFinding {
  const { kind, ...rest } = problem
  return { code: problemCodes[kind], severity: 'error', facts: { ...sheet, ...rest } }
}

const problemCodes = {
  tooLong: 'CERTIFICATE_TOO_LONG',
  overlap: 'CERTIFICATE_TEXTS_OVERLAP',
  letters: 'CERTIFICATE_LETTERS_UNKNOWN',
} as const

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Whether a text holds a name whole: "An" does not stand in "Anh". */
function holds(text: string, name: string): boolean {
  const at = text.indexOf(name)
  const around = [text.charAt(at - 1), text.charAt(at + name.length)]
  return at >= 0 && name !== '' && !around.some((letter) => /[\p{L}\p{N}]/u.test(letter))
}

/** Proves that the sheets name everyone of the list whom the form is for, once and in order, letter by letter; no finding means that they do. */
export function certificatesAgree(
  entries: readonly ListEntry[],
  form: BlankForm,
  sheets: readonly CertificateSheet[],
  placed: readonly PlacedSheet[],
): CertificateFinding[] {
  const expected = entriesOnForm(entries, form)
  const isSameOrder =
    sheets.length === expected.length &&
    placed.length === expected.length &&
    sheets.every(({ sheet, entry }, index) => sheet === index + 1 && entry.no === expected[index]?.no)
  if (!isSameOrder) {
    const facts = { expected: expected.length, sheets: sheets.length }
    return [{ code: 'CERTIFICATE_SHEETS_DIFFER', severity: 'error', facts }]
  }
  const isCapitals = form.fields.find(({ name }) => name === 'recipient')?.caps === true
  return placed.flatMap(({ sheet, lines, problems }, index): CertificateFinding[] => {
    const name = expected[index]?.name ?? ''
    const printed = spaced(lines.flatMap(({ field, text }) => (field === 'recipient' ? [text] : [])).join(' '))
    const isLeftOut = problems.some(({ kind, field }) => kind !== 'overlap' && field === 'recipient')
    if (isLeftOut || holds(printed, spaced(isCapitals ? name.toUpperCase() : name))) return []
    return [{ code: 'CERTIFICATE_NAME_DIFFERS', severity: 'error', facts: { sheet, name, printed } }]
  })
}
