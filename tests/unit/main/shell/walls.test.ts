import { describe, expect, it } from 'vitest'
import { windowPolicy } from '../../../../src/main/shell/content-security-policy'
import { isExternalLink } from '../../../../src/main/shell/external-links'
import { isPermitted } from '../../../../src/main/shell/permissions'
import { isAllowedRequest } from '../../../../src/main/shell/request-gate'
import { isTrustedCaller } from '../../../../src/main/shell/trusted-frame'

describe('isAllowedRequest', () => {
  it.each([
    'app://office/index.html',
    'app://paper/1',
    'data:image/png;base64,AA==',
    'blob:app://office/1',
    'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html',
  ])('lets %s through', (address) => {
    expect(isAllowedRequest(address, null)).toBe(true)
  })

  it.each([
    'https://example.com/',
    'http://localhost:5173/',
    'ws://localhost:5173/',
    'file:///etc/passwd',
    'ftp://example.com/a',
    'chrome-extension://abcdefghijklmnopabcdefghijklmnop/x.js',
    'chrome://settings/',
    'javascript:alert(1)',
    'apps://office/',
    '',
  ])('refuses %s', (address) => {
    expect(isAllowedRequest(address, null)).toBe(false)
  })

  it('lets the developer’s own server through, and only that one', () => {
    const server = 'http://localhost:5173'
    expect(isAllowedRequest('http://localhost:5173/main.tsx', server)).toBe(true)
    expect(isAllowedRequest('ws://localhost:5173/', server)).toBe(true)
    expect(isAllowedRequest('http://localhost:5174/main.tsx', server)).toBe(false)
  })
})

describe('isExternalLink', () => {
  it('knows the sites of law that the guide cites', () => {
    expect(isExternalLink('https://vanban.chinhphu.vn/?pageid=27160&docid=1')).toBe(true)
  })

  it.each([
    'http://vanban.chinhphu.vn/',
    'https://vanban.chinhphu.vn.example.com/',
    'https://example.com/?vanban.chinhphu.vn',
    'https://vanban.chinhphu.vn@example.com/',
    'https://user:pass@vanban.chinhphu.vn/',
    'https://vanban.chinhphu.vn:8443/',
    'file:///c:/windows/system32/calc.exe',
    'ms-settings:network',
    'không phải địa chỉ',
  ])('keeps %s in', (address) => {
    expect(isExternalLink(address)).toBe(false)
  })
})

describe('isPermitted', () => {
  it('denies what the table does not list', () => {
    const asked = ['clipboard-sanitized-write', 'clipboard-read', 'media', 'geolocation', 'notifications', 'usb', '']
    expect(asked.filter(isPermitted)).toEqual(['clipboard-sanitized-write'])
  })
})

describe('isTrustedCaller', () => {
  const caller = (url: string, over: object = {}) => ({
    senderFrame: { url, parent: null },
    sender: { id: 1 },
    ...over,
  })

  it('trusts the office’s page in the top frame of its own window', () => {
    expect(isTrustedCaller(caller('app://office/index.html'), 1, null)).toBe(true)
  })

  it.each([
    ['a frame that has gone', { senderFrame: null, sender: { id: 1 } }],
    ['a frame inside a page', caller('', { senderFrame: { url: 'app://office/index.html', parent: {} } })],
    ['another window', caller('app://office/index.html', { sender: { id: 2 } })],
    ['a paper', caller('app://paper/1')],
    ['a page from elsewhere', caller('https://office/index.html')],
    ['a host that begins alike', caller('app://office.example/index.html')],
  ])('does not trust %s', (_who, who) => {
    expect(isTrustedCaller(who, 1, null)).toBe(false)
  })

  it('trusts nobody before there is a window', () => {
    expect(isTrustedCaller(caller('app://office/index.html'), null, null)).toBe(false)
  })
})

describe('windowPolicy', () => {
  it('starts from nothing and runs only scripts of its own', () => {
    expect(windowPolicy.split('; ')).toEqual([
      "default-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "script-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data: blob:",
      "font-src 'self' data:",
      "worker-src 'self' blob:",
      "connect-src 'self'",
    ])
  })
})
