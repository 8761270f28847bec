import { describe, expect, it } from 'vitest'
import type { Paper } from '#domain/document/paper'
import { rankingPapersAgree } from '#domain/document/ranking-paper-checks'
import { paperWording } from '#main/documents/paper-wording'
import { documentSentence } from '#shared/messages/document-sentences'
import { block, criteria, rank, scoresOf } from '../scoring/small-campaign'
import { frozenPlaces, minutesOf, printedRanking, scoresPaper, sheetsPaper, whyPaper } from './sample-ranking'

const set = criteria({ scale: 10, groups: [block('A', 10)], bands: [{ name: 'Tốt', atLeast: null }] })
const ranking = rank(set, scoresOf({ a: { 'A.1': '9.5' }, b: { 'A.1': '8' } }), ['a', 'b', 'c'])
const printed = printedRanking(ranking)
const places = frozenPlaces(ranking)
const papers: Readonly<Record<string, Paper>> = {
  scores: scoresPaper(printed),
  sheets: sheetsPaper(printed, ['a', 'b', 'c']),
  why: whyPaper(printed, 'a'),
  minutes: minutesOf(printed),
}
const said = (paper: Paper) =>
  rankingPapersAgree(places, [paper], paperWording).map(({ code, facts }) => ({ code, ...facts, paper: undefined }))

/** The paper with one text in place of another, wherever it is printed whole. */
const edited = (paper: Paper, from: string, to: string): Paper =>
  JSON.parse(JSON.stringify(paper, (key, value) => (key !== 'unit' && value === from ? to : value)))

describe('rankingPapersAgree', () => {
  it('finds nothing when every paper comes from what was frozen', () => {
    expect(rankingPapersAgree(places, Object.values(papers), paperWording)).toEqual([])
  })

  it.each(['scores', 'sheets', 'why', 'minutes'])('finds a total that differs in %s', (name) => {
    const paper = papers[name] as Paper
    const findings = said(edited(paper, '9,5', '9,6'))
    expect(findings).toContainEqual({
      code: 'PAPER_RANKING_DIFFERS',
      name: 'a',
      fact: 'unitTotal',
      printed: '9,6',
      expected: '9,5',
      paper: undefined,
    })
  })

  it('finds a name, a grade and a rank that differ', () => {
    const differs = (fact: string, printedText: string, expected: string, name = 'a') =>
      expect.objectContaining({ code: 'PAPER_RANKING_DIFFERS', fact, printed: printedText, expected, name })
    const minutes = papers.minutes as Paper
    expect(said(edited(minutes, 'b', 'B'))).toEqual([differs('unitName', 'B', 'b', 'b')])
    expect(said(edited(minutes, 'Tốt', 'Khá'))).toEqual([
      differs('unitBand', 'Khá', 'Tốt'),
      differs('unitBand', 'Khá', 'Tốt', 'b'),
    ])
    const swapped = rankingPapersAgree(
      {
        ...places,
        clusters: [
          {
            cluster: 'cum-1',
            units: [...(places.clusters[0]?.units ?? [])].map((unit) => ({
              ...unit,
              rank: unit.rank === null ? null : 3 - unit.rank,
            })),
          },
        ],
      },
      [minutes],
      paperWording,
    )
    expect(swapped.map(({ facts }) => facts?.fact)).toEqual(['unitRank', 'unitRank'])
  })

  it('finds a unit that is missing, twice, or unknown, and a paper of another version', () => {
    const sheets = papers.sheets as Paper
    const [first, second, third] = sheets.sections
    if (first === undefined || second === undefined || third === undefined) throw new Error('No sections')
    expect(said({ ...sheets, sections: [first, second] })).toEqual([
      { code: 'PAPER_UNIT_MISSING', name: 'c', paper: undefined },
    ])
    expect(said({ ...sheets, sections: [first, first, second, third] })).toEqual([
      { code: 'PAPER_UNIT_TWICE', name: 'a', paper: undefined },
    ])
    expect(said({ ...sheets, sections: [first, second, third, { ...third, unit: 'x' }] })).toEqual([
      { code: 'PAPER_UNIT_UNKNOWN', name: 'x', paper: undefined },
    ])
    expect(said({ ...sheets, source: { code: '19AB77F0', version: 1 } })).toEqual([
      { code: 'PAPER_OTHER_RANKING', paper: undefined },
    ])
  })

  it('does not miss other units in the sheet of one', () => {
    expect(said(sheetsPaper(printed, ['b']))).toEqual([])
  })

  it('has a sentence for each finding', () => {
    const paper = edited(papers.minutes as Paper, '9,5', '9,6')
    const [finding] = rankingPapersAgree(places, [paper], paperWording)
    expect(finding === undefined ? null : documentSentence(finding)).toBe(
      'Biên bản họp Khối phường ghi tổng điểm của “a” là “9,6”, bản đã chốt là “9,5”.',
    )
  })
})
