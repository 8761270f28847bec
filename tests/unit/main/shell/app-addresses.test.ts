import { sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contentTypeOf, fileOf, originOf } from '../../../../src/main/shell/app-addresses'

const root = `${sep}srv${sep}window`
const inRoot = (...parts: string[]) => [root, ...parts].join(sep)

describe('fileOf', () => {
  it.each([
    ['app://office/', inRoot('index.html')],
    ['app://office/index.html', inRoot('index.html')],
    ['app://office/index.html?x=1#y', inRoot('index.html')],
    ['app://office/assets/b%E1%BA%A3ng.css', inRoot('assets', 'bảng.css')],
    ['app://office/assets/../index.html', inRoot('index.html')],
  ])('%s is the file %s', (address, file) => {
    expect(fileOf(root, address)).toBe(file)
  })

  it.each(['app://office/../../etc/passwd.html', 'app://office/%2e%2e/etc/passwd.html'])(
    '%s climbs no higher than the folder',
    (address) => {
      expect(fileOf(root, address)).toBe(inRoot('etc', 'passwd.html'))
    },
  )

  it.each([
    ['an encoded slash that climbs out', 'app://office/..%2f..%2fsecret.html'],
    ['a backslash', 'app://office/..%5c..%5csecret.html'],
    ['a sibling folder with the same beginning', 'app://office/..%2fwindow-old%2findex.html'],
    ['a drive letter', 'app://office/c:/windows/win.html'],
    ['a NUL', 'app://office/index.html%00.js'],
    ['a broken percent code', 'app://office/%zz.html'],
    ['another host', 'app://paper/index.html'],
    ['another scheme', 'https://office/index.html'],
    ['a name in the address', 'app://user@office/index.html'],
    ['a kind of file that is not served', 'app://office/.stamp'],
    ['no address at all', 'index.html'],
  ])('refuses %s', (_what, address) => {
    expect(fileOf(root, address)).toBeNull()
  })
})

describe('originOf', () => {
  it('says scheme and host, for schemes of ours too', () => {
    expect(originOf('app://office/a/b?c')).toBe('app://office')
    expect(originOf('https://vbpl.vn:8443/x')).toBe('https://vbpl.vn:8443')
    expect(originOf('không phải địa chỉ')).toBeNull()
  })
})

describe('contentTypeOf', () => {
  it('knows the kinds that the window is made of', () => {
    expect(contentTypeOf('A/B.HTML')).toBe('text/html; charset=utf-8')
    expect(contentTypeOf('pdf.worker.mjs')).toBe('text/javascript; charset=utf-8')
    expect(contentTypeOf('run.exe')).toBeNull()
    expect(contentTypeOf('no-extension')).toBeNull()
  })
})
