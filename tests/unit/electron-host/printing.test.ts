import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'

const { pdfSettings } = createRequire(import.meta.url)('../../electron-host/lib/printing.cjs')

describe('the stand-in’s PDF settings', () => {
  it('have Electron’s defaults', () => {
    expect(pdfSettings({})).toEqual({
      paperWidth: 8.5,
      paperHeight: 11,
      marginTop: 0.4,
      marginBottom: 0.4,
      marginLeft: 0.4,
      marginRight: 0.4,
      landscape: false,
      displayHeaderFooter: false,
      printBackground: false,
      scale: 1,
      pageRanges: '',
      headerTemplate: '',
      footerTemplate: '',
      preferCSSPageSize: false,
      generateTaggedPDF: false,
      generateDocumentOutline: false,
    })
  })

  it('take A4 without margins', () => {
    const margins = { top: 0, bottom: 0, left: 0, right: 0 }
    expect(pdfSettings({ pageSize: 'A4', margins, preferCSSPageSize: true })).toMatchObject({
      paperWidth: 8.27,
      paperHeight: 11.7,
      marginTop: 0,
      marginLeft: 0,
      preferCSSPageSize: true,
    })
  })

  it.each([
    ['a size that Electron does not know', { pageSize: 'B5' }, 'Invalid pageSize B5'],
    ['half a size', { pageSize: { width: 4 } }, 'width and height properties are required for pageSize'],
    [
      'margins larger than the page',
      { pageSize: 'A6', margins: { top: 7 } },
      'margins must be less than or equal to pageSize',
    ],
    ['a flag that is no flag', { landscape: 'yes' }, 'landscape must be a boolean'],
  ])('refuse %s', (_what, options, message) => {
    expect(() => pdfSettings(options)).toThrow(message)
  })
})
