import { attribute, tagsOf } from './xml-tags'

/** A colour that no other program fills with, so that our own marks are known again. */
const markColour = 'FFFFC7CD'

/** What LibreOffice writes beside our colour, whatever stood there. */
const PUT_BY_LIBREOFFICE = 'FFCCCCFF'

/** A ground of one colour; `colour` and `under` are the attributes of its two colours. */
export const solidFill = (prefix: string, colour: string, under: string): string =>
  `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor${colour}/><${prefix}bgColor${under}/></${prefix}patternFill></${prefix}fill>`
/** Our red ground; the colour that the cell had is kept where a ground of one colour does not show it. */
export const markFill = (prefix: string, colour: string | null): string =>
  solidFill(prefix, ` rgb="${markColour}"`, colour ?? ' indexed="64"')

/** The attributes of a colour within a fill, as written; null when it has none. */
function colourIn(fill: string, name: 'fgColor' | 'bgColor'): string | null {
  for (const tag of tagsOf(fill)) if (tag.name === name && tag.kind !== 'close') return tag.attributes
  return null
}

const isSolid = (fill: string): boolean => /patternType\s*=\s*["']solid["']/.test(fill)
export const isMarkFill = (fill: string): boolean =>
  isSolid(fill) && (colourIn(fill, 'fgColor') ?? '').includes(markColour)
/** The colour of a ground of one colour; null for none, for a pattern and for our own. */
export const solidColour = (fill: string): string | null =>
  isSolid(fill) && !isMarkFill(fill) ? colourIn(fill, 'fgColor') : null

/** The colour that a cell had before it was marked; null when it had none. */
export function colourUnderMark(fill: string): string | null {
  const colour = colourIn(fill, 'bgColor')
  const isNone = colour === null || attribute(colour, 'indexed') === '64' || colour.includes(PUT_BY_LIBREOFFICE)
  return isNone ? null : colour
}
