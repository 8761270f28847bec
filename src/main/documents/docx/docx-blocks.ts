import { Paragraph, type Table, TextRun } from 'docx'
import { assertNever } from '#domain/core/result'
import type { Block, Section, SignatureBlock } from '#domain/document/paper'
import { boldWidthMm } from '#domain/document/text-width'
import { headingWidths, page, shortTable, signatureWidths } from '../page-layout'
import { docxChart } from './docx-chart'
import { invisibleTable, ruleParagraph, runsOf, styled } from './docx-parts'
import { docxTable, type KeptRows } from './docx-table'
import { alignments, type StyleId, sizeOf } from './paper-styles'

type BlockOf<K extends Block['kind']> = Extract<Block, { kind: K }>
type Orientation = Section['orientation']

const textWidth = (orientation: Orientation): number =>
  (orientation === 'portrait' ? page.width : page.height) - page.left - page.right

/** Two fifths of the text's length: NĐ 30 allows from a third to a half. */
const shortRule = (text: string, style: StyleId, widthMm: number): Paragraph =>
  ruleParagraph(0.4 * Math.min(boldWidthMm(text, sizeOf(style)), widthMm), widthMm)

function headingTable(block: BlockOf<'heading'>, orientation: Orientation): Table {
  const [left, right] = headingWidths[orientation]
  const agency = block.agency.at(-1) ?? ''
  return invisibleTable(
    [left, right],
    [
      [
        [
          ...block.parent.map((line) => styled('parent', line)),
          ...block.agency.map((line) => styled('agency', line)),
          shortRule(agency, 'agency', left),
        ],
        [
          styled('nation', block.nation),
          styled('motto', block.motto),
          ruleParagraph(boldWidthMm(block.motto, sizeOf('motto')), right),
        ],
      ],
      [[styled('number', block.number)], [styled('placeAndDate', block.placeAndDate ?? '')]],
    ],
  )
}

const roomToSign = [
  ...Array.from({ length: 4 }, () => new Paragraph({ style: 'signerPosition', children: [new TextRun('')] })),
]

const signer = (block: SignatureBlock): Paragraph[] => [
  ...block.lines.map((line) => styled('signerPosition', line)),
  ...roomToSign,
  styled('signerName', block.name),
]

function recipients(block: BlockOf<'signature'>): Paragraph[] {
  if (block.recipients.length === 0) return [styled('recipients', '')]
  const last = block.recipients.length - 1
  return [
    styled('recipientsLabel', block.recipientsLabel),
    ...block.recipients.map((line, index) => styled('recipients', `- ${line}${index === last ? '.' : ';'}`)),
  ]
}

function signatureTable(block: BlockOf<'signature'>, orientation: Orientation): (Paragraph | Table)[] {
  const above = new Paragraph({ style: 'recipients', keepNext: true })
  if (block.left === null) {
    return [above, invisibleTable(signatureWidths[orientation].single, [[recipients(block), signer(block.right)]])]
  }
  // In the cell of the first signature, which is never split, nơi nhận cannot slip onto the next page.
  const below = block.recipients.length === 0 ? [] : [styled('recipients', ''), ...recipients(block)]
  const left = [...signer(block.left), ...below]
  const third = textWidth(orientation) / 3
  return [
    above,
    block.middle === undefined
      ? invisibleTable(signatureWidths[orientation].pair, [[left, signer(block.right)]])
      : invisibleTable([third, third, third], [[left, signer(block.middle), signer(block.right)]]),
  ]
}

function addressees({ label, to }: BlockOf<'addressees'>): Paragraph[] {
  if (to.length === 1) {
    const line = [new TextRun(`${label} ${to[0] ?? ''}`)]
    return [new Paragraph({ style: 'addressees', alignment: alignments.center, children: line })]
  }
  const last = to.length - 1
  const lines = to.map((line, index) => styled('addressees', `- ${line}${index === last ? '.' : ';'}`))
  return [styled('addressees', label), ...lines]
}

/** What a block must know of the one after it, and of its section. */
export interface Follows {
  readonly isCompact: boolean
  /** It must not be parted from the next block. */
  readonly keepNext: boolean
  readonly beforeTable: boolean
  readonly beforeText: boolean
}

/** A range of dates in a title is not broken over two lines. */
const unbroken = (text: string): string => text.replace(/(\d) ([-–]) (\d)/g, '$1\u00a0$2\u00a0$3')

/** One block of a paper as Word's paragraphs and tables, dressed by named styles only. */
export function docxBlock(block: Block, orientation: Orientation, follows: Follows): (Paragraph | Table)[] {
  const width = textWidth(orientation)
  const subject: StyleId = follows.isCompact ? 'compactSubject' : 'subject'
  switch (block.kind) {
    case 'heading':
      return [headingTable(block, orientation)]
    case 'title':
      return [
        styled('typeName', block.name),
        styled(subject, unbroken(block.subject)),
        shortRule(block.subject, subject, width),
      ]
    case 'annexTitle':
      return [
        ...(block.label === null ? [] : [styled('annexTitle', block.label)]),
        styled('annexTitle', block.title),
        styled('annexTitle', block.subject),
        ...(block.attachedTo === ''
          ? [shortRule(block.subject, 'annexTitle', width)]
          : [styled('attachedTo', block.attachedTo), shortRule(block.attachedTo, 'attachedTo', width)]),
        styled('recipients', ''),
      ]
    case 'authority':
    case 'resolution':
    case 'basis':
    case 'section':
      return [styled(block.kind, block.text)]
    case 'addressees':
      return addressees(block)
    case 'article':
      return [
        textBlock(
          block.kind,
          [new TextRun({ text: block.label, bold: true }), new TextRun(' '), ...runsOf(block.runs)],
          follows,
        ),
      ]
    case 'clause':
    case 'point':
      return [textBlock(block.kind, [new TextRun(`${block.label} `), ...runsOf(block.runs)], follows)]
    case 'paragraph':
      return [textBlock(block.kind, runsOf(block.runs), follows)]
    case 'caption':
      return [
        new Paragraph({
          style: follows.isCompact ? 'compactCaption' : 'caption',
          alignment: alignments[block.align],
          keepNext: follows.keepNext,
          children: runsOf(block.runs),
        }),
      ]
    case 'table':
      return [docxTable(block, keptRows(block, follows, orientation), follows.isCompact)]
    case 'chart':
      // Word wants a paragraph after a table that ends a section.
      return [docxChart(block.chart), styled('recipients', '')]
    case 'signature':
      return signatureTable(block, orientation)
    default:
      return assertNever(block)
  }
}

function textBlock(
  style: StyleId,
  children: readonly TextRun[],
  { keepNext, beforeTable, isCompact }: Follows,
): Paragraph {
  const spacing = beforeTable && !isCompact ? { spacing: { after: 120 } } : {}
  return new Paragraph({
    style: isCompact ? 'compactText' : style,
    keepNext: keepNext || beforeTable,
    keepLines: keepNext,
    ...spacing,
    children: [...children],
  })
}

function keptRows(table: BlockOf<'table'>, follows: Follows, orientation: Orientation): KeptRows {
  const isShort = table.rows.length <= shortTable[orientation]
  if (follows.keepNext && isShort) return 'all'
  if (follows.keepNext || follows.beforeText) return 'last'
  return isShort ? 'itself' : 'none'
}
