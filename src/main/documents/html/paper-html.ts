import type { Block, Paper, Section } from '#domain/document/paper'
import { blockHtml } from './block-html'
import { escapeHtml } from './escape-html'
import { paperCss } from './paper-css'
import { tinosCss } from './tinos'

/** Blocks in order; a signature is kept with what stands before it, so that it is never alone on a page. */
function blocksHtml(blocks: readonly Block[]): string {
  const html: string[] = []
  for (const [index, block] of blocks.entries()) {
    const isAfterText = blocks[index - 1]?.kind !== 'table'
    const before = block.kind === 'signature' && isAfterText ? html.pop() : undefined
    if (before === undefined) html.push(blockHtml(block))
    else html.push(`<div class="closing">${before}${blockHtml(block)}</div>`)
  }
  return html.join('\n')
}

const sectionHtml = (section: Section, index: number): string =>
  `<section class="section${index + 1} ${section.orientation}">${blocksHtml(section.blocks)}</section>`

/** A paper as one self-contained page of HTML with its fonts inside, ready to be printed to PDF. */
export const renderPaperHtml = (paper: Paper): string => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>${escapeHtml(paper.title)}</title>
<style>${tinosCss()}${paperCss(paper)}</style></head>
<body>${paper.sections.map(sectionHtml).join('\n')}</body></html>
`
