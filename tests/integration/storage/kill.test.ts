import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { expect, it } from 'vitest'
import { bundled } from './bundled'
import { codes, opened, place } from './folders'

/** How often the writer is killed; `KILLS=200 npm test -- kill` is the long run. */
const kills = Number(process.env.KILLS ?? 30)
const writer = await bundled('kill-writer')

/** Starts the writer, kills it hard after it has acknowledged `commits` more, and gives the last one acknowledged. */
function killAfter(folder: string, start: number, commits: number, delay: number): Promise<number> {
  const child = spawn(process.execPath, [writer, folder, String(start)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    let text = ''
    let stopping = false
    child.stdout.on('data', (data) => {
      text += String(data)
      if (stopping || text.split('\n').length - 1 < commits) return
      stopping = true
      setTimeout(() => child.kill('SIGKILL'), delay)
    })
    child.on('error', reject)
    child.on('close', () => {
      const said = text.split('\n').slice(0, -1)
      const last = said.at(-1)
      if (last === undefined || !/^\d+$/.test(last)) reject(new Error(`The writer said: ${text}`))
      else resolve(Number(last))
    })
  })
}

it(`has everything that was acknowledged after each of ${kills} kills`, { timeout: 600_000 }, async () => {
  let folder = place()
  let start = 0
  let seed = 20261123
  for (let kill = 0; kill < kills; kill += 1) {
    seed = (seed * 1103515245 + 12345) % 2 ** 31
    const last = await killAfter(folder, start, 1 + (seed % 12), seed % 9)
    const again = await opened(folder)
    const found = new Set(codes(again.store))
    const missing = Array.from({ length: last + 1 }, (_, n) => `U${n}`).filter((code) => !found.has(code))
    expect(missing).toEqual([])
    const unacknowledged = [...found].filter((code) => Number(code.slice(1)) > last)
    expect(unacknowledged.length).toBeLessThanOrEqual(1)
    await again.store.close()
    start = found.size
    if (start > 200) {
      rmSync(folder, { recursive: true, force: true })
      folder = place()
      start = 0
    }
  }
})
