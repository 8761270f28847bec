import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const src = join(import.meta.dirname, '../../src')
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
const filesWith = (pattern: RegExp) => sources.filter((file) => pattern.test(readFileSync(join(src, file), 'utf8')))

describe('the line between window and main', () => {
  it('is touched in exactly one file on either side', () => {
    expect(filesWith(/\bipcMain\s*[.,}]/)).toEqual(['main/shell/ipc-binding.ts'])
    expect(filesWith(/\bipcRenderer\b/)).toEqual(['preload/index.ts'])
  })

  it('has a preload that imports only electron and the names of the calls', () => {
    const imports = [...readFileSync(join(src, 'preload/index.ts'), 'utf8').matchAll(/from '([^']+)'/g)]
    expect(imports.map((found) => found[1])).toEqual(['electron', '../shared/ipc/channels'])
    expect(readFileSync(join(src, 'shared/ipc/channels.ts'), 'utf8')).not.toMatch(/^import\b/m)
  })
})

describe('the stand-in for Electron', () => {
  it('is known to no source file', () => {
    expect(filesWith(/electron-host/)).toEqual([])
  })
})
