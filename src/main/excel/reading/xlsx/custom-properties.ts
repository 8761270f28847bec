import { CLOSE, END, nameCode, OPEN, type XmlScanner } from '../xml/xml-scanner'
import { decodeEscapes } from '../xml/xml-text'

const PROPERTIES = nameCode('Properties')
const PROPERTY = nameCode('property')
const NAME = nameCode('name')

/** The custom document properties, by name; their values as text. */
export function readCustomProperties(scanner: XmlScanner): ReadonlyMap<string, string> {
  const properties = new Map<string, string>()
  let name = ''
  let last = END
  for (let tag = scanner.next(); tag !== END; tag = scanner.next()) {
    last = tag
    if (tag === CLOSE) continue
    if (scanner.name === PROPERTY) {
      name = ''
      while (scanner.nextAttribute()) if (scanner.attribute === NAME) name = scanner.value()
    } else if (name !== '' && tag === OPEN) {
      properties.set(name, decodeEscapes(scanner.text()).normalize('NFC'))
      name = ''
    }
  }
  scanner.requireEnd(PROPERTIES, last)
  return properties
}
