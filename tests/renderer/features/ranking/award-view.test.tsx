import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import { err, ok } from '#domain/core/result'
import type { RankingView } from '#shared/ipc/views'
import { AwardView } from '../../../../src/renderer/features/ranking/award-view'
import { FrozenVersions } from '../../../../src/renderer/features/ranking/frozen-versions'
import { showScreen } from '../../support/show-screen'

afterEach(cleanup)

const campaign = 'dot'
const unit = (code: string, name: string, rank: number) => ({
  unit: code,
  name,
  rank,
  shared: false,
  official: true,
  base: '90',
  bonus: '0',
  deductions: '0',
  total: '90',
  band: 'Tốt',
  groups: {},
  notes: [],
})
const view: RankingView = {
  campaign,
  criteriaSet: 'bo',
  criteriaStatus: 'official',
  frozen: { version: 1, code: 'ABCD1234', at: '2023-06-01T08:00:00.000Z', stale: false },
  findings: [],
  awardLimits: [{ from: 1, to: 2, award: 'Giấy khen', limit: 1 }],
  clusters: [
    {
      cluster: 'k',
      name: 'Khối phường',
      ties: [],
      units: [unit('P01', 'Phường Bắc Sơn', 1), unit('P02', 'Phường Lãm Hà', 2)],
      awards: [{ from: 1, to: 2, award: 'Giấy khen', limit: 1, within: ['P01'], beyond: ['P02'], tied: [] }],
    },
  ],
}

it('offers nominations of units within a limit and makes only those that are chosen', async () => {
  const user = userEvent.setup({ delay: null })
  const { bridge } = showScreen(<AwardView campaign={campaign} view={view} />, {
    'nominees.list': async () => ok({ nominees: [], findings: {}, duplicates: [] }),
    'ranking.nominate': async () => ok(view),
  })
  expect(bridge.inputsOf('ranking.nominate')).toEqual([])
  const choice = await screen.findByRole('checkbox', { name: 'Chọn Phường Bắc Sơn' })
  expect((screen.getByRole('checkbox', { name: 'Chọn Phường Lãm Hà' }) as HTMLInputElement).disabled).toBe(true)
  await user.click(choice)
  await user.click(screen.getByRole('button', { name: 'Lập đề nghị khen (1)' }))
  expect(bridge.inputsOf('ranking.nominate')).toEqual([{ campaign, chosen: [{ unit: 'P01', award: 'Giấy khen' }] }])
})

it('keeps a refused table as it was typed, with the line that is wrong', async () => {
  const user = userEvent.setup({ delay: null })
  showScreen(<AwardView campaign={campaign} view={view} />, {
    'nominees.list': async () => ok({ nominees: [], findings: {}, duplicates: [] }),
    'ranking.saveAwardLimits': async () => err({ code: 'AWARD_LIMITS_INVALID', line: 1, problem: 'RANKS_WRONG' }),
  })
  const to = await screen.findByLabelText('Từ hạng, dòng 1')
  await user.clear(to)
  await user.type(to, '5')
  await user.click(screen.getByRole('button', { name: 'Lưu mức khen' }))
  expect(await screen.findByText(/Dòng 1: hạng phải là số từ 1 trở lên/)).toBeTruthy()
  expect((to as HTMLInputElement).value).toBe('5')
})

it('lists frozen versions and says what changed since the newest', async () => {
  showScreen(<FrozenVersions campaign={campaign} view={view} />, {
    'ranking.versions': async () =>
      ok([
        {
          version: 1,
          code: 'ABCD1234',
          at: '2023-06-01T08:00:00.000Z',
          who: 'Phạm Thị Hoa',
          criteriaVersion: 1,
          units: 2,
          ranked: 2,
        },
      ]),
    'ranking.compare': async ({ from, to }) =>
      ok({
        from,
        to,
        changes: [
          {
            cluster: 'k',
            unit: 'P02',
            name: 'Phường Lãm Hà',
            total: { from: '90' as never, to: '92.5' as never },
            rank: { from: 2, to: 1 },
            band: { from: 'Tốt', to: 'Tốt' },
          },
        ],
        inputs: {
          criteria: true,
          units: false,
          councilOrders: false,
          awardLimits: false,
          scores: [
            {
              unit: 'P02',
              criterion: 'A.1',
              round: 'appraisal',
              from: { points: '7.5' as never, value: null },
              to: { points: 'N/A', value: null },
            },
          ],
        },
      }),
  })
  const list = await screen.findByRole('list', { name: 'Những gì đã thay đổi' })
  expect(
    within(list)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual(['Bộ tiêu chí đã sửa.', 'Phường Lãm Hà, tiêu chí A.1, thẩm định: 7,5 → không phát sinh.'])
  const table = screen.getByRole('region', { name: 'Đơn vị có thay đổi giữa hai bản' })
  expect(within(table).getByText('90 → 92,5')).toBeTruthy()
  expect(within(table).getByText('2 → 1')).toBeTruthy()
})
