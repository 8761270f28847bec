import { AlignmentType, convertMillimetersToTwip, type IParagraphStyleOptions, LineRuleType } from 'docx'
import styles from '../../../../resources/papers/docx-styles.json'
import { indent } from '../page-layout'

/** A Word style of a paper, by the part of the paper that it dresses. */
export type StyleId = keyof typeof styles

interface StyleData {
  readonly name: string
  readonly size: number
  readonly bold?: boolean
  readonly italic?: boolean
  readonly align: string
  readonly before?: number
  readonly after?: number
  readonly indent?: boolean
  readonly keepNext?: boolean
  readonly exact?: number
}

export const font = 'Times New Roman'

const twips = (points: number): number => Math.round(points * 20)

export const alignments: Readonly<Record<string, (typeof AlignmentType)[keyof typeof AlignmentType]>> = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
}

export const sizeOf = (id: StyleId): number => styles[id].size

/** Every style by its Vietnamese name, as the officer sees it in Word's list. */
export const paragraphStyles: IParagraphStyleOptions[] = Object.entries(styles as Record<string, StyleData>).map(
  ([id, style]) => ({
    id,
    name: style.name,
    basedOn: 'Normal',
    quickFormat: true,
    run: { font, size: style.size * 2, bold: style.bold ?? false, italics: style.italic ?? false },
    paragraph: {
      alignment: alignments[style.align] ?? AlignmentType.LEFT,
      keepNext: style.keepNext ?? false,
      indent: style.indent ? { firstLine: convertMillimetersToTwip(indent) } : {},
      spacing: {
        before: twips(style.before ?? 0),
        after: twips(style.after ?? 0),
        ...(style.exact === undefined ? {} : { line: twips(style.exact), lineRule: LineRuleType.EXACT }),
      },
    },
  }),
)
