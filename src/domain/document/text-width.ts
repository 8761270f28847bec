/** Widths of Times New Roman Bold in thousandths of the size, by letter without its marks. */
const widths = new Map<string, number>()
const alike = (letters: string, width: number): void => {
  for (const letter of letters) widths.set(letter, width)
}
alike('abcdeghknopquvxyz', 500)
alike('bdhknpqu', 556)
alike('cerz', 444)
alike('s', 389)
alike('fjt-()', 333)
alike('il/', 278)
alike(' .,;:', 250)
alike('m', 833)
alike('w', 722)
alike('ACDNRUVXYĐ', 722)
alike('BELTZ', 667)
alike('FPS', 611)
alike('GHKOQ', 778)
alike('IJ', 389)
alike('M', 944)
alike('W', 1000)
widths.set('P', 611)
widths.set('S', 556)
widths.set('đ', 556)

const pointMm = 25.4 / 72

/** About how wide a bold line is, in millimetres: enough for the length of a rule under it. */
export function boldWidthMm(text: string, points: number): number {
  const letters = [...text.normalize('NFD').replace(/\p{M}/gu, '')]
  const thousandths = letters.reduce((sum, letter) => sum + (widths.get(letter) ?? 500), 0)
  return (thousandths / 1000) * points * pointMm
}

/** What stands beside the text of a cell: its padding and its lines, in millimetres. */
const besideText = 3

const half = (millimetres: number): number => Math.ceil(millimetres * 2) / 2

/** Width of a column in which none of the texts is broken, in millimetres. */
export const unbrokenWidth = (texts: readonly string[], points: number): number =>
  half(texts.reduce((widest, text) => Math.max(widest, boldWidthMm(text, points)), 0) + besideText)

/** Width of a column in which each of the texts has room on two lines, in millimetres. */
export const twoLineWidth = (texts: readonly string[], points: number): number =>
  Math.max(
    unbrokenWidth(
      texts.flatMap((text) => text.split(' ')),
      points,
    ),
    half(texts.reduce((widest, text) => Math.max(widest, boldWidthMm(text, points)), 0) * 0.6 + besideText),
  )
