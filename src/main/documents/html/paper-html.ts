import type { Block, Paper, Section } from '#domain/document/paper'
import { shortTable } from '../page-layout'
import { blockHtml } from './block-html'
import { escapeHtml } from './escape-html'
import { paperCss } from './paper-css'
import { tableHtml } from './table-html'
import { tinosCss } from './tinos'

type Orientation = Section['orientation']

const isLong = (block: Block, orientation: Orientation): boolean =>
  block.kind === 'table' && block.rows.length > shortTable[orientation]

/** Whether a block must stay on the page of what stands before it: signatures, notes under a table, a table under its heading. */
function belongsToBefore(block: Block, group: readonly Block[], orientation: Orientation): boolean {
  if (block.kind === 'signature' || block.kind === 'caption') return true
  if (group.some((one) => isLong(one, orientation))) return false
  return block.kind === 'table' && group.at(-1)?.kind === 'section' && !isLong(block, orientation)
}

function keptTogether({ blocks, orientation }: Section): (readonly Block[])[] {
  const groups: Block[][] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    if (last !== undefined && belongsToBefore(block, last, orientation)) last.push(block)
    else groups.push([block])
  }
  return groups
}

function groupHtml(group: readonly Block[], orientation: Orientation): string {
  const [first, ...rest] = group
  // What ends a long table is its last row, so that the rows above go with it onto a new page.
  if (first?.kind === 'table' && isLong(first, orientation)) return tableHtml(first, rest.map(blockHtml))
  const html = group.map(blockHtml).join('\n')
  return group.length > 1 || group.some((block) => block.kind === 'table' && !isLong(block, orientation))
    ? `<div class="whole">${html}</div>`
    : html
}

const sectionHtml = (section: Section, index: number): string =>
  `<section class="section${index + 1} ${section.orientation}${section.compact === true ? ' compact' : ''}">${keptTogether(
    section,
  )
    .map((group) => groupHtml(group, section.orientation))
    .join('\n')}</section>`

/** A paper as one self-contained page of HTML with its fonts inside, ready to be printed to PDF. */
export const renderPaperHtml = (paper: Paper): string => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>${escapeHtml(paper.title)}</title>
<style>${tinosCss()}${paperCss(paper)}</style></head>
<body>${paper.sections.map(sectionHtml).join('\n')}</body></html>
`
