import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { inParallel } from '#main/in-parallel'

it('begins so many at a time in their order, and gives the outcomes in that order', async () => {
  const begun: number[] = []
  let running = 0
  let most = 0
  const outcomes = await inParallel([30, 1, 20, 1, 1], 2, async (milliseconds, index) => {
    begun.push(index)
    running += 1
    most = Math.max(most, running)
    await wait(milliseconds)
    running -= 1
    return index * 10
  })
  expect([outcomes, begun, most]).toEqual([[0, 10, 20, 30, 40], [0, 1, 2, 3, 4], 2])
})

it('begins nothing more once it is stopped', async () => {
  const stop = new AbortController()
  const work = async (one: string) => {
    if (one === 'b') stop.abort()
    return one
  }
  expect(await inParallel(['a', 'b', 'c', 'd'], 1, work, stop.signal)).toEqual(['a', 'b', undefined, undefined])
})
