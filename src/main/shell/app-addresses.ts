import { extname, resolve, sep } from 'node:path'

export const appScheme = 'app'
/** Where the window lives. */
export const officeOrigin = 'app://office'
/** Where papers are laid out: an origin of their own, so that nothing in a paper can reach the window's data. */
export const paperOrigin = 'app://paper'

export const startPage = `${officeOrigin}/index.html`
export const crashPage = `${officeOrigin}/crash.html`

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
}

/** The kind of a file that may be served; null for every other kind. */
export const contentTypeOf = (file: string): string | null => contentTypes[extname(file).toLowerCase()] ?? null

const parse = (address: string): URL | null => {
  try {
    return new URL(address)
  } catch {
    return null
  }
}

/** Scheme and host as one word; URL.origin says "null" for schemes that it does not know. */
export const originOf = (address: string): string | null => {
  const url = parse(address)
  return url === null ? null : `${url.protocol}//${url.host}`
}

/** The file under `root` that an address of the window means; null when it leaves the folder or is no file of ours. */
export const fileOf = (root: string, address: string): string | null => {
  const url = parse(address)
  if (url === null || originOf(address) !== officeOrigin || url.username || url.password) return null
  let path: string
  try {
    path = decodeURIComponent(url.pathname)
  } catch {
    return null
  }
  if (/[\0\\:]/.test(path)) return null
  const base = resolve(root)
  const file = resolve(base, `.${path === '/' ? '/index.html' : path}`)
  return file.startsWith(base + sep) && contentTypeOf(file) !== null ? file : null
}
