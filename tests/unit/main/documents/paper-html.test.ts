import { describe, expect, it } from 'vitest'
import { decisionPaper } from '#domain/document/decision'
import { rankingPaper } from '#domain/document/ranking-table'
import { renderPaperHtml } from '#main/documents/html/paper-html'
import { nominee, nominees, paperInput, rankingInput } from '../../domain/document/sample-papers'

describe('renderPaperHtml', () => {
  const html = renderPaperHtml(decisionPaper(paperInput()))

  it('is complete in itself: no address, no script, no font of the system', () => {
    const urls = [...html.matchAll(/url\(([^)]{0,20})/g)].map(([, start]) => start)
    expect(urls).toHaveLength(12)
    expect(urls.every((start) => start?.startsWith('data:font/woff2'))).toBe(true)
    expect(html).not.toMatch(/https?:|<script|<link|src=/)
    expect([...new Set([...html.matchAll(/font-family:\s*([^;]+);/g)].map(([, family]) => family))]).toEqual([
      "'Tinos'",
    ])
  })

  it('keeps the range of every font subset, or tone marks would shift', () => {
    const faces = html.match(/@font-face\s*\{[^}]*\}/g) ?? []
    expect(faces.filter((face) => !face.includes('unicode-range: U+'))).toEqual([])
    expect(
      faces.map((face) => [/font-weight: (\d+)/.exec(face)?.[1], /font-style: (\w+)/.exec(face)?.[1]].join(' ')),
    ).toEqual(['400 normal', '400 italic', '700 normal', '700 italic'].flatMap((face) => [face, face, face]))
  })

  it('gives each section its own page, margins and counter', () => {
    expect(html.match(/@page section\d/g)).toEqual(['@page section1', '@page section2'])
    expect(html).toContain('margin: 20mm 20mm 20mm 30mm')
    expect(renderPaperHtml(rankingPaper(rankingInput()))).toContain('size: A4 landscape')
  })

  it('shows names as they are, whatever signs they hold', () => {
    const odd = nominee('individual', 1, { name: `K'Brêu <b> & "Đàm A Páo"`, title: null })
    expect(renderPaperHtml(decisionPaper(paperInput([odd])))).toContain(
      `<td class="left">K'Brêu &lt;b&gt; &amp; &quot;Đàm A Páo&quot;</td>`,
    )
  })

  it('keeps the signature with the last article', () => {
    expect(html).toMatch(/<div class="whole"><p class="article"><b>Điều 3\.<\/b>[\s\S]*?<div class="signature">/)
  })

  it('is the same page every time', () => {
    const once = renderPaperHtml(decisionPaper(paperInput(nominees(3, 3))))
    expect(renderPaperHtml(decisionPaper(paperInput(nominees(3, 3))))).toBe(once)
  })
})
