export type Delimiter = ',' | ';' | '\t' | '|'

/** The delimiter that a first line "sep=;" names, and where the data begin. */
export function namedDelimiter(text: string): { readonly delimiter: Delimiter; readonly start: number } | null {
  const match = /^"?sep=([,;\t|])"?[^\S\n]*(?:\r\n|\n|\r)/i.exec(text)
  return match === null ? null : { delimiter: match[1] as Delimiter, start: match[0].length }
}

const SAMPLE = 50

/** The delimiter whose use is most regular over the first lines; quoted text does not count. */
export function likelyDelimiter(text: string): Delimiter {
  const lines = sampleLines(text)
  let best: { readonly delimiter: Delimiter; readonly score: number } = { delimiter: ',', score: 0 }
  for (const delimiter of ['\t', ';', '|', ','] as const) {
    const counts = lines.map((line) => line.split(delimiter).length - 1).filter((count) => count > 0)
    const score = scoreOf(counts, lines.length)
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

/** In sentences a comma or semicolon is followed by a space; between fields it is not. */
const TIGHT = /[\t|]|[,;](?=[^\s,;]|$|[,;]{2})/

/** True for a text whose lines are split into fields, false for prose. */
export function looksDelimited(text: string): boolean {
  const lines = sampleLines(text)
  const split = lines.filter((line) => TIGHT.test(line)).length
  return split > 0 && split >= Math.min(2, lines.length) && split * 5 >= lines.length
}

/** Lines that agree in their number of delimiters tell; decimal and thousands commas come in any number. */
function scoreOf(counts: readonly number[], lines: number): number {
  const agreeing = new Map<number, number>()
  for (const count of counts) agreeing.set(count, (agreeing.get(count) ?? 0) + 1)
  let best = 0
  for (const [count, times] of agreeing) best = Math.max(best, (times / lines) * Math.sqrt(count))
  return best + (counts.length / Math.max(1, lines)) * 0.5
}

/** The first lines with the quoted text taken out, blank ones left out. */
function sampleLines(text: string): readonly string[] {
  const bare = text.slice(0, 100_000).replace(/"(?:[^"]|"")*"?/g, '')
  return bare
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, SAMPLE)
}
