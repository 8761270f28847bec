import { cleanup, createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { err, ok } from '../../../../src/domain/core/result'
import type { CriteriaSet } from '../../../../src/domain/criteria/criteria-set'
import { findCriterion } from '../../../../src/domain/criteria/walk-criteria'
import { CriteriaScreen } from '../../../../src/renderer/features/criteria/criteria-screen'
import type { Api } from '../../../../src/shared/ipc/api'
import { sampleApi } from '../../support/sample-api'
import { campaign, criteriaSet } from '../../support/sample-office'
import { showScreen } from '../../support/show-screen'

afterEach(cleanup)

const view = (part: object = {}) => ({ set: criteriaSet, version: 1, used: false, scored: [], findings: [], ...part })

async function openEditor(answers: Partial<Api> = {}) {
  const { bridge } = showScreen(<CriteriaScreen campaign={campaign.id} />, {
    ...sampleApi,
    'criteria.get': async () => ok(view()),
    'criteria.save': async () => ok(view()),
    ...answers,
  })
  await userEvent.click(await screen.findByRole('button', { name: 'Sửa bộ tiêu chí' }))
  const tree = await screen.findByRole('tree', { name: 'Cây tiêu chí' })
  const saved = (): readonly { set: CriteriaSet; basis: string | null }[] =>
    bridge.inputsOf('criteria.save') as readonly { set: CriteriaSet; basis: string | null }[]
  return { bridge, tree, saved }
}

const line = (code: string): HTMLElement => {
  const found = screen
    .getAllByRole('treeitem')
    .find((item) => item.querySelector('.criteria-code')?.textContent === code)
  if (found === undefined) throw new Error(`No line ${code}`)
  return found
}
const codes = (): readonly (string | null | undefined)[] =>
  screen.getAllByRole('treeitem').map((item) => item.querySelector('.criteria-code')?.textContent)
const findings = (): readonly (string | null)[] =>
  within(screen.getByRole('region', { name: 'Kiểm tra cả bộ tiêu chí' }))
    .queryAllByRole('listitem')
    .map(({ textContent }) => textContent)

describe('editing a set', () => {
  it('checks the whole set at every key, goes to the line, and mends a sum only when asked', async () => {
    const { saved } = await openEditor()
    await userEvent.click(line('C.3'))
    const max = screen.getByLabelText('Điểm tối đa')
    await userEvent.clear(max)
    await userEvent.type(max, '6')
    expect(findings()).toEqual([expect.stringContaining('Nhóm “C” ghi tối đa 20 điểm')])
    await userEvent.click(screen.getByRole('button', { name: /Nhóm “C” ghi tối đa 20 điểm/ }))
    expect(line('C').getAttribute('aria-selected')).toBe('true')
    await userEvent.click(screen.getByRole('button', { name: 'Sửa điểm tối đa thành 21' }))
    expect(findings()).toEqual([expect.stringContaining('thang điểm 100')])
    await userEvent.click(screen.getByRole('button', { name: 'Lưu' }))
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Lưu' }))
    await waitFor(() => expect(saved()).toHaveLength(1))
    expect(findCriterion(saved()[0]?.set ?? criteriaSet, 'C.3')).toMatchObject({ max: '6' })
    expect(saved()[0]?.set.groups[2]?.max).toBe('21')
  })

  it('keeps what cannot be read as it was typed and does not save it', async () => {
    await openEditor()
    await userEvent.click(line('A.4'))
    const max = screen.getByLabelText('Điểm tối đa')
    await userEvent.clear(max)
    await userEvent.type(max, 'năm')
    expect(screen.getByText('“năm” không dùng được. Ghi như 10, 2,5 hoặc 1000.')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Lưu' }).hasAttribute('disabled')).toBe(true)
    await userEvent.click(line('A.1'))
    await userEvent.click(line('A.4'))
    expect((screen.getByLabelText('Điểm tối đa') as HTMLInputElement).value).toBe('năm')
  })

  it('adds, moves, copies and removes by keys, and takes each step back', async () => {
    const { tree } = await openEditor()
    await userEvent.click(line('B.1'))
    tree.focus()
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}')
    expect(codes().slice(6, 9)).toEqual(['B', 'B.2', 'B.1'])
    await userEvent.keyboard('{Control>}z{/Control}')
    expect(codes().slice(6, 9)).toEqual(['B', 'B.1', 'B.2'])
    await userEvent.keyboard('{Control>}y{/Control}')
    expect(codes().slice(6, 9)).toEqual(['B', 'B.2', 'B.1'])
    await userEvent.keyboard('{Insert}')
    expect(codes().slice(6, 10)).toEqual(['B', 'B.2', 'B.1', 'B.6'])
    await waitFor(() => expect(document.activeElement?.id).toBe('line-title'))
    await userEvent.keyboard('Tiêu chí mới{Escape}')
    await waitFor(() => expect(document.activeElement).toBe(tree))
    await userEvent.keyboard('{Control>}d{/Control}')
    expect(codes().slice(6, 11)).toEqual(['B', 'B.2', 'B.1', 'B.6', 'B.7'])
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(document.activeElement).toBe(tree))
    await userEvent.keyboard('{Delete}')
    expect(codes()).not.toContain('B.7')
  })

  it('moves a line by dragging it before, behind or into another, and nowhere it may not stand', async () => {
    await openEditor()
    const drag = (from: string, to: string, height: number): void => {
      fireEvent.dragStart(line(from))
      const over = createEvent.dragOver(line(to))
      Object.defineProperty(over, 'clientY', { value: height })
      fireEvent(line(to), over)
      fireEvent.drop(line(to))
      fireEvent.dragEnd(line(from))
    }
    drag('B.2', 'B.1', 3)
    expect(codes().slice(6, 9)).toEqual(['B', 'B.2', 'B.1'])
    drag('B.2', 'A', 19)
    expect(codes().slice(1, 8)).toEqual(['A.1', 'A.2', 'A.3', 'A.4', 'A.5', 'B.2', 'B'])
    const before = codes()
    drag('B', 'B.1', 3)
    drag('T', 'A.1', 3)
    expect(codes()).toEqual(before)
    await userEvent.click(screen.getByRole('button', { name: 'Hoàn tác sửa' }))
    expect(codes().slice(6, 9)).toEqual(['B', 'B.2', 'B.1'])
  })

  it('is saved with Ctrl+S, which says why it cannot be', async () => {
    const { saved } = await openEditor()
    await userEvent.keyboard('{Control>}s{/Control}')
    expect(await screen.findByText('Không có gì mới để lưu.')).toBeTruthy()
    await userEvent.click(line('A.4'))
    const max = screen.getByLabelText('Điểm tối đa')
    await userEvent.clear(max)
    await userEvent.keyboard('{Control>}s{/Control}')
    expect(await screen.findByText(/Còn 1 lỗi phải sửa trước khi lưu/)).toBeTruthy()
    await userEvent.type(max, '5{Control>}s{/Control}')
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Lưu' }))
    await waitFor(() => expect(saved()).toHaveLength(1))
  })

  it('asks before a group goes with what stands in it', async () => {
    const { tree } = await openEditor()
    await userEvent.click(line('D'))
    tree.focus()
    await userEvent.keyboard('{Delete}')
    const dialog = await screen.findByRole('dialog', { name: 'Xóa nhóm D?' })
    expect(codes()).toContain('D')
    await userEvent.click(within(dialog).getByRole('button', { name: 'Xóa nhóm' }))
    expect(codes()).not.toContain('D')
  })

  it('carries a new code to every place that names it', async () => {
    const { saved } = await openEditor()
    await userEvent.click(line('A'))
    const code = screen.getByLabelText('Mã')
    await userEvent.clear(code)
    await userEvent.type(code, 'K')
    expect(findings()).toEqual([])
    await userEvent.click(screen.getByRole('button', { name: 'Lưu' }))
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Lưu' }))
    await waitFor(() => expect(saved()[0]?.set.tieBreak).toEqual(['bonus', 'group:K', 'deductions', 'councilVote']))
  })

  it('tries a line out with a reported value', async () => {
    await openEditor()
    await userEvent.click(line('B.4'))
    await userEvent.click(screen.getByText('Thử tính điểm'))
    await userEvent.type(await screen.findByLabelText('Số lượng'), '7')
    expect(screen.getByText('1,75 điểm').parentElement?.textContent).toBe('1,75 điểm: 7 × 0,25 = 1,75')
  })

  it('reorders what decides between equal totals', async () => {
    const { saved } = await openEditor()
    await userEvent.click(screen.getByText('Xếp loại, xếp hạng, làm tròn'))
    await userEvent.click(screen.getByRole('button', { name: 'Xét muộn hơn: Điểm thưởng cao hơn' }))
    await userEvent.click(screen.getByRole('button', { name: 'Lưu' }))
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).getByText(/Thứ tự xét khi bằng điểm: từ Điểm thưởng cao hơn/)).toBeTruthy()
    await userEvent.click(within(dialog).getByRole('button', { name: 'Lưu' }))
    await waitFor(() => expect(saved()[0]?.set.tieBreak).toEqual(['group:A', 'bonus', 'deductions', 'councilVote']))
  })
})

