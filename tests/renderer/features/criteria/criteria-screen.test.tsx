import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import type { Decimal } from '../../../../src/domain/core/decimal'
import { ok } from '../../../../src/domain/core/result'
import { criteriaRows } from '../../../../src/renderer/features/criteria/criteria-rows'
import { CriteriaScreen } from '../../../../src/renderer/features/criteria/criteria-screen'
import type { Api } from '../../../../src/shared/ipc/api'
import { sampleApi } from '../../support/sample-api'
import { campaign, criteriaSet, officeView } from '../../support/sample-office'
import { showScreen } from '../../support/show-screen'

afterEach(cleanup)

const show = (answers: Partial<Api> = {}) =>
  showScreen(<CriteriaScreen campaign={campaign.id} />, { ...sampleApi, ...answers }).bridge
const chooseMore = async (name: string): Promise<void> => {
  await userEvent.click(await screen.findByRole('button', { name: /Nhập, chép, xuất/ }))
  await userEvent.click(await screen.findByText(name))
}

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
      'criteria.get': async () => ok({ set: null, version: 0, used: false, scored: [], findings: [] }),
      'criteria.usePreset': async () => ok({ set: criteriaSet, version: 1, used: false, scored: [], findings: [] }),
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
        ok({ set: { ...criteriaSet, status: 'official' }, version: 1, used: true, scored: [], findings: [] }),
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

  it('says what is in doubt about a file before anything is stored, and opens it for editing', async () => {
    const bridge = show({
      'criteria.readFile': async () =>
        ok({
          file: 'bang-diem.xlsx',
          set: { ...criteriaSet, bands: [], bandConditions: [], tieBreak: [] },
          blank: ['A.1'],
          findings: [
            {
              code: 'CRITERIA_FIELD_MISSING',
              severity: 'error',
              criterion: 'A.1',
              facts: { name: 'A.1', field: 'max', value: '' },
            },
          ],
          aside: [
            { sheet: 'Trang 1', row: 7, fate: 'skipped', code: 'NOTE', cells: { B: '- Trừ theo số vụ' }, findings: [] },
          ],
          rows: 22,
        }),
      'criteria.save': async () => ok({ set: criteriaSet, version: 2, used: true, scored: [], findings: [] }),
    })
    await chooseMore('Nhập từ tệp (.json, .xlsx)')
    const dialog = await screen.findByRole('dialog', { name: 'Đọc bộ tiêu chí từ bang-diem.xlsx' })
    expect(within(dialog).getByText(/22 dòng vào bảng, 1 dòng để ngoài/)).toBeTruthy()
    expect(within(dialog).getByText('“A.1” còn thiếu điểm tối đa. Ghi bổ sung.')).toBeTruthy()
    expect(within(dialog).getByText(/Dòng 7: “- Trừ theo số vụ” \(dòng ghi chú\)/)).toBeTruthy()
    await userEvent.click(within(dialog).getByRole('button', { name: 'Mở trong bảng sửa' }))
    await screen.findByRole('tree', { name: 'Cây tiêu chí' })
    expect(bridge.inputsOf('criteria.save')).toEqual([])
    // What the file does not say is asked for, not made up.
    expect(screen.getByRole('button', { name: 'Lưu thành bản 2' }).hasAttribute('disabled')).toBe(true)
    await userEvent.type(screen.getByLabelText('Điểm tối đa'), '10')
    await userEvent.click(screen.getByRole('button', { name: 'Lưu thành bản 2' }))
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Lưu thành bản 2' }))
    // The rules of the present set are kept, since a table of criteria says nothing of them.
    await waitFor(() =>
      expect(bridge.inputsOf('criteria.save')).toEqual([{ campaign: campaign.id, set: criteriaSet, basis: null }]),
    )
  })

  it('keeps the set in force when a file cannot be read as one', async () => {
    show({
      'criteria.readFile': async () =>
        ok({
          file: 'x.json',
          set: null,
          blank: [],
          findings: [{ code: 'CRITERIA_NOT_A_SET', severity: 'error' }],
          aside: [],
          rows: null,
        }),
    })
    await chooseMore('Nhập từ tệp (.json, .xlsx)')
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).getByText('Chưa đọc được thành bộ tiêu chí. Bộ đang dùng vẫn giữ nguyên.')).toBeTruthy()
    expect(within(dialog).getByRole('button', { name: 'Mở trong bảng sửa' }).hasAttribute('disabled')).toBe(true)
  })

  it('shows who saved each version and what it changed', async () => {
    const older = { ...criteriaSet, scale: '90' as Decimal }
    const saved = { at: '2023-05-02T02:00:00.000Z', who: 'Phạm Thị Hoa', action: 'criteria.save', reason: null }
    show({
      'criteria.versions': async () =>
        ok({
          versions: [
            { version: 2, set: criteriaSet, saved: [saved] },
            { version: 1, set: older, saved: [] },
          ],
        }),
    })
    await chooseMore('Các bản đã lưu, so sánh')
    const versions = await screen.findByRole('list', { name: 'Các bản, mới nhất trước' })
    expect(within(versions).getByText(/Phạm Thị Hoa: Sửa bộ tiêu chí/)).toBeTruthy()
    const changes = within(await screen.findByRole('region', { name: 'So sánh hai bản' })).getAllByRole('listitem')
    expect(changes.map(({ textContent }) => textContent)).toEqual(['Thang điểm: từ 90 thành 100.'])
  })

  it('copies the newest set of another campaign as a sample', async () => {
    const other = { campaign: { ...campaign, id: 'dot-khac', title: 'Đợt khác' }, submissions: 0, units: 0 }
    const bridge = show({
      'office.get': async () => ok({ ...officeView, campaigns: [...officeView.campaigns, other] }),
      'criteria.get': async ({ campaign: asked }) =>
        ok(
          asked === 'dot-khac'
            ? {
                set: { ...criteriaSet, status: 'official', title: 'Bảng điểm khác' },
                version: 4,
                used: true,
                scored: [],
                findings: [],
              }
            : { set: null, version: 0, used: false, scored: [], findings: [] },
        ),
      'criteria.save': async () => ok({ set: criteriaSet, version: 1, used: false, scored: [], findings: [] }),
    })
    await userEvent.click(await screen.findByRole('button', { name: 'Chép từ đợt thi đua khác' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Mở trong bảng sửa' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Lưu' }))
    await waitFor(() =>
      expect(bridge.inputsOf('criteria.save')).toMatchObject([
        { campaign: campaign.id, set: { title: 'Bảng điểm khác', status: 'illustrative' }, basis: null },
      ]),
    )
  })
})
