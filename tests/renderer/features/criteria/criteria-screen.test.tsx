import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import type { Decimal } from '../../../../src/domain/core/decimal'
import { err, ok } from '../../../../src/domain/core/result'
import { checkCriteriaSet } from '../../../../src/domain/criteria/check-criteria-set'
import type { CriteriaSet } from '../../../../src/domain/criteria/criteria-set'
import { parseCriteriaSet } from '../../../../src/domain/criteria/parse-criteria-set'
import { allGroups, allItems, findCriterion } from '../../../../src/domain/criteria/walk-criteria'
import {
  type LineDraft,
  lineDraftOf,
  lineProblems,
  withLine,
} from '../../../../src/renderer/features/criteria/criteria-edit'
import { criteriaRows } from '../../../../src/renderer/features/criteria/criteria-rows'
import { CriteriaScreen } from '../../../../src/renderer/features/criteria/criteria-screen'
import type { Api } from '../../../../src/shared/ipc/api'
import { sampleApi } from '../../support/sample-api'
import { campaign, criteriaSet } from '../../support/sample-office'
import { showScreen } from '../../support/show-screen'

afterEach(cleanup)

const show = (answers: Partial<Api> = {}) =>
  showScreen(<CriteriaScreen campaign={campaign.id} />, { ...sampleApi, ...answers }).bridge
const draftOf = (code: string): LineDraft => {
  const draft = lineDraftOf(criteriaSet, code)
  if (draft === null) throw new Error(`No line ${code}`)
  return draft
}

describe('a line as it is typed', () => {
  it('leaves the set as it was when nothing was changed', () => {
    const codes = [
      ...allGroups(criteriaSet).map(({ code }) => code),
      ...allItems(criteriaSet).map(({ item }) => item.code),
      ...[criteriaSet.bonus, criteriaSet.deductions].flatMap((group) => group?.code ?? []),
    ]
    expect(codes).toHaveLength(criteriaRows(criteriaSet).length)
    for (const code of codes) {
      const same: CriteriaSet = withLine(criteriaSet, code, draftOf(code))
      expect(parseCriteriaSet(same)).toEqual({ set: criteriaSet, findings: [] })
    }
  })

  it('changes one criterion and nothing else, so that the check of the whole set sees it', () => {
    const changed = withLine(criteriaSet, 'A.4', { ...draftOf('A.4'), max: '7,5', per: '0,5', title: 'An ninh' })
    expect(findCriterion(changed, 'A.4')).toEqual({
      code: 'A.4',
      type: 'minus',
      title: 'An ninh',
      max: '7.5',
      per: '0.5',
      unit: 'vụ',
    })
    expect(checkCriteriaSet(changed).map(({ code }) => code)).toEqual(['CRITERIA_SUM_MISMATCH'])
    expect(withLine(changed, 'A.4', draftOf('A.4'))).toEqual(criteriaSet)
  })

  it('takes an empty maximum as no limit only for deductions', () => {
    const cut = { ...draftOf('P.1'), max: '' }
    expect(lineProblems(cut, true)).toEqual({})
    expect(findCriterion(withLine(criteriaSet, 'P.1', cut), 'P.1')).toMatchObject({ cap: null })
    expect(lineProblems({ ...draftOf('A.1'), max: '', title: ' ' }, false)).toEqual({
      title: 'Cần ghi nội dung.',
      max: 'Cần ghi một số điểm, ví dụ 10 hoặc 2,5.',
    })
    expect(lineProblems({ ...draftOf('A.1'), max: '-5' }, false)).toEqual({
      max: 'Cần ghi một số điểm, ví dụ 10 hoặc 2,5.',
    })
  })
})

