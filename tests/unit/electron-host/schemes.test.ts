import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'

const require = createRequire(import.meta.url)
const { schemes, toApp, toNet } = require('../../electron-host/lib/schemes.cjs')
const { splitter } = require('../../electron-host/lib/cdp.cjs')

describe('addresses of own schemes on their way through Chromium', () => {
  it('are mapped there and back', () => {
    schemes.set('app', {})
    expect(toNet('app://office/a/b?c#d')).toBe('https://office.app.ehost/a/b?c#d')
    expect(toApp('https://office.app.ehost/a/b?c#d')).toBe('app://office/a/b?c#d')
    expect(toNet('https://example.com/')).toBe('https://example.com/')
    expect(toApp('https://example.com/x.ehost')).toBe('https://example.com/x.ehost')
  })
})

describe('the debugging pipe', () => {
  it('puts messages together however they were cut', () => {
    const heard: unknown[] = []
    const read = splitter((message: unknown) => heard.push(message))
    const bytes = Buffer.from('{"id":1,"s":"Ưng"}\0{"id":2}\0{"id":3}\0')
    for (const byte of bytes) read(Buffer.from([byte]))
    read(bytes)
    expect(heard).toEqual([...Array(2)].flatMap(() => [{ id: 1, s: 'Ưng' }, { id: 2 }, { id: 3 }]))
  })
})
