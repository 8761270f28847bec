import { once } from 'node:events'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'

const { utilityProcess } = createRequire(import.meta.url)('../../electron-host/lib/utility-process.cjs')
const module_ = join(import.meta.dirname, '../../fixtures/electron-host/utility.mjs')

let child: ReturnType<typeof utilityProcess.fork>
const fork = (args: string[] = [], options: object = {}) => {
  child = utilityProcess.fork(module_, args, options)
  return child
}
const ask = async (question: string, value?: unknown) => {
  const answered = once(child, 'message')
  child.postMessage({ ask: question, value })
  return (await answered)[0].answer
}
afterEach(async () => {
  if (child.pid === undefined) return
  const gone = once(child, 'exit')
  child.kill()
  await gone
})

describe('utilityProcess of the stand-in', () => {
  it('has a pid from “spawn” to “exit”, and says the exit code', async () => {
    fork()
    expect(child.pid).toBeUndefined()
    await once(child, 'spawn')
    expect(child.pid).toBeGreaterThan(0)
    const gone = once(child, 'exit')
    child.postMessage({ ask: 'leave', value: 7 })
    expect(await gone).toEqual([7])
    expect(child.pid).toBeUndefined()
    expect(child.kill()).toBe(false)
  })

  it('carries structured clones both ways, even what was sent before the child listened', async () => {
    fork()
    const value = { text: 'Quẵng', map: new Map([[1, new Date(5)]]), bytes: new Uint8Array([1, 2, 3]) }
    expect(await ask('echo', value)).toEqual(value)
  })

  it('refuses what cannot be cloned', () => {
    fork()
    expect(() => child.postMessage({ f: () => 1 })).toThrow(/could not be cloned/)
  })

  it('passes arguments and the limit of memory on', async () => {
    fork(['một', 'hai'], { execArgv: ['--max-old-space-size=128'] })
    expect(await ask('argv')).toEqual(['một', 'hai'])
    expect(await ask('type')).toBe('utility')
    expect(await ask('heap')).toBeLessThan(300 * 1024 * 1024)
  })

  it('can be killed', async () => {
    fork()
    await once(child, 'spawn')
    const gone = once(child, 'exit')
    expect(child.kill()).toBe(true)
    await gone
    expect(child.pid).toBeUndefined()
  })

  it('throws for an API that it does not have', () => {
    expect(() => utilityProcess.create()).toThrow('electron-host: utilityProcess.create is not implemented')
  })
})
