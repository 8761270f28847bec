import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const pointMm = 25.4 / 72
const tinosBox = 1.1058

/** Runs a program of poppler-utils or LibreOffice; a missing one is said with the package to install. */
export function runTool(command: string, args: readonly string[], packageName: string): string {
  try {
    return execFileSync(command, args, {
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause
    throw new Error(`This test needs "${command}": apt-get install ${packageName}`)
  }
}

const poppler = (command: string, args: readonly string[]): string => runTool(command, args, 'poppler-utils')

/** A word on a page, in millimetres from the page's upper left corner. */
export interface Word {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** Size of its type, to half a point: poppler's box is ascent and descent of the face. */
  readonly points: number
}

export interface ProbedPage {
  readonly widthMm: number
  readonly heightMm: number
  readonly words: readonly Word[]
}

const decoded = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

function pagesOf(file: string): ProbedPage[] {
  const xml = poppler('pdftotext', ['-bbox', file, '-'])
  return [...xml.matchAll(/<page width="([\d.]+)" height="([\d.]+)">([\s\S]*?)<\/page>/g)].map(
    ([, width, height, body = '']) => ({
      widthMm: Number(width) * pointMm,
      heightMm: Number(height) * pointMm,
      words: [
        ...body.matchAll(/<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)<\/word>/g),
      ].map(([, left, top, right, bottom, text = '']) => ({
        text: decoded(text),
        left: Number(left) * pointMm,
        right: Number(right) * pointMm,
        top: Number(top) * pointMm,
        bottom: Number(bottom) * pointMm,
        points: Math.round(((Number(bottom) - Number(top)) / tinosBox) * 2) / 2,
      })),
    }),
  )
}

/** A horizontal dark line on a page, in millimetres. */
export interface Rule {
  readonly left: number
  readonly right: number
  readonly y: number
}

const dpi = 150

/** Horizontal lines of at least `leastMm` on a page, found in its picture. */
function rulesOf(file: string, page: number, leastMm: number): Rule[] {
  const folder = mkdtempSync(join(tmpdir(), 'so-thi-dua-probe-'))
  try {
    const args = [
      '-f',
      String(page),
      '-l',
      String(page),
      '-r',
      String(dpi),
      '-gray',
      '-singlefile',
      file,
      join(folder, 'page'),
    ]
    poppler('pdftoppm', args)
    const { width, height, pixels } = readPgm(readFileSync(join(folder, 'page.pgm')))
    const mm = (pixel: number): number => (pixel / dpi) * 25.4
    const rules: Rule[] = []
    for (let y = 0; y < height; y += 1) {
      let start = -1
      for (let x = 0; x <= width; x += 1) {
        const isDark = x < width && (pixels[y * width + x] ?? 255) < 150
        if (isDark && start < 0) start = x
        if (!isDark && start >= 0) {
          if (mm(x - start) >= leastMm) rules.push({ left: mm(start), right: mm(x), y: mm(y) })
          start = -1
        }
      }
    }
    // A line one point thick darkens more than one row of pixels: the first of them counts.
    return rules.filter(
      (rule, index) =>
        !rules.slice(0, index).some((above) => rule.y - above.y < 0.6 && Math.abs(rule.left - above.left) < 0.6),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function readPgm(data: Buffer): { width: number; height: number; pixels: Uint8Array } {
  const [header = '', width = '0', height = '0'] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(data.subarray(0, 64).toString('latin1')) ?? []
  return { width: Number(width), height: Number(height), pixels: data.subarray(header.length) }
}

/** What a finished PDF really holds, as poppler reads it. */
export interface ProbedPdf {
  readonly pages: readonly ProbedPage[]
  readonly fonts: readonly { readonly name: string; readonly isEmbedded: boolean }[]
  /** Text by pages, in reading order, spaces folded. */
  readonly text: readonly string[]
  rules(page: number, leastMm: number): Rule[]
  remove(): void
}

export function probePdf(bytes: Uint8Array): ProbedPdf {
  const folder = mkdtempSync(join(tmpdir(), 'so-thi-dua-probe-'))
  const file = join(folder, 'paper.pdf')
  writeFileSync(file, bytes)
  const fonts = poppler('pdffonts', [file])
    .trim()
    .split('\n')
    .slice(2)
    .map((line) => ({
      name: (line.split(/\s+/)[0] ?? '').replace(/^[A-Z]{6}\+/, ''),
      isEmbedded: /\s(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$/.exec(line)?.[1] === 'yes',
    }))
  const text = poppler('pdftotext', [file, '-']).split('\f').slice(0, -1)
  return {
    pages: pagesOf(file),
    fonts,
    text: text.map((page) => page.replace(/\s+/g, ' ').trim()),
    rules: (page, leastMm) => rulesOf(file, page, leastMm),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
