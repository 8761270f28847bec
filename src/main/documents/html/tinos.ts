import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const fromHere = createRequire(import.meta.url)

const stylesheets = (): string[] => [
  fromHere.resolve('@fontsource/tinos/400.css'),
  fromHere.resolve('@fontsource/tinos/400-italic.css'),
  fromHere.resolve('@fontsource/tinos/700.css'),
  fromHere.resolve('@fontsource/tinos/700-italic.css'),
]

const subsets = /tinos-(?:latin|latin-ext|vietnamese)-\d/

/** The faces of one stylesheet with the font inside it; the unicode ranges stay, or tone marks would shift. */
function facesOf(path: string): string[] {
  const faces = readFileSync(path, 'utf8').match(/@font-face\s*\{[^}]*\}/g) ?? []
  return faces
    .filter((face) => subsets.test(face))
    .map((face) => {
      const [, file = ''] = /url\(([^)]+\.woff2)\)/.exec(face) ?? []
      const data = readFileSync(join(dirname(path), file)).toString('base64')
      return face
        .replace(/src:[^;]*;/, `src: url(data:font/woff2;base64,${data}) format('woff2');`)
        .replace('font-display: swap', 'font-display: block')
    })
}

let faces: string | undefined

/** Tinos, metric-equal to Times New Roman, in the four faces that papers use. */
export function tinosCss(): string {
  faces ??= stylesheets().flatMap(facesOf).join('\n')
  return faces
}
