import type { Block, Paper, Section } from '#domain/document/paper'
import { shortTable } from '../page-layout'
import { blockHtml } from './block-html'
import { escapeHtml } from './escape-html'
import { paperCss } from './paper-css'
import { tinosCss } from './tinos'

const isLong = (block: Block): boolean => block.kind === 'table' && block.rows.length > shortTable

/** Whether a block must stay on the page of what stands before it: signatures, notes under a table, a table under its heading. */
function belongsToBefore(block: Block, group: readonly Block[]): boolean {
  if (group.some(isLong)) return false
  const before = group.at(-1)
  if (block.kind === 'signature' || block.kind === 'caption') return true
  return block.kind === 'table' && before?.kind === 'section' && !isLong(block)
}

function keptTogether(blocks: readonly Block[]): (readonly Block[])[] {
  const groups: Block[][] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    if (last !== undefined && belongsToBefore(block, last)) last.push(block)
    else groups.push([block])
  }
  return groups
}

const groupHtml = (group: readonly Block[]): string => {
  const html = group.map(blockHtml).join('\n')
  return group.length > 1 || group.some((block) => block.kind === 'table' && !isLong(block))
    ? `<div class="whole">${html}</div>`
    : html
}

const sectionHtml = (section: Section, index: number): string =>
  `<section class="section${index + 1} ${section.orientation}">${keptTogether(section.blocks).map(groupHtml).join('\n')}</section>`

/** A paper as one self-contained page of HTML with its fonts inside, ready to be printed to PDF. */
export const renderPaperHtml = (paper: Paper): string => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>${escapeHtml(paper.title)}</title>
<style>${tinosCss()}${paperCss(paper)}</style></head>
<body>${paper.sections.map(sectionHtml).join('\n')}</body></html>
`
