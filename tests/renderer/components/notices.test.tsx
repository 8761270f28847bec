import { act, cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import { ok } from '../../../src/domain/core/result'
import { useNotices } from '../../../src/renderer/components/notices'
import type { LogView } from '../../../src/shared/ipc/views'
import { showScreen } from '../support/show-screen'

afterEach(cleanup)

const entry = (sequence: number, action: string): LogView['entries'][number] => ({
  sequence,
  at: '2026-06-01T08:00:00.000Z',
  who: 'Lan',
  action,
  reason: null,
  records: 1,
  hash: 'abc',
  undone: false,
})

function Speaker() {
  const { say, sayUndoable } = useNotices()
  return (
    <>
      <button type="button" onClick={() => sayUndoable('Đã nhận điểm.')}>
        undoable
      </button>
      <button type="button" onClick={() => say('Đã lưu tệp.')}>
        plain
      </button>
    </>
  )
}

function show() {
  const entries = [entry(7, 'scores.set')]
  const { bridge } = showScreen(<Speaker />, {
    'log.list': async () => ok({ entries }),
    'log.undo': async () => ok({ action: 'scores.set' }),
  })
  return { bridge, entries }
}

it('takes back what the sentence was about', async () => {
  const { bridge } = show()
  await userEvent.click(screen.getByRole('button', { name: 'undoable' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Hoàn tác' }))
  expect(await screen.findByText('Đã hoàn tác: scores.set.')).toBeTruthy()
  expect(bridge.inputsOf('log.undo')).toHaveLength(1)
})

it('never takes back later work under the name of earlier work', async () => {
  const { bridge, entries } = show()
  await userEvent.click(screen.getByRole('button', { name: 'undoable' }))
  const button = await screen.findByRole('button', { name: 'Hoàn tác' })
  entries.push(entry(8, 'ranking.freeze'))
  await userEvent.click(button)
  expect(await screen.findByText(/Đã có việc khác làm sau việc này/)).toBeTruthy()
  expect(bridge.inputsOf('log.undo')).toEqual([])
})

it('withdraws its offer as soon as something else is done', async () => {
  const { bridge, entries } = show()
  await userEvent.click(screen.getByRole('button', { name: 'undoable' }))
  await screen.findByText('Đã nhận điểm.')
  act(() => bridge.send('state.changed', { action: 'scores.set', campaigns: [], sequence: null }))
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(screen.getByText('Đã nhận điểm.')).toBeTruthy()
  entries.push(entry(8, 'ranking.freeze'))
  act(() => bridge.send('state.changed', { action: 'ranking.freeze', campaigns: [], sequence: null }))
  await waitFor(() => expect(screen.queryByText('Đã nhận điểm.')).toBeNull())
})

it('says one thing at a time', async () => {
  show()
  await userEvent.click(screen.getByRole('button', { name: 'undoable' }))
  await screen.findByText('Đã nhận điểm.')
  await userEvent.click(screen.getByRole('button', { name: 'plain' }))
  expect(await screen.findByText('Đã lưu tệp.')).toBeTruthy()
  expect(screen.queryByText('Đã nhận điểm.')).toBeNull()
  expect(screen.queryByRole('button', { name: 'Hoàn tác' })).toBeNull()
})
