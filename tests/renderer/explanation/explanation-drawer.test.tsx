import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import { ok } from '#domain/core/result'
import type { ExplanationView } from '#shared/ipc/views'
import { ExplanationDrawer } from '../../../src/renderer/explanation/explanation-drawer'
import { showScreen } from '../support/show-screen'

afterEach(cleanup)

const node = { max: '10', points: '9', self: '9', review: null, appraisal: '9', formula: 'Điểm thẩm định: 9' }
const explanation = {
  unit: 'P01',
  name: 'Phường Bắc Sơn',
  total: '9',
  band: 'Tốt',
  rank: 1,
  tree: {
    ...node,
    code: 'bo',
    title: 'Bộ tiêu chí',
    kind: 'set',
    children: [{ ...node, code: 'A.1', title: 'Thu ngân sách', kind: 'manual' }],
  },
  steps: [],
} as unknown as ExplanationView

it('prints the one criterion that is asked about, and the whole unit once that is shown', async () => {
  const user = userEvent.setup({ delay: null })
  const question = { unit: 'P01', place: { kind: 'criterion', criterion: 'A.1' } } as const
  const { bridge } = showScreen(<ExplanationDrawer campaign="dot" question={question} onClose={() => undefined} />, {
    'ranking.explain': async () => ok(explanation),
    'papers.print': async () => ok(null),
  })
  expect(await screen.findByText('A.1 Thu ngân sách')).toBeTruthy()
  const print = () => user.click(screen.getByRole('button', { name: 'In' }))
  await print()
  await user.click(screen.getByRole('button', { name: 'Xem cả đơn vị' }))
  await print()
  const whole = { campaign: 'dot', kind: 'explanation', unit: 'P01', number: null, date: null }
  expect(bridge.inputsOf('papers.print')).toEqual([{ ...whole, criterion: 'A.1' }, whole])
})
