import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { ErrorBoundary } from '../../../src/renderer/components/error-boundary'

afterEach(cleanup)

const bug = { isThere: false }
function FragileScreen() {
  if (bug.isThere) throw new Error('bug')
  return <p>Bảng điểm</p>
}

it('shows one calm page with a reference, logs the cause under it, and opens the screen again', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  bug.isThere = true
  render(
    <ErrorBoundary resetKey="scores">
      <FragileScreen />
    </ErrorBoundary>,
  )
  const page = screen.getByRole('alert').textContent ?? ''
  expect(page).toContain('Số liệu đã lưu vẫn còn nguyên.')
  const reference = /mã ([0-9a-f]{6})/.exec(page)?.[1]
  expect(logged.mock.calls.map(([first]) => first)).toContain(`[${reference}]`)
  logged.mockClear()
  bug.isThere = false
  await userEvent.click(screen.getByRole('button', { name: 'Mở lại màn hình' }))
  expect(screen.getByText('Bảng điểm')).toBeTruthy()
})