describe('the table', () => {
  it('says of every line its maximum, how points follow and what else counts', () => {
    const byCode = new Map(criteriaRows(criteriaSet).map((row) => [row.code, row]))
    expect(['B', 'B.1', 'B.4', 'A.4', 'P.2', 'T'].map((code) => byCode.get(code))).toEqual([
      { code: 'B', title: expect.any(String), depth: 0, isGroup: true, type: '', rule: '', max: '25', note: '' },
      {
        code: 'B.1',
        title: 'Ban hành kế hoạch phát động đợt thi đua',
        depth: 1,
        isGroup: false,
        type: 'Chọn mức',
        rule: 'Đúng hạn: 5; Chậm: 3; Không ban hành: 0',
        max: '5',
        note: 'phải có minh chứng',
      },
      {
        code: 'B.4',
        title: 'Tuyên truyền (tin, bài, buổi phát thanh, pano)',
        depth: 1,
        isGroup: false,
        type: 'Đếm số lượng',
        rule: '0,25 điểm mỗi tin, bài, buổi',
        max: '5',
        note: '',
      },
      {
        code: 'A.4',
        title: 'Giữ vững an ninh trật tự (trừ theo số vụ việc để xảy ra)',
        depth: 1,
        isGroup: false,
        type: 'Trừ dần',
        rule: 'Trừ 1 điểm mỗi vụ',
        max: '5',
        note: '',
      },
      {
        code: 'P.2',
        title: 'Cán bộ, công chức bị kỷ luật từ khiển trách trở lên',
        depth: 1,
        isGroup: false,
        type: 'Điểm trừ',
        rule: 'Trừ 2 điểm mỗi người, trừ nhiều nhất 4 điểm',
        max: '−4',
        note: 'xếp loại cao nhất là “Khá”',
      },
      { code: 'T', title: 'Điểm thưởng', depth: 0, isGroup: true, type: '', rule: '', max: '+5', note: '' },
    ])
  })
})

describe('the screen', () => {
  it('says what to do first while there is no set', async () => {
    const bridge = show({
      'criteria.get': async () => ok({ set: null, version: 0, used: false, findings: [] }),
      'criteria.usePreset': async () => ok({ set: criteriaSet, version: 1, used: false, findings: [] }),
    })
    await userEvent.click(await screen.findByRole('button', { name: 'Chọn bộ tiêu chí mẫu' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Dùng bộ này' }))
    await waitFor(() =>
      expect(bridge.inputsOf('criteria.usePreset')).toEqual([{ campaign: campaign.id, preset: 'dot-75-nam' }]),
    )
  })

  it('marks an illustrative set and approves it only on a basis', async () => {
    const bridge = show({
      'criteria.makeOfficial': async () =>
        ok({ set: { ...criteriaSet, status: 'official' }, version: 1, used: true, findings: [] }),
    })
    expect(await screen.findByText('Mẫu minh họa')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Phê duyệt dùng chính thức' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Phê duyệt' }))
    expect(bridge.inputsOf('criteria.makeOfficial')).toEqual([])
    await userEvent.type(screen.getByLabelText('Căn cứ phê duyệt'), 'Quyết định 12')
    await userEvent.click(screen.getByRole('button', { name: 'Phê duyệt' }))
    await waitFor(() =>
      expect(bridge.inputsOf('criteria.makeOfficial')).toEqual([{ campaign: campaign.id, reason: 'Quyết định 12' }]),
    )
  })

  it('says what is wrong with a file and keeps the set in force', async () => {
    show({
      'criteria.import': async () =>
        err({
          code: 'CRITERIA_INVALID',
          findings: [{ code: 'CRITERIA_CODE_TWICE', severity: 'error', facts: { name: 'A.1' } }],
        }),
    })
    await userEvent.click(await screen.findByRole('button', { name: 'Nhập từ tệp' }))
    expect((await screen.findByRole('alert')).textContent).toBe(
      'Bộ tiêu chí chưa dùng được, bản đang dùng vẫn giữ nguyên. Mã “A.1” dùng cho nhiều mục. Mỗi mục cần một mã riêng.',
    )
    expect(screen.getByRole('region', { name: 'Bảng tiêu chí' })).toBeTruthy()
  })

  it('checks the whole set while a line is typed, and saves a used set as a new version', async () => {
    const bridge = show({
      'criteria.check': async ({ set }) =>
        ok({ set: null, version: 1, used: true, findings: parseCriteriaSet(set).findings }),
      'criteria.save': async () => ok({ set: criteriaSet, version: 2, used: false, findings: [] }),
    })
    await userEvent.click(await screen.findByRole('button', { name: 'Có kênh số tương tác với người dân' }))
    const max = await screen.findByLabelText('Điểm tối đa')
    await userEvent.clear(max)
    await userEvent.type(max, '6')
    const check = await screen.findByRole('region', { name: 'Kiểm tra cả bộ tiêu chí' })
    expect(within(check).getAllByRole('listitem')[0]?.textContent).toContain('ghi tối đa 20 điểm')
    await userEvent.click(screen.getByRole('button', { name: 'Lưu thành bản 2' }))
    const expected = withLine(criteriaSet, 'C.3', { ...draftOf('C.3'), max: '6' })
    expect(findCriterion(expected, 'C.3')).toMatchObject({ max: '6' as Decimal })
    await waitFor(() => expect(bridge.inputsOf('criteria.save')).toEqual([{ campaign: campaign.id, set: expected }]))
    expect(await screen.findByText('Đã lưu thành bản 2.')).toBeTruthy()
  })
})
