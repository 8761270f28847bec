import { describe, expect, it } from 'vitest'
import { redo, undo } from '#main/services/history'
import { importUnits, saveUnit } from '#main/services/units'
import { memoryContext } from './memory-context'

const row = { code: 'P01', name: 'Phường Bắc Sơn', kind: 'phường', cluster: null, aliases: [] }

describe('undo', () => {
  it('takes the last commit back and redo brings it again', async () => {
    const context = memoryContext()
    await importUnits(context, [row])
    expect(await undo(context, 0)).toEqual({ ok: true, value: 'units.import' })
    expect(context.store.state.all('units')).toEqual([])
    expect(await redo(context, 0)).toEqual({ ok: true, value: 'units.import' })
    expect(context.store.state.all('units').map(({ code }) => code)).toEqual(['P01'])
    expect(await undo(context, 0)).toEqual({ ok: true, value: 'units.import' })
    expect(context.store.state.all('units')).toEqual([])
  })
  it('says that there is nothing to take back', async () => {
    expect(await undo(memoryContext(), 0)).toEqual({ ok: true, value: null })
  })
  it('walks back one commit at a time', async () => {
    const context = memoryContext()
    await importUnits(context, [row])
    const unit = context.store.state.get('units', 'P01')
    if (unit === null) throw new Error('the unit was not stored')
    await saveUnit(context, 'P01', { ...unit, name: 'Phường Bắc Sơn mới' })
    expect(await undo(context, 0)).toEqual({ ok: true, value: 'units.save' })
    expect(context.store.state.get('units', 'P01')?.name).toBe('Phường Bắc Sơn')
    expect(await undo(context, 0)).toEqual({ ok: true, value: 'units.import' })
    expect(context.store.state.get('units', 'P01')).toBeNull()
  })
})
