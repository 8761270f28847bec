import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { err, ok } from '../../../../src/domain/core/result'
import { emptyUnit, readUnit, unitDraftOf } from '../../../../src/renderer/features/units/unit-draft'
import { UnitsScreen } from '../../../../src/renderer/features/units/units-screen'
import type { Api } from '../../../../src/shared/ipc/api'
import { sampleApi } from '../../support/sample-api'
import { clusters, units } from '../../support/sample-office'
import { showScreen } from '../../support/show-screen'

afterEach(cleanup)

const show = (answers: Partial<Api> = {}) => showScreen(<UnitsScreen />, { ...sampleApi, ...answers }).bridge

describe('a unit as it is typed', () => {
  it('reads every sample unit back as it was', () => {
    for (const unit of units) {
      const { id: _id, ...typed } = unit
      expect(readUnit(unitDraftOf(unit), unit.code, units)).toEqual({ ok: true, value: typed })
    }
  })

  it('names the unit that already has the code, and what is missing', () => {
    expect(
      readUnit({ ...emptyUnit, code: 'P02', validFrom: '2025-07-02', validTo: '2025-07-01' }, null, units),
    ).toEqual({
      ok: false,
      error: {
        code: 'Mã này đang dùng cho Phường Đồng Hòa. Đặt mã khác.',
        name: 'Cần ghi tên đơn vị.',
        validTo: 'Ngày thôi hiệu lực đang trước ngày bắt đầu.',
      },
    })
  })
})

describe('the list', () => {
  it('finds units without diacritics and sorts them in Vietnamese order', async () => {
    show()
    const list = await screen.findByRole('region', { name: 'Danh sách đơn vị' })
    await userEvent.type(within(list).getByLabelText('Tìm trong danh sách đơn vị'), 'phuong son')
    const names = (): readonly (string | undefined)[] =>
      within(list)
        .getAllByRole('row')
        .slice(1)
        .map((row) => row.querySelectorAll('td')[1]?.textContent ?? undefined)
    expect(names()).toEqual(['Phường Bắc Sơn', 'Phường Nam Sơn', 'Phường Ngọc Sơn'])
    expect(within(list).getByText('3 / 20 dòng')).toBeTruthy()
    const [heading] = within(list).getAllByText('Tên đơn vị')
    await userEvent.click(heading as HTMLElement)
    await userEvent.click(heading as HTMLElement)
    expect(names()).toEqual(['Phường Ngọc Sơn', 'Phường Nam Sơn', 'Phường Bắc Sơn'])
  })

  it('sends the rows in view to Excel as they are sorted and found', async () => {
    const bridge = show()
    const list = await screen.findByRole('region', { name: 'Danh sách đơn vị' })
    await userEvent.type(within(list).getByLabelText('Tìm trong danh sách đơn vị'), 'y te')
    await userEvent.click(within(list).getByRole('button', { name: 'Xuất Excel' }))
    await waitFor(() => expect(bridge.inputsOf('table.saveXlsx')).toHaveLength(1))
    const [input] = bridge.inputsOf('table.saveXlsx') as [{ name: string; columns: string[]; rows: string[][] }]
    expect([input.name, input.columns]).toEqual([
      'Danh sách đơn vị',
      ['Mã', 'Tên đơn vị', 'Loại', 'Cụm, khối', 'Tên khác', 'Hoạt động'],
    ])
    expect(input.rows.map(([, name]) => name)).toEqual(['Trung tâm Y tế quận'])
    expect(await screen.findByText('Đã lưu Danh sách đơn vị.xlsx vào D:\\.')).toBeTruthy()
  })

  it('tells what came of a unit list', async () => {
    const bridge = show({
      'units.import': async () =>
        ok({
          units,
          clusters,
          imported: { added: 18, changed: 1, unchanged: 1, findings: [{ code: 'NO_TABLE', severity: 'info' }] },
        }),
    })
    await userEvent.click(await screen.findByRole('button', { name: 'Nhập từ Excel' }))
    expect(await screen.findByText('Đã nhận danh sách: thêm 18, sửa 1, giữ nguyên 1 đơn vị.')).toBeTruthy()
    expect(bridge.inputsOf('units.import')).toEqual([{ token: 'token-1' }])
  })

  it('says what is missing in a unit list, and changes nothing', async () => {
    show({ 'units.import': async () => err({ code: 'UNITS_EMPTY' }) })
    await userEvent.click(await screen.findByRole('button', { name: 'Nhập từ Excel' }))
    expect((await screen.findByRole('alert')).textContent).toContain('Tệp cần có cột “Mã đơn vị” và “Tên đơn vị”.')
  })

  it('asks first for a unit list while there are no units', async () => {
    const bridge = show({ 'units.list': async () => ok({ units: [], clusters: [] }) })
    await userEvent.click(await screen.findByRole('button', { name: 'Nhập danh sách từ Excel' }))
    expect(bridge.inputsOf('files.choose')).toEqual([{ purpose: 'units' }])
  })
})

