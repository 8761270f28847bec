import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { menuTemplate } from '../../../../src/main/shell/app-menu'

const sent: string[] = []
const template = menuTemplate((command) => void sent.push(command))
const items = template.flatMap(({ submenu }) => submenu as MenuItemConstructorOptions[])

describe('menuTemplate', () => {
  it('has the four menus in Vietnamese, and every entry has a label', () => {
    expect(template.map(({ label }) => label)).toEqual(['Tệp', 'Soạn thảo', 'Xem', 'Trợ giúp'])
    expect(items.filter(({ type, label }) => type !== 'separator' && !label)).toEqual([])
  })

  it('sends its commands to the window', () => {
    for (const { click } of items) (click as (() => void) | undefined)?.()
    expect(sent).toEqual(['backup', 'undo', 'redo', 'open-log', 'help'])
  })

  it('shows the keys of its commands but leaves them to the page, so that Ctrl+Z in a field takes back a letter', () => {
    const keys = items.filter(({ id }) => id).map((item) => [item.id, item.accelerator, item.registerAccelerator])
    expect(keys).toEqual([
      ['backup', undefined, undefined],
      ['undo', 'Ctrl+Z', false],
      ['redo', 'Ctrl+Y', false],
      ['open-log', undefined, undefined],
      ['help', 'F1', false],
    ])
  })
})
