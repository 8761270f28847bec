import { expect, it } from 'vitest'
import type { CriteriaDraft } from '../../../../src/domain/criteria/draft/criteria-draft'
import { draftOf } from '../../../../src/domain/criteria/draft/draft-of-set'
import { allLines } from '../../../../src/domain/criteria/draft/draft-tree'
import { withFields, withNewItem, withoutLine } from '../../../../src/domain/criteria/draft/edit-lines'
import { moved } from '../../../../src/domain/criteria/draft/move-lines'
import { stepWords } from '../../../../src/renderer/features/criteria/editor/step-words'
import { criteriaSet } from '../../support/sample-office'

const draft = draftOf(criteriaSet)
const key = (code: string) => {
  const line = allLines(draft).find((one) => one.code === code)
  if (line === undefined) throw new Error(code)
  return line.key
}

it('names a step of the editor by what it did', () => {
  const steps: readonly (readonly [CriteriaDraft | null, string])[] = [
    [withNewItem(draft, key('A.1'))?.draft ?? null, 'thêm tiêu chí A.6'],
    [withoutLine(draft, key('D')), 'xóa nhóm D'],
    [withFields(draft, key('A.1'), { title: 'Khác' }), 'sửa tiêu chí A.1'],
    [moved(draft, key('B.1'), 'down'), 'chuyển tiêu chí B.2'],
    [{ ...draft, title: 'Khác' }, 'sửa quy định chung'],
  ]
  for (const [after, words] of steps) expect(stepWords(draft, after ?? draft)).toBe(words)
})
