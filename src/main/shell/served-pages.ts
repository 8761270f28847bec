import { readFile, realpath } from 'node:fs/promises'
import { sep } from 'node:path'
import { contentTypeOf, crashPage, fileOf, originOf, paperOrigin } from './app-addresses'
import { paperPolicy, windowPolicy } from './content-security-policy'
import type { PaperShelf } from './paper-shelf'

export interface Served {
  /** The folder of the built window. */
  readonly root: string
  readonly shelf: PaperShelf
  readonly crashHtml: string
}

// A PDF goes without a policy: Chromium would apply it to its own viewer, and there is no page of ours to guard.
const headers = (type: string, policy: string | null): Record<string, string> => ({
  'content-type': type,
  ...(policy === null ? {} : { 'content-security-policy': policy }),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
})

const notFound = (): Response => new Response('', { status: 404, headers: headers('text/plain', windowPolicy) })

const fromFolder = async (root: string, address: string): Promise<Response> => {
  const file = fileOf(root, address)
  if (file === null) return notFound()
  try {
    // A link inside the folder must not lead out of it either.
    const [real, base] = await Promise.all([realpath(file), realpath(root)])
    const type = contentTypeOf(real)
    if (!real.startsWith(base + sep) || type === null) return notFound()
    return new Response(await readFile(real), { headers: headers(type, windowPolicy) })
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause) return notFound()
    throw cause
  }
}

/** Answers a request of one of our own addresses. */
export const answerRequest = async ({ root, shelf, crashHtml }: Served, request: Request): Promise<Response> => {
  if (request.method !== 'GET') return new Response('', { status: 405 })
  if (originOf(request.url) === paperOrigin) {
    const paper = shelf.take(request.url)
    if (paper === null) return notFound()
    const policy = paper.type === 'application/pdf' ? null : paperPolicy
    const body = typeof paper.body === 'string' ? paper.body : new Uint8Array(paper.body)
    return new Response(body, { headers: headers(paper.type, policy) })
  }
  if (request.url === crashPage)
    return new Response(crashHtml, { headers: headers('text/html; charset=utf-8', paperPolicy) })
  return fromFolder(root, request.url)
}