describe('saving', () => {
  it('says what becomes of scores whose code is gone, before a new version is made', async () => {
    const { tree, saved } = await openEditor({
      'criteria.get': async () => ok(view({ used: true, scored: ['D.3', 'A.1'] })),
    })
    await userEvent.click(line('D.3'))
    tree.focus()
    await userEvent.keyboard('{Delete}')
    await userEvent.click(screen.getByRole('button', { name: 'Lưu thành bản 2' }))
    const dialog = await screen.findByRole('dialog', { name: 'Lưu thành bản 2?' })
    expect(within(dialog).getByRole('alert').textContent).toContain('Đã có điểm ở mã D.3, nhưng bộ mới không còn')
    expect(saved()).toEqual([])
  })

  it('takes a basis with an edit of an official set, and says what it is without one', async () => {
    const official = { ...criteriaSet, status: 'official' }
    const { saved } = await openEditor({ 'criteria.get': async () => ok(view({ set: official })) })
    await userEvent.click(line('A.1'))
    await userEvent.type(screen.getByLabelText('Ghi chú'), 'x')
    await userEvent.click(screen.getByRole('button', { name: 'Lưu' }))
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).getByText(/Để trống thì bản vừa sửa là mẫu minh họa/)).toBeTruthy()
    await userEvent.type(within(dialog).getByLabelText('Căn cứ phê duyệt phần sửa này'), 'Quyết định 15')
    await userEvent.click(within(dialog).getByRole('button', { name: 'Lưu' }))
    await waitFor(() => expect(saved()[0]?.basis).toBe('Quyết định 15'))
  })

  it('keeps everything typed when it is refused', async () => {
    await openEditor({ 'criteria.save': async () => err({ code: 'STORE_READ_ONLY' } as never) })
    await userEvent.click(line('A.1'))
    await userEvent.type(screen.getByLabelText('Ghi chú'), 'giữ lại')
    await userEvent.click(screen.getByRole('button', { name: 'Lưu' }))
    const dialog = await screen.findByRole('dialog')
    await userEvent.click(within(dialog).getByRole('button', { name: 'Lưu' }))
    expect(await within(dialog).findByRole('alert')).toBeTruthy()
    await userEvent.click(within(dialog).getByRole('button', { name: 'Chưa lưu' }))
    expect((screen.getByLabelText('Ghi chú') as HTMLInputElement).value).toBe('giữ lại')
  })

  it('asks before unsaved edits are closed', async () => {
    await openEditor()
    await userEvent.click(line('A.1'))
    await userEvent.type(screen.getByLabelText('Ghi chú'), 'x')
    await userEvent.click(screen.getByRole('button', { name: 'Đóng' }))
    const dialog = await screen.findByRole('dialog', { name: 'Đóng bảng sửa khi chưa lưu?' })
    await userEvent.click(within(dialog).getByRole('button', { name: 'Ở lại' }))
    expect(screen.getByRole('tree')).toBeTruthy()
  })
})
