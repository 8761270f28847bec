import type { Delimiter } from './delimiter'

/** A record of a delimited file; a quoted field may hold delimiters, quotes and line breaks. */
export type DelimitedRecord = readonly string[]

/** Splits delimited text into records, each as typed: "012" stays "012". */
export function* delimitedRecords(text: string, delimiter: Delimiter, start = 0): Iterable<DelimitedRecord> {
  let record: string[] = []
  let at = start
  let areQuotesClosed = true
  while (at < text.length) {
    let field: string
    const end = areQuotesClosed && text[at] === '"' ? closingQuote(text, at + 1) : null
    // A quote that nothing closes is a sign like any other: it must not swallow the rows below.
    if (end === -1) areQuotesClosed = false
    if (end !== null && end >= 0) {
      field = text.slice(at + 1, end).replaceAll('""', '"')
      at = end + 1
      const rest = endOfField(text, at, delimiter)
      field += text.slice(at, rest)
      at = rest
    } else {
      const next = endOfField(text, at, delimiter)
      field = text.slice(at, next)
      at = next
    }
    record.push(field)
    if (text[at] === delimiter) {
      at++
      if (at < text.length) continue
      record.push('')
    }
    yield record
    record = []
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1
  }
}

function endOfField(text: string, from: number, delimiter: Delimiter): number {
  const code = delimiter.charCodeAt(0)
  for (let at = from; at < text.length; at++) {
    const sign = text.charCodeAt(at)
    if (sign === code || sign === 0x0a || sign === 0x0d) return at
  }
  return text.length
}

/** Where the quote that closes a field stands, one that is not doubled; -1 when there is none. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) if (text[at + 1] !== '"') return at
  return -1
}
