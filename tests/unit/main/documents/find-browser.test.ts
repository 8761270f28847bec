import { describe, expect, it } from 'vitest'
import { browserCandidates } from '#main/documents/find-browser'

describe('browserCandidates', () => {
  it('takes the browser that was named first', () => {
    expect(browserCandidates('linux', { SO_THI_DUA_CHROMIUM: '/opt/x/chrome', PATH: '/usr/bin' })[0]).toBe(
      '/opt/x/chrome',
    )
  })

  it('looks in the folders of the path, after the real binaries', () => {
    expect(browserCandidates('linux', { PATH: '/a:/b' })).toEqual([
      '/usr/lib/chromium/chromium',
      '/opt/google/chrome/chrome',
      '/opt/microsoft/msedge/msedge',
      ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'].flatMap((name) => [
        `/a/${name}`,
        `/b/${name}`,
      ]),
    ])
  })

  it('knows Chrome and Edge on Windows, in every place of programs', () => {
    const found = browserCandidates('win32', { PROGRAMFILES: 'C:/PF', 'PROGRAMFILES(X86)': 'C:/PF86' })
    expect(found).toHaveLength(6)
    expect(found).toContain('C:/PF86/Microsoft/Edge/Application/msedge.exe')
  })

  it('knows the applications of macOS', () => {
    expect(browserCandidates('darwin', {})).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome')
  })
})
