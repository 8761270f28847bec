import { describe, expect, it } from 'vitest'
import { compareSets } from '#domain/criteria/compare-sets'
import { checkDraft } from '#domain/criteria/draft/check-draft'
import type { CriteriaDraft } from '#domain/criteria/draft/criteria-draft'
import { draftOf } from '#domain/criteria/draft/draft-of-set'
import { withFields, withNewItem, withoutLine } from '#domain/criteria/draft/edit-lines'
import { moved, movedTo } from '#domain/criteria/draft/move-lines'
import { keyOf, presetOf, presets } from './draft/preset-drafts'

const set = presetOf('dot-75')
const sample = draftOf(set)
const changesOf = (draft: CriteriaDraft | null) => {
  const after = draft === null ? null : checkDraft(draft).set
  if (after === null) throw new Error('not a set')
  return compareSets(set, after)
}

describe('two versions of a set', () => {
  it.each(presets)('say nothing otherwise when they are the same: %s', (_, same) => {
    expect(compareSets(same, structuredClone(same))).toEqual([])
  })

  it('differ in a field, a rule, an order or a place', () => {
    expect(changesOf({ ...withFields(sample, keyOf(sample, 'B.4'), { per: '0,5' }), totalMin: '' })).toEqual([
      { kind: 'rule', rule: 'total' },
      {
        kind: 'changed',
        code: 'B.4',
        title: 'Tuyên truyền (tin, bài, buổi phát thanh, pano)',
        field: 'per',
        before: '0.25',
        after: '0.5',
      },
    ])
    expect(changesOf(moved(sample, keyOf(sample, 'B.4'), 'up'))).toEqual([{ kind: 'reordered' }])
    expect(changesOf(movedTo(sample, keyOf(sample, 'C.3'), keyOf(sample, 'D'), 0))).toEqual([
      { kind: 'moved', code: 'C.3', title: 'Có kênh số tương tác với người dân', before: 'C', after: 'D' },
    ])
  })

  it('tell a new code from a line taken out and another put in', () => {
    const renamed = withFields(sample, keyOf(sample, 'D.3'), { code: 'D.9' })
    expect(changesOf(renamed)).toEqual([
      { kind: 'renamed', before: 'D.3', code: 'D.9', title: 'Tham gia giải thể thao các cụm, khối thi đua' },
    ])
    const added = withNewItem(withoutLine(sample, keyOf(sample, 'D.3')), keyOf(sample, 'D'))
    const filled = added === null ? null : withFields(added.draft, added.key, { title: 'Khác hẳn', max: '4' })
    expect(changesOf(filled)).toEqual([
      {
        kind: 'changed',
        code: 'D.3',
        title: 'Khác hẳn',
        field: 'title',
        before: 'Tham gia giải thể thao các cụm, khối thi đua',
        after: 'Khác hẳn',
      },
      { kind: 'changed', code: 'D.3', title: 'Khác hẳn', field: 'type', before: 'boolean', after: 'manual' },
    ])
  })

  it('follow a renamed group: what stands in it has not moved', () => {
    expect(changesOf(withFields(sample, keyOf(sample, 'C'), { code: 'K' }))).toEqual([
      { kind: 'renamed', before: 'C', code: 'K', title: 'Chỉnh trang đô thị, thu hút đầu tư, chuyển đổi số' },
    ])
  })
})
