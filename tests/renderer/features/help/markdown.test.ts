import { expect, it } from 'vitest'
import { guideBlocks } from '../../../../src/renderer/features/help/markdown'

it('reads headings, paragraphs, lists and tables of the guide', () => {
  const text =
    '# Sổ\n\nMột dòng\ndài.\n\n- a\n- **b**\n\n1. một\n2. hai\n\n| Phím | Việc |\n|---|---|\n| F1 | Trợ giúp |\n'
  expect(guideBlocks(text)).toEqual([
    { kind: 'heading', level: 1, text: 'Sổ' },
    { kind: 'paragraph', text: 'Một dòng dài.' },
    { kind: 'list', ordered: false, items: ['a', '**b**'] },
    { kind: 'list', ordered: true, items: ['một', 'hai'] },
    { kind: 'table', head: ['Phím', 'Việc'], rows: [['F1', 'Trợ giúp']] },
  ])
})