describe('one unit', () => {
  it('saves a changed name under its code', async () => {
    const bridge = show()
    await userEvent.click(await screen.findByRole('button', { name: 'Phường Lãm Hà' }))
    const name = within(await screen.findByRole('dialog')).getByLabelText('Tên đơn vị')
    await userEvent.clear(name)
    await userEvent.type(name, 'UBND phường Lãm Hà')
    await userEvent.click(screen.getByRole('button', { name: 'Lưu' }))
    const { id: _id, ...before } = units[2] as (typeof units)[number]
    await waitFor(() =>
      expect(bridge.inputsOf('units.save')).toEqual([
        { previousCode: 'P03', unit: { ...before, name: 'UBND phường Lãm Hà' } },
      ]),
    )
    expect(await screen.findByText('Đã lưu UBND phường Lãm Hà.')).toBeTruthy()
  })

  it('keeps the form with what was typed when main refuses', async () => {
    show({ 'units.save': async () => err({ code: 'UNIT_IN_USE', unit: 'P03', records: 24 }) })
    await userEvent.click(await screen.findByRole('button', { name: 'Phường Lãm Hà' }))
    const code = (await screen.findByLabelText('Mã đơn vị')) as HTMLInputElement
    await userEvent.type(code, 'X')
    await userEvent.click(screen.getByRole('button', { name: 'Lưu' }))
    expect((await screen.findByRole('alert')).textContent).toContain('24 bản ghi')
    expect(code.value).toBe('P03X')
  })

  it('asks before removing, with the safe answer first, and says why it is refused', async () => {
    const bridge = show({ 'units.remove': async () => err({ code: 'UNIT_IN_USE', unit: 'P03', records: 24 }) })
    await userEvent.click(await screen.findByRole('button', { name: 'Phường Lãm Hà' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Xóa đơn vị…' }))
    await screen.findByText('Xóa Phường Lãm Hà?')
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Hủy'))
    await userEvent.click(screen.getByRole('button', { name: 'Xóa đơn vị' }))
    expect((await screen.findByRole('alert')).textContent).toContain('24 bản ghi')
    expect(bridge.inputsOf('units.remove')).toEqual([{ code: 'P03' }])
  })
})

describe('one cluster', () => {
  it('does not take one unit as lead and deputy', async () => {
    const bridge = show()
    await userEvent.click(await screen.findByRole('tab', { name: 'Cụm, khối (4)' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Khối phường' }))
    await userEvent.type(await screen.findByLabelText('Phó trưởng cụm, khối'), 'tran thanh')
    await userEvent.click((await screen.findAllByTitle('Phường Trần Thành Ngọ')).at(-1) as HTMLElement)
    await userEvent.click(screen.getByRole('button', { name: 'Lưu' }))
    expect((await screen.findAllByText('Trưởng và phó phải là hai đơn vị khác nhau.')).length).toBeGreaterThan(0)
    expect(bridge.inputsOf('clusters.save')).toEqual([])
  })
})
