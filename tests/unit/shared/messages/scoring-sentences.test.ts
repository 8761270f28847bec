import { describe, expect, it } from 'vitest'
import type { Finding } from '#domain/core/finding'
import { criteriaFindingCodes } from '#domain/criteria/criteria-findings'
import { formulaKinds, nodeReasonKinds } from '#domain/scoring/explained-node'
import { rankingStepCodes } from '#domain/scoring/ranking-step'
import { scoringFindingCodes } from '#domain/scoring/scoring-findings'
import { criteriaSentences } from '#shared/messages/criteria-sentences'
import { formulaText, nodeReasonText } from '#shared/messages/scoring-formulas'
import {
  rankingNoteText,
  rankingStepSentence,
  scoringSentences,
  tieBreakText,
} from '#shared/messages/scoring-sentences'
import { percent, roundingText } from '#shared/messages/scoring-words'

const facts = {
  name: 'A.1',
  field: 'max',
  value: 'x',
  label: 'Tốt',
  points: '7.5',
  max: '5',
  sum: '9',
  scale: '100',
  per: '2',
  cap: '1',
  where: 'tieBreak',
  band: 'Tốt',
  share: '0.6',
  part: 'bonus',
  title: 'Tiêu chí',
  round: 'review',
  claimed: '9.5',
  computed: '8',
  given: '12',
  counted: '10',
  option: 'Khá',
  count: '2',
  limit: '3',
  units: 'P01, P02',
  rank: '2',
  group: 'V',
  criterion: 'A.1',
  criteria: 'A.1',
  left: '3',
  asked: '1',
  bands: '1',
  entry: 'bonus',
  step: '0.5',
  actual: '37',
  target: '40',
  best: '1.5',
  leaders: 'P01',
  ratio: '1.2',
  product: '6',
  method: 'mean',
  reason: 'vì',
  who: 'Lê Thị Cúc',
  text: 'đã gửi biên bản',
  note: 'thiếu biên bản',
  deputy: 'Phường Nam Sơn',
  scorer: 'Sở Y tế',
  present: 'Công an',
  base: '80',
  bonus: '2',
  deductions: '1',
  yes: 'yes',
}

describe('sentences of scoring', () => {
  const say = (sentences: Readonly<Record<string, (finding: Finding) => string>>, code: string): string =>
    sentences[code]?.({ code, severity: 'warning', criterion: 'A.1', facts }) ?? ''

  it.each([
    ...criteriaFindingCodes.map((code) => say(criteriaSentences, code)),
    ...scoringFindingCodes.map((code) => say(scoringSentences, code)),
  ])('is whole, in NFC, with decimal commas: %s', (sentence) => {
    expect(sentence).toMatch(/^.{20,}[.]$/u)
    expect(sentence).toBe(sentence.normalize('NFC'))
    expect(sentence).not.toMatch(/undefined|null|7\.5|9\.5/u)
  })

  it('says every step, formula and reason without a gap', () => {
    const said = [
      ...rankingStepCodes.map((code) => rankingStepSentence({ code, from: '91', to: 'Tốt', facts })),
      ...formulaKinds.map((kind) => formulaText({ kind, facts })),
      ...nodeReasonKinds.map((kind) => nodeReasonText({ kind, facts })),
    ]
    expect(said.filter((text) => text === '' || /undefined|null|\d\.\d/u.test(text))).toEqual([])
  })

  it('words tie-breaks, shares, rounding rules and notes', () => {
    expect([tieBreakText('bonus'), tieBreakText('group:A'), tieBreakText('item:B.1')]).toEqual([
      'điểm thưởng',
      'điểm nhóm A',
      'điểm tiêu chí B.1',
    ])
    expect([percent('0.6'), percent('0.125'), percent('1'), percent('0.05')]).toEqual(['60%', '12,5%', '100%', '5%'])
    expect(roundingText({ step: '0.25' as never, mode: 'down' })).toBe('làm tròn đến 0,25 (luôn bỏ phần lẻ)')
    expect([rankingNoteText('RANK_SHARED'), rankingNoteText('LATER')]).toEqual(['Đồng hạng', 'LATER'])
  })
})
