import { describe, expect, it } from 'vitest'
import { estimatedHeight } from '#domain/document/page-estimate'
import type { Block, Paper } from '#domain/document/paper'
import { textOf } from '#domain/document/wording'
import { criteria, manual, rank, scoresOf } from '../scoring/small-campaign'
import { printedRanking, whyPaper } from './sample-ranking'

/** Two groups of many criteria; unit "a" loses 1 to 5 points at the first criteria of each, and nothing elsewhere. */
function paperOf(each: number): Paper {
  const items = (group: string) =>
    Array.from({ length: each }, (_, index) =>
      manual(`${group}.${index + 1}`, 10, { title: `Tiêu chí ${group}.${index + 1} về kết quả thực hiện nhiệm vụ` }),
    )
  const group = (code: string) => ({ code, title: `Nhóm ${code}`, max: each * 10, items: items(code) })
  const set = criteria({ scale: each * 20, groups: [group('A'), group('B')], bands: [{ name: 'Tốt', atLeast: null }] })
  const given = Object.fromEntries(
    ['A', 'B'].flatMap((code) =>
      items(code).map((item, index) => [item.code, index < 5 ? String(9 - index) : '10'] as const),
    ),
  )
  return whyPaper(printedRanking(rank(set, scoresOf({ a: given }), ['a'])), 'a')
}

const blocksOf = (paper: Paper): readonly Block[] => paper.sections[0]?.blocks ?? []

const rowsOf = (paper: Paper): readonly (readonly string[])[] =>
  blocksOf(paper).flatMap((block) =>
    block.kind === 'table' ? block.rows.map((row) => (row.kind === 'data' ? row.cells : [])) : [],
  )

const lastLine = (paper: Paper): string => {
  const last = blocksOf(paper).at(-1)
  return last?.kind === 'caption' ? textOf(last.runs) : ''
}

describe('the explanation of a unit on one page', () => {
  it('names every criterion where they have room', () => {
    const paper = paperOf(8)
    expect(rowsOf(paper)).toHaveLength(18)
    expect(lastLine(paper)).not.toContain('rút gọn')
  })

  it('names those at which points were lost, and sums up the others so that groups still add up', () => {
    const paper = paperOf(40)
    expect(rowsOf(paper).map(([code, title, , , points]) => [code, code === '' ? title : '', points])).toEqual(
      ['A', 'B'].flatMap((group) => [
        [group, '', '385'],
        ...[9, 8, 7, 6, 5].map((points, index) => [`${group}.${index + 1}`, '', String(points)]),
        ['', '35 tiêu chí khác: đạt điểm tối đa hoặc không phát sinh', '350'],
      ]),
    )
    expect(lastLine(paper)).toMatch(/^Bảng rút gọn.*Phiếu chấm điểm/)
  })

  it('is never estimated higher than a page', () => {
    for (const each of [8, 20, 40, 90]) expect(estimatedHeight(blocksOf(paperOf(each)))).toBeLessThanOrEqual(255)
  })
})
