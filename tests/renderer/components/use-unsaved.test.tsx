import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, it } from 'vitest'
import { useClosing } from '../../../src/renderer/components/use-closing'
import { useUnsaved } from '../../../src/renderer/components/use-unsaved'
import { NavigationContext } from '../../../src/renderer/navigation'
import { officeScreen } from '../../../src/renderer/screen'

afterEach(cleanup)

function Part({ what }: { readonly what: string }) {
  const [isDirty, setDirty] = useState(false)
  useUnsaved(isDirty, what)
  return (
    <button type="button" onClick={() => setDirty(!isDirty)}>
      {what}
    </button>
  )
}

it('keeps what one part of a screen holds when another has been saved', async () => {
  const unsaved = new Map<string, string>()
  const navigation = {
    screen: officeScreen('log'),
    openCampaign: null,
    go: () => undefined,
    setUnsaved: (part: string, what: string | null): void => {
      if (what === null) unsaved.delete(part)
      else unsaved.set(part, what)
    },
  }
  render(
    <NavigationContext value={navigation}>
      <Part what="cuộc họp" />
      <Part what="số phiếu" />
    </NavigationContext>,
  )
  await userEvent.click(screen.getByText('cuộc họp'))
  await userEvent.click(screen.getByText('số phiếu'))
  expect([...unsaved.values()]).toEqual(['cuộc họp', 'số phiếu'])
  await userEvent.click(screen.getByText('số phiếu'))
  expect([...unsaved.values()]).toEqual(['cuộc họp'])
})

function Closing({ isDirty, onClose }: { readonly isDirty: boolean; readonly onClose: () => void }) {
  const { close, question } = useClosing(isDirty, 'đơn vị', onClose)
  return (
    <>
      <button type="button" onClick={close}>
        ×
      </button>
      {question}
    </>
  )
}

it('asks before a form with typed text is closed, and closes an untouched one at once', async () => {
  let closed = 0
  const navigation = {
    screen: officeScreen('log'),
    openCampaign: null,
    go: () => undefined,
    setUnsaved: () => undefined,
  }
  const shown = (isDirty: boolean) => (
    <NavigationContext value={navigation}>
      <Closing isDirty={isDirty} onClose={() => (closed += 1)} />
    </NavigationContext>
  )
  const { rerender } = render(shown(false))
  await userEvent.click(screen.getByText('×'))
  expect(closed).toBe(1)
  rerender(shown(true))
  await userEvent.click(screen.getByText('×'))
  expect((await screen.findByRole('dialog')).textContent).toContain('Phần đơn vị vừa nhập chưa được lưu')
  await userEvent.click(screen.getByRole('button', { name: 'Ở lại' }))
  expect(closed).toBe(1)
  await userEvent.click(screen.getByText('×'))
  await userEvent.click(await screen.findByRole('button', { name: 'Bỏ phần chưa lưu' }))
  expect(closed).toBe(2)
})
