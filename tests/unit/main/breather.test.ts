import { setImmediate } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { breather } from '#main/breather'

const work = (milliseconds: number): void => {
  const until = performance.now() + milliseconds
  while (performance.now() < until);
}

it('lets others have their turn when much was done at one go, and goes on at once when little was', async () => {
  const turns: string[] = []
  const breathe = breather()
  await breathe()
  void setImmediate().then(() => turns.push('other'))
  await breathe()
  turns.push('little done')
  work(20)
  await breathe()
  turns.push('much done')
  expect(turns).toEqual(['little done', 'other', 'much done'])
})
