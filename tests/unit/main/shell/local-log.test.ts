import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { describeError, localLog } from '../../../../src/main/shell/local-log'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'log-'))
})
afterEach(() => rmSync(folder, { recursive: true }))
const now = () => '2026-01-31T08:00:00.000Z'

describe('describeError', () => {
  it('keeps the places in the code and drops what could name a person', () => {
    const error = new Error('Không tìm thấy Nguyễn Thị Hường trong C:\\Users\\Huong\\so-lieu')
    const text = describeError(error)
    expect(text).toMatch(/^Error \| .*local-log\.test\.ts:\d+:\d+/)
    expect(text).not.toMatch(/Hường|Huong|so-lieu/)
  })

  it('keeps the code of a system error but not its path', () => {
    const error = Object.assign(new Error("ENOSPC: no space left, write '/home/huong/x'"), { code: 'ENOSPC' })
    expect(describeError(error)).toMatch(/^Error ENOSPC \| /)
    expect(describeError(error)).not.toContain('huong')
  })

  it('keeps what the engine says of the code, without quoted values', () => {
    expect(describeError(new TypeError("Cannot read properties of undefined (reading 'Hường')"))).toMatch(
      /^TypeError: Cannot read properties of undefined \(reading …\) \| /,
    )
  })

  it('says only the kind of what was thrown when it is no error', () => {
    expect(describeError('Nguyễn Thị Hường')).toBe('string')
  })
})

describe('localLog', () => {
  it('adds a line with the time and the reference', () => {
    const file = join(folder, 'sub', 'log.txt')
    const log = localLog(file, now)
    log('ab12cd34', 'x')
    log('ef56ab78', 'y')
    expect(readFileSync(file, 'utf8')).toBe(
      '2026-01-31T08:00:00.000Z ab12cd34 string\n2026-01-31T08:00:00.000Z ef56ab78 string\n',
    )
  })

  it('starts anew when it has grown large and keeps the last one', () => {
    const file = join(folder, 'log.txt')
    writeFileSync(file, 'c'.repeat(1_000_001))
    localLog(file, now)('ab12cd34', 'x')
    expect(readFileSync(file, 'utf8')).toBe('2026-01-31T08:00:00.000Z ab12cd34 string\n')
    expect(readFileSync(`${file}.1`, 'utf8').length).toBe(1_000_001)
  })

  it('does not throw when it cannot write', () => {
    const file = join(folder, 'log.txt')
    mkdirSync(file)
    expect(() => localLog(file, now)('ab12cd34', 'x')).not.toThrow()
  })
})
