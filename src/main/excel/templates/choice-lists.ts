import type { DataValidation, Workbook, Worksheet } from 'exceljs'
import { templateMessages } from '#shared/messages/template-texts'

/** Sheet of the lists that dropdowns take their choices from; one column, so that nothing reads it as a table. */
const SHEET = 'DanhMuc'

/** The hidden lists behind the dropdowns; alike lists stand there once. */
export class ChoiceLists {
  readonly #sheet: Worksheet
  readonly #ranges = new Map<string, string>()

  constructor(workbook: Workbook) {
    this.#sheet = workbook.addWorksheet(SHEET, { state: 'veryHidden' })
  }

  /** The range that holds the choices. */
  range(choices: readonly string[]): string {
    const key = choices.join('\n')
    const known = this.#ranges.get(key)
    if (known !== undefined) return known
    const first = this.#sheet.rowCount + 1
    for (const choice of choices) this.#sheet.addRow([choice]).getCell(1).numFmt = '@'
    const range = `${SHEET}!$A$${first}:$A$${first + choices.length - 1}`
    this.#ranges.set(key, range)
    return range
  }

  /** A dropdown of the choices; other texts are refused, or asked about where they may be right. */
  dropdown(
    choices: readonly string[],
    title: string,
    prompt: string,
    others: 'refused' | 'asked' = 'refused',
  ): DataValidation {
    return {
      type: 'list',
      allowBlank: true,
      formulae: [this.range(choices)],
      showInputMessage: true,
      promptTitle: title,
      prompt,
      showErrorMessage: true,
      errorStyle: others === 'refused' ? 'stop' : 'warning',
      errorTitle: templateMessages.wrongTitle,
      error: others === 'refused' ? templateMessages.wrongChoice : templateMessages.otherAward,
    }
  }
}

/** What may be typed into a cell as a number; `max` null is without limit. */
export function numberCheck(
  kind: 'whole' | 'decimal',
  max: string | null,
  words: { readonly title: string; readonly prompt: string; readonly error: string },
): DataValidation {
  return {
    type: kind,
    operator: max === null ? 'greaterThanOrEqual' : 'between',
    formulae: max === null ? [0] : [0, Number(max)],
    allowBlank: true,
    showInputMessage: true,
    promptTitle: words.title,
    prompt: words.prompt,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: templateMessages.wrongTitle,
    error: words.error,
  }
}
