import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import { ok } from '#domain/core/result'
import type { ScoringSetUpView } from '#shared/ipc/views'
import { RolesDrawer, rolesInWords } from '../../../../src/renderer/features/scores/roles-drawer'
import { showScreen } from '../../support/show-screen'

afterEach(cleanup)

const units = [
  { code: 'P01', name: 'Phường Bắc Sơn' },
  { code: 'P02', name: 'Phường Đồng Hòa' },
]
const setUp: ScoringSetUpView = {
  twoPersons: false,
  scorers: [],
  clusters: [
    { cluster: 'k1', name: 'Khối phường', lead: 'P01', deputy: null, isOwn: false, units },
    { cluster: 'k2', name: 'Khối ban', lead: null, deputy: 'P02', isOwn: true, units },
  ],
}

it('keeps the lead while a deputy is chosen, and gives a cluster’s own roles back', async () => {
  const user = userEvent.setup({ delay: null })
  const { bridge } = showScreen(<RolesDrawer campaign="dot" onClose={() => undefined} />, {
    'scoring.setUp': async () => ok(setUp),
    'clusterRoles.save': async () => ok(setUp),
  })
  const table = await screen.findByRole('table', { name: 'Trưởng, phó cụm, khối' })
  await user.click(await within(table).findByRole('combobox', { name: 'Phó Khối phường' }))
  await user.click(await screen.findByText('Phường Đồng Hòa', { selector: '.ant-select-item-option-content' }))
  await waitFor(() => expect(bridge.inputsOf('clusterRoles.save')).toHaveLength(1))
  await user.click(within(table).getByRole('button', { name: 'Dùng trưởng, phó chung của Khối ban' }))
  await waitFor(() =>
    expect(bridge.inputsOf('clusterRoles.save')).toEqual([
      { campaign: 'dot', cluster: 'k1', roles: { lead: 'P01', deputy: 'P02' } },
      { campaign: 'dot', cluster: 'k2', roles: null },
    ]),
  )
})

it('says who leads in words, and what nobody was chosen for', () => {
  const [first, second] = setUp.clusters
  if (first === undefined || second === undefined) throw new Error('The sample has two clusters')
  expect(rolesInWords(first)).toBe('Khối phường: trưởng là Phường Bắc Sơn; chưa phân công phó.')
  expect(rolesInWords(second)).toBe('Khối ban: chưa phân công trưởng; phó là Phường Đồng Hòa.')
  expect(rolesInWords({ ...first, lead: null })).toBe('Khối phường: chưa phân công trưởng, phó.')
})
