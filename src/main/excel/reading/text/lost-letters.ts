import type { Finding } from '#domain/core/finding'
import type { WorkbookFindingCode } from '#domain/workbook/finding-codes'
import type { SheetGrid } from '#domain/workbook/grid'

/** What stands for a letter that was lost, and how it shows inside a word. */
const signs: readonly { readonly sign: string; readonly inWord: RegExp }[] = [
  { sign: '?', inWord: /\p{L}\?\p{L}/u },
  // A syllable has seven letters at most: "Nguy_n V_n", but not the name of a file, "bao_cao_quy".
  { sign: '_', inWord: /(?:^|\s)(?=\p{L}*_)(?=\S{2,7}(?:\s|$))\p{L}*_{1,2}\p{L}*(?:\s|$)/u },
  { sign: '\ufffd', inWord: /\ufffd/u },
]
const FEWEST = 3

/** Says that letters were lost before the file came to us: saved in a code page that has no Vietnamese. */
export function lostLetters({ name, rows }: SheetGrid): readonly Finding<WorkbookFindingCode>[] {
  const found = signs.map(({ sign }) => ({ sign, cells: 0, before: '' }))
  for (const row of rows)
    for (const { value } of row.cells) {
      if (value.kind !== 'text' || value.text.includes('://')) continue
      const at = signs.findIndex(({ inWord }) => inWord.test(value.text))
      const lost = found[at]
      if (lost === undefined) continue
      if (lost.cells === 0) lost.before = value.text.slice(0, 80)
      lost.cells++
    }
  return found
    .filter(({ cells }) => cells >= FEWEST)
    .map(({ sign, cells, before }) => ({
      code: 'ENCODING',
      severity: 'error',
      sheet: name,
      facts: { encoding: sign, cells, before },
    }))
}
