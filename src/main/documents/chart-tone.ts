/** Greys of the heat map by share of the maximum, light enough for black figures on each, as the note under its title names them. */
const tones = [
  [1, '8C8C8C'],
  [0.9, 'A8A8A8'],
  [0.8, 'C0C0C0'],
  [0.7, 'D6D6D6'],
  [0.5, 'EAEAEA'],
] as const

/** Colour of a share as six hexadecimal digits. */
export const toneOf = (share: number): string => tones.find(([from]) => share >= from)?.[1] ?? 'FFFFFF'

export const barTone = 'B8B8B8'
/** Of a provisional bar, where no hatching can be relied on. */
export const paleTone = 'E4E4E4'

/** Text across a landscape page of a paper, and the parts of the bar chart, in millimetres. */
export const chartWidths = { text: 247, no: 11, name: 64, bars: 110, label: 62 } as const

/** Width of a heat map's column. */
export const heatColumn = (columns: number): number =>
  Math.min(20, (chartWidths.text - chartWidths.no - chartWidths.name) / Math.max(1, columns))
