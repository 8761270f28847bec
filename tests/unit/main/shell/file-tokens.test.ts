import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FileTokens } from '../../../../src/main/shell/file-tokens'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tokens-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const uuid = expect.stringMatching(/^[0-9a-f-]{36}$/)

describe('FileTokens', () => {
  it('gives a file a token, its name and its size, and keeps the path', () => {
    const path = join(folder, 'Phường Quán Trữ.xlsx')
    writeFileSync(path, 'điểm')
    const tokens = new FileTokens()
    const chosen = tokens.offer(path)
    expect(chosen).toEqual({ token: uuid, name: 'Phường Quán Trữ.xlsx', bytes: 7, isFolder: false })
    expect(tokens.pathOf(chosen?.token ?? '')).toBe(path)
    expect(JSON.stringify(chosen)).not.toContain(folder)
  })

  it('gives a folder a token too', () => {
    const path = join(folder, 'nộp')
    mkdirSync(path)
    expect(new FileTokens().offer(path)).toEqual({ token: uuid, name: 'nộp', bytes: 0, isFolder: true })
  })

  it('offers nothing for what is not there, nor for a path that depends on where the program stands', () => {
    const tokens = new FileTokens()
    expect(tokens.offer(join(folder, 'không có.xlsx'))).toBeNull()
    expect(tokens.offer('package.json')).toBeNull()
  })

  it('knows no token that it did not give, such as a path', () => {
    const tokens = new FileTokens()
    tokens.offer(folder)
    expect(tokens.pathOf(folder)).toBeNull()
    expect(tokens.pathOf('')).toBeNull()
  })

  it('gives each choice a token of its own', () => {
    const tokens = new FileTokens()
    expect(tokens.offer(folder)?.token).not.toBe(tokens.offer(folder)?.token)
  })
})
