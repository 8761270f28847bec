import { crc32, deflateRawSync } from 'node:zlib'

/** An entry of a made archive; what is not given is as it should be. */
export interface MadeEntry {
  readonly name: string
  readonly content: string | Buffer
  readonly isStored?: boolean
  readonly method?: number
  readonly flags?: number
  readonly crc?: number
  readonly unpackedBytes?: number
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
export const strictMain = 'http://purl.oclc.org/ooxml/spreadsheetml/main'

/** A zip of the given entries. */
export function makeZip(entries: readonly MadeEntry[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, isStored = false, method, flags = 0, crc, unpackedBytes } of entries) {
    const bytes = Buffer.from(content as string)
    const packed = isStored ? bytes : deflateRawSync(bytes)
    const nameBytes = Buffer.from(name)
    const header = Buffer.alloc(26)
    header.writeUInt16LE(20, 0)
    header.writeUInt16LE(flags, 2)
    header.writeUInt16LE(method ?? (isStored ? 0 : 8), 4)
    header.writeUInt32LE(crc ?? crc32(bytes), 10)
    header.writeUInt32LE(packed.length, 14)
    header.writeUInt32LE(unpackedBytes ?? bytes.length, 18)
    header.writeUInt16LE(nameBytes.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), header, nameBytes, packed])
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), header, place, nameBytes]))
    locals.push(local)
    offset += local.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, listed, end])
}

export interface MadeWorkbook {
  /** What stands in `<worksheet>`: `<sheetData>…`, or a whole part beginning with `<?xml` or `<worksheet`. */
  readonly sheet?: string
  /** The `<si>` elements. */
  readonly strings?: string
  /** What stands in `<styleSheet>`. */
  readonly styles?: string
  /** What stands in `<workbook>` before the sheets. */
  readonly properties?: string
  /** Attributes of the one sheet. */
  readonly state?: string
  /** The `<property>` elements of the custom properties. */
  readonly custom?: string
  readonly namespace?: string
  /** More entries, or others in the place of these. */
  readonly extra?: readonly MadeEntry[]
}

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`

/** The entries of a workbook with one sheet called "Trang". */
export function workbookEntries(made: MadeWorkbook = {}): readonly MadeEntry[] {
  const {
    sheet = '<sheetData/>',
    strings,
    styles,
    properties = '',
    state = '',
    custom,
    extra = [],
    namespace = main,
  } = made
  const workbookRelations = [
    relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
    ...(strings === undefined ? [] : [relation('rId2', 'sharedStrings', 'sharedStrings.xml')]),
    ...(styles === undefined ? [] : [relation('rId3', 'styles', 'styles.xml')]),
  ]
  const packageRelations = [
    relation('rId1', 'officeDocument', 'xl/workbook.xml'),
    ...(custom === undefined ? [] : [relation('rId2', 'custom-properties', 'docProps/custom.xml')]),
  ]
  const worksheet = /^<(?:\?xml|\w*:?worksheet)/.test(sheet)
    ? sheet
    : `<worksheet xmlns="${namespace}">${sheet}</worksheet>`
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const override = (part: string, type: string): string =>
    `<Override PartName="/xl/${part}" ContentType="${types}.${type}+xml"/>`
  const contentTypes = [
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    override('workbook.xml', 'sheet.main'),
    override('worksheets/sheet1.xml', 'worksheet'),
    strings === undefined ? '' : override('sharedStrings.xml', 'sharedStrings'),
    styles === undefined ? '' : override('styles.xml', 'styles'),
    '</Types>',
  ].join('')
  const entries: MadeEntry[] = [
    { name: '[Content_Types].xml', content: contentTypes },
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="${relations}">${packageRelations.join('')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${namespace}" xmlns:r="${office}">${properties}<sheets><sheet name="Trang" sheetId="1" ${state} r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="${relations}">${workbookRelations.join('')}</Relationships>`,
    },
    { name: 'xl/worksheets/sheet1.xml', content: worksheet },
    ...(strings === undefined
      ? []
      : [{ name: 'xl/sharedStrings.xml', content: `<sst xmlns="${namespace}">${strings}</sst>` }]),
    ...(styles === undefined
      ? []
      : [{ name: 'xl/styles.xml', content: `<styleSheet xmlns="${namespace}">${styles}</styleSheet>` }]),
    ...(custom === undefined ? [] : [{ name: 'docProps/custom.xml', content: `<Properties>${custom}</Properties>` }]),
  ]
  const replaced = new Set(extra.map(({ name }) => name))
  return [...entries.filter(({ name }) => !replaced.has(name)), ...extra]
}

export const makeWorkbook = (made: MadeWorkbook = {}): Buffer => makeZip(workbookEntries(made))

/** A sheet of one row with the given `<c>` elements. */
export const oneRow = (cells: string): string => `<sheetData><row r="1">${cells}</row></sheetData>`
