/** A piece of an HTML page: text between tags, or a tag. */
export type HtmlToken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open' | 'close'; readonly name: string; readonly attributes: string }

/** Elements whose content is no text of the page. */
const SILENT = /^(?:style|script|xml|title|head)$/

/** The pieces of a page in their order, without comments, styles and scripts. */
export function* htmlTokens(page: string): Iterable<HtmlToken> {
  /** Where each silent element was closed last; null once nothing closes it any more. */
  const closes = new Map<string, number | null>()
  let at = 0
  while (at < page.length) {
    const open = page.indexOf('<', at)
    if (open !== at) {
      const text = page.slice(at, open < 0 ? page.length : open)
      yield { kind: 'text', text }
    }
    // The last sign of a page that was cut is the beginning of a tag.
    if (open < 0 || open === page.length - 1) return
    const next = page.charCodeAt(open + 1)
    if (page.startsWith('<!--', open)) at = after(page, '-->', open + 4)
    else if (next === 0x21 || next === 0x3f) at = after(page, '>', open + 1)
    else if (!/[a-z/]/i.test(page[open + 1] ?? '')) {
      // A lone "<" is text: "Tuổi < 30".
      yield { kind: 'text', text: '<' }
      at = open + 1
    } else {
      const end = endOfTag(page, open + 1)
      const isClosing = next === 0x2f
      const inside = page.slice(open + (isClosing ? 2 : 1), end)
      const name = /^[\w:-]*/.exec(inside)?.[0].toLowerCase() ?? ''
      at = end + 1
      if (!isClosing && SILENT.test(name) && !inside.endsWith('/')) {
        const closing = closes.get(name) === null ? null : find(page, `</${name}\\s*>`, at)
        closes.set(name, closing)
        if (closing !== null) at = closing
      }
      yield { kind: isClosing ? 'close' : 'open', name, attributes: inside.slice(name.length) }
    }
  }
}

function find(page: string, pattern: string, from: number): number | null {
  const search = new RegExp(pattern, 'gi')
  search.lastIndex = from
  return search.exec(page)?.index ?? null
}

function after(page: string, mark: string, from: number): number {
  const at = page.indexOf(mark, from)
  return at < 0 ? page.length : at + mark.length
}

/** Where a tag's `>` stands; one inside quotes does not count. */
function endOfTag(page: string, from: number): number {
  for (let at = from; at < page.length; at++) {
    const sign = page[at]
    if (sign === '>') return at
    if ((sign === '"' || sign === "'") && page[at - 1] === '=') {
      const closing = page.indexOf(sign, at + 1)
      if (closing < 0) return page.length
      at = closing
    }
  }
  return page.length
}
