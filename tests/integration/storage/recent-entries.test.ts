import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ok } from '#domain/core/result'
import { invertChange } from '#domain/office/change'
import type { FolderStore } from '#main/storage/folder-store'
import { actor, addUnit, created, opened, place } from './folders'

const numbers = async (store: FolderStore, limit: number) => {
  const entries = await store.entries(limit)
  return entries.ok ? entries.value.map(({ sequence }) => sequence) : entries.error.code
}

it('gives the newest commits, those of this sitting and those of earlier ones, in any number', async () => {
  const folder = place()
  const before = await created(folder)
  for (const code of ['P01', 'P02', 'P03']) await addUnit(before, code)
  await before.close()
  const { store } = await opened(folder)
  await addUnit(store, 'P04')
  await addUnit(store, 'P05')
  expect([await numbers(store, 1), await numbers(store, 2), await numbers(store, 4)]).toEqual([
    [5],
    [5, 4],
    [5, 4, 3, 2],
  ])
  expect(await Promise.all([numbers(store, 9), numbers(store, 3)])).toEqual([
    [5, 4, 3, 2, 1],
    [5, 4, 3],
  ])
  await addUnit(store, 'P06')
  expect(await numbers(store, 9)).toEqual([6, 5, 4, 3, 2, 1])
  const [third, sixth, none] = [await store.entry(3), await store.entry(6), await store.entry(7)]
  expect([third, sixth, none].map((one) => one.ok && one.value?.sequence)).toEqual([3, 6, undefined])
  await store.close()
})

it('takes a commit of this sitting back without reading the journal', async () => {
  const folder = place()
  const store = await created(folder)
  await addUnit(store, 'P01')
  const journal = join(folder, 'journal.jsonl')
  const whole = readFileSync(journal)
  writeFileSync(journal, whole.fill(32, 0, 20))
  const entries = await store.entries(1)
  if (!entries.ok || entries.value[0] === undefined) throw new Error('the newest commit is not known')
  const { change, sequence } = entries.value[0]
  expect((await store.commit<never>(actor, () => ok(invertChange(change, sequence, 'undo')))).ok).toBe(true)
  expect(store.state.all('units')).toEqual([])
  await store.close()
})
