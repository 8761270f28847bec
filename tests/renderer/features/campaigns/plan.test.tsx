import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { err, ok } from '../../../../src/domain/core/result'
import { NewCampaignScreen } from '../../../../src/renderer/features/campaigns/new-campaign-screen'
import { emptyPlan, planDraftOf, readPlan } from '../../../../src/renderer/features/campaigns/plan-draft'
import { PlanScreen } from '../../../../src/renderer/features/campaigns/plan-screen'
import { campaignScreen } from '../../../../src/renderer/screen'
import { sampleApi } from '../../support/sample-api'
import { campaign } from '../../support/sample-office'
import { showScreen } from '../../support/show-screen'

afterEach(cleanup)

const value = (label: string): string => (screen.getByLabelText(label) as HTMLInputElement).value

describe('a plan as it is typed', () => {
  it('reads every field of the seed plan back as it was', () => {
    const { id: _id, agency: _agency, status: _status, ...plan } = campaign
    expect(readPlan(planDraftOf(campaign))).toEqual({ ok: true, value: plan })
  })

  it('leaves out empty lines, units without a name and spaces at the ends', () => {
    const read = readPlan({
      ...emptyPlan('R1'),
      title: ' Đợt thi đua ',
      purposes: 'một\n\n  hai  \n',
      tasks: [
        { key: 0, unit: ' Phòng Nội vụ ', tasks: 'việc\n' },
        { key: 1, unit: '', tasks: '' },
      ],
    })
    expect(read.ok && [read.value.title, read.value.purposes, read.value.tasks]).toEqual([
      'Đợt thi đua',
      ['một', 'hai'],
      [{ unit: 'Phòng Nội vụ', tasks: ['việc'] }],
    ])
  })

  it('says what is missing and which dates are the wrong way round', () => {
    const read = readPlan({
      ...emptyPlan(''),
      from: '2023-06-12',
      to: '2023-06-11',
      tasks: [{ key: 0, unit: '', tasks: 'việc' }],
    })
    expect(read).toEqual({
      ok: false,
      error: {
        title: 'Cần ghi tên đợt thi đua.',
        legalProfile: 'Cần chọn bộ quy định áp dụng.',
        to: 'Ngày kết thúc đang trước ngày bắt đầu. Kiểm tra lại hai ngày.',
        tasks: 'Có nhiệm vụ chưa ghi giao cho đơn vị nào.',
      },
    })
  })
})

describe('Tạo đợt thi đua', () => {
  it('says beside the title that it is missing, and sends nothing', async () => {
    const { bridge } = showScreen(<NewCampaignScreen />, sampleApi)
    await userEvent.click(await screen.findByRole('button', { name: 'Tạo đợt thi đua' }))
    expect(await screen.findByText('Cần ghi tên đợt thi đua.')).toBeTruthy()
    expect(bridge.inputsOf('campaign.create')).toEqual([])
  })
})

describe('Kế hoạch', () => {
  it('keeps what was typed when main refuses, and says why', async () => {
    showScreen(<PlanScreen campaign={campaign.id} />, {
      ...sampleApi,
      'campaign.update': async () => err({ code: 'STORE_LOCKED', host: 'PC-02', since: '2023-06-01T01:00:00Z' }),
    })
    await userEvent.type(await screen.findByLabelText('Kế hoạch số'), '52/KH-UBND')
    await userEvent.click(screen.getByRole('button', { name: 'Lưu kế hoạch' }))
    expect((await screen.findByRole('alert')).textContent).toContain('PC-02')
    expect(value('Kế hoạch số')).toBe('52/KH-UBND')
  })

  it('saves every field and returns to the readiness board', async () => {
    const { bridge, visited } = showScreen(<PlanScreen campaign={campaign.id} />, {
      ...sampleApi,
      'campaign.update': async () => ok({ campaign }),
    })
    await userEvent.type(await screen.findByLabelText('Kế hoạch số'), '52/KH-UBND')
    await userEvent.click(screen.getByRole('tab', { name: 'Tổ chức thực hiện' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Bỏ đơn vị thứ 1' }))
    await userEvent.click(screen.getByRole('button', { name: 'Lưu kế hoạch' }))
    const { id, agency: _agency, status: _status, ...plan } = campaign
    const changed = { ...plan, plan: { number: '52/KH-UBND', date: null }, tasks: plan.tasks.slice(1) }
    await waitFor(() => expect(bridge.inputsOf('campaign.update')).toEqual([{ campaign: id, plan: changed }]))
    await waitFor(() => expect(visited).toEqual([campaignScreen(id, 'readiness')]))
  })
})
