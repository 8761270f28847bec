'use strict'
const fs = require('node:fs')
const path = require('node:path')
const { host, note } = require('./host.cjs')

/** Inches; Electron's own table. */
const PAPER = {
  letter: [8.5, 11],
  legal: [8.5, 14],
  tabloid: [11, 17],
  ledger: [17, 11],
  a0: [33.1, 46.8],
  a1: [23.4, 33.1],
  a2: [16.54, 23.4],
  a3: [11.7, 16.54],
  a4: [8.27, 11.7],
  a5: [5.83, 8.27],
  a6: [4.13, 5.83],
}

const DEFAULTS = {
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
}

const paperSize = (size) => {
  if (typeof size === 'string') {
    const known = PAPER[size.toLowerCase()]
    if (!known) throw new Error(`Invalid pageSize ${size}`)
    return known
  }
  if (typeof size?.width !== 'number' || typeof size?.height !== 'number')
    throw new TypeError('width and height properties are required for pageSize')
  return [size.width, size.height]
}

/** Electron's printToPDF options, with its defaults and refusals, as the parameters of CDP's Page.printToPDF. */
const pdfSettings = (options) => {
  const [paperWidth, paperHeight] = paperSize(options.pageSize ?? 'letter')
  const { top, bottom, left, right } = options.margins ?? {}
  if (Math.max(top ?? 0, bottom ?? 0) > paperHeight || Math.max(left ?? 0, right ?? 0) > paperWidth)
    throw new Error('margins must be less than or equal to pageSize')
  const settings = {
    paperWidth,
    paperHeight,
    marginTop: top ?? 0.4,
    marginBottom: bottom ?? 0.4,
    marginLeft: left ?? 0.4,
    marginRight: right ?? 0.4,
  }
  for (const [key, fallback] of Object.entries(DEFAULTS)) {
    const value = options[key] ?? fallback
    if (typeof value !== typeof fallback) throw new TypeError(`${key} must be a ${typeof fallback}`)
    settings[key] = value
  }
  return settings
}

/** There is no spooler here: the call is noted, and kept as PDF when ELECTRON_HOST_PRINT_DIR says where. */
const recordPrint = async (webContents, options) => {
  note('webContents.print', options)
  const folder = process.env.ELECTRON_HOST_PRINT_DIR
  if (!folder) return
  const { pageSize } = options
  const microns = (size) => ({ width: size.width / 25400, height: size.height / 25400 })
  const pdf = await webContents.printToPDF({
    ...options,
    margins: undefined,
    pageSize: typeof pageSize === 'object' ? microns(pageSize) : pageSize,
  })
  fs.writeFileSync(path.join(folder, `print-${host.calls.length}.pdf`), pdf)
}

module.exports = { pdfSettings, recordPrint }
