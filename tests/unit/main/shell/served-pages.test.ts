import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { paperPolicy, windowPolicy } from '../../../../src/main/shell/content-security-policy'
import { PaperShelf } from '../../../../src/main/shell/paper-shelf'
import { answerRequest } from '../../../../src/main/shell/served-pages'

let folder: string
let root: string
const shelf = new PaperShelf()
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'served-'))
  root = join(folder, 'window')
  mkdirSync(root)
  writeFileSync(join(root, 'index.html'), '<h1>Sổ</h1>')
  writeFileSync(join(folder, 'secret.html'), 'mật')
})
afterEach(() => rmSync(folder, { recursive: true }))

const ask = async (address: string, method = 'GET') => {
  const response = await answerRequest({ root, shelf, crashHtml: 'dừng' }, new Request(address, { method }))
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    policy: response.headers.get('content-security-policy'),
    text: await response.text(),
  }
}
const html = 'text/html; charset=utf-8'
const absent = { status: 404, type: 'text/plain', policy: windowPolicy, text: '' }

describe('answerRequest', () => {
  it('serves the built window under its policy', async () => {
    expect(await ask('app://office/index.html')).toEqual({
      status: 200,
      type: html,
      policy: windowPolicy,
      text: '<h1>Sổ</h1>',
    })
  })

  it('says that a missing file is missing, and a folder is no file', async () => {
    mkdirSync(join(root, 'folder.js'))
    expect(await ask('app://office/other.html')).toEqual(absent)
    expect(await ask('app://office/folder.js')).toEqual(absent)
  })

  it('follows no link out of its folder', async () => {
    symlinkSync(join(folder, 'secret.html'), join(root, 'link.html'))
    expect(await ask('app://office/link.html')).toEqual(absent)
  })

  it('serves a paper while it lies on the shelf, with no script allowed in it', async () => {
    const page = shelf.put({ type: html, body: '<p>Quyết định</p>' })
    const pdf = shelf.put({ type: 'application/pdf', body: new TextEncoder().encode('%PDF-') })
    expect(await ask(page)).toEqual({ status: 200, type: html, policy: paperPolicy, text: '<p>Quyết định</p>' })
    expect(await ask(pdf)).toEqual({ status: 200, type: 'application/pdf', policy: null, text: '%PDF-' })
    expect(paperPolicy).not.toContain('script-src')
    shelf.remove(page)
    expect(await ask(page)).toEqual(absent)
  })

  it('serves the crash page from memory', async () => {
    expect((await ask('app://office/crash.html')).text).toBe('dừng')
  })

  it('only reads', async () => {
    expect((await ask('app://office/index.html', 'POST')).status).toBe(405)
  })
})
