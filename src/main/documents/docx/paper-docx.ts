import {
  Document,
  Header,
  type ISectionOptions,
  convertMillimetersToTwip as mm,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx'
import type { Block, Paper, Section } from '#domain/document/paper'
import { page, size } from '../page-layout'
import { docxBlock, type Follows } from './docx-blocks'
import { font, paragraphStyles } from './paper-styles'

const pageNumber = new Header({
  children: [new Paragraph({ style: 'pageNumber', children: [new TextRun({ children: [PageNumber.CURRENT] })] })],
})
const noPageNumber = new Header({ children: [new Paragraph({ style: 'pageNumber' })] })

/** A4 with the margins of NĐ 30; pages counted from 1 in each section, the first without its number. */
const sectionOf = (section: Section): ISectionOptions => ({
  properties: {
    type: SectionType.NEXT_PAGE,
    titlePage: true,
    page: {
      size: {
        width: mm(page.width),
        height: mm(page.height),
        orientation: section.orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
      },
      margin: {
        top: mm(page.top),
        right: mm(page.right),
        bottom: mm(page.bottom),
        left: mm(page.left),
        header: mm(page.top / 2),
        footer: mm(page.bottom / 2),
      },
      pageNumbers: { start: 1 },
    },
  },
  headers: { first: noPageNumber, default: pageNumber },
  children: section.blocks.flatMap((block, index) =>
    docxBlock(block, section.orientation, follows(section.blocks[index + 1], section.compact === true)),
  ),
})

/** What stands before a signature stays with it, so that a signature is never alone on a page. */
const follows = (next: Block | undefined, isCompact: boolean): Follows => ({
  isCompact,
  keepNext: next?.kind === 'signature' || next?.kind === 'caption' || next?.kind === 'chart',
  beforeTable: next?.kind === 'table',
  beforeText: next?.kind === 'paragraph' || next?.kind === 'clause',
})

/** A paper as a Word document with named styles, for editing. */
export async function renderPaperDocx(paper: Paper): Promise<Uint8Array> {
  const document = new Document({
    title: paper.title,
    creator: 'Sổ Thi Đua',
    styles: {
      default: {
        document: { run: { font, size: size.body * 2, language: { value: 'vi-VN' } } },
      },
      paragraphStyles,
    },
    sections: paper.sections.map(sectionOf),
  })
  return new Uint8Array(await Packer.toBuffer(document))
}
