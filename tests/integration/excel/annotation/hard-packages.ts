import { ZipPackage } from '#main/excel/writing/zip-package'

/** The parts of a package, changed or added, as another workbook. */
export function withParts(
  bytes: Uint8Array,
  changes: Readonly<Record<string, (before: string) => string>>,
  added: Readonly<Record<string, string | Uint8Array>> = {},
): Uint8Array {
  const zip = ZipPackage.open(bytes)
  for (const [name, change] of Object.entries(changes)) {
    const before = zip.read(name)
    if (before === null) throw new Error(`No part ${name}`)
    zip.write(name, change(before.toString('utf8')))
  }
  for (const [name, content] of Object.entries(added)) zip.write(name, content)
  return zip.toBytes()
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const SHEET = 'xl/worksheets/sheet1.xml'
const TYPES = '[Content_Types].xml'
const WORKBOOK_RELATIONS = 'xl/_rels/workbook.xml.rels'

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`
const relations = (content: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`
const into =
  (closing: string, content: string) =>
  (xml: string): string =>
    xml.replace(closing, `${content}${closing}`)
const declared = (...parts: readonly (readonly [string, string])[]): ((xml: string) => string) =>
  into('</Types>', parts.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`).join(''))

const prefixed = (xml: string): string =>
  xml
    .replace(/<(\/?)(?=[A-Za-z])/g, '<$1x:')
    .replace(
      'xmlns="http://schemas.openxmlformats.org/spreadsheetml',
      'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml',
    )

const extension = `<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" count="1"><x14:dataValidation type="list"><x14:formula1><xm:f>'Chấm điểm'!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>D2:D9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`
const control =
  '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" Requires="x14"><controls/></mc:Choice></mc:AlternateContent>'

const button =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t201" coordsize="21600,21600" o:spt="201" path="m,l,21600r21600,l21600,xe"/><v:shape id="_x0000_s1025" type="#_x0000_t201"><x:ClientData ObjectType="Button"><x:Anchor>1,1,1,1,2,2,2,2</x:Anchor></x:ClientData></v:shape></xml>'

const vba = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1528, 7)])
const pivotFields =
  '<cacheField name="Mã" numFmtId="0"><sharedItems count="1"><s v="A.1"/></sharedItems></cacheField><cacheField name="Nội dung" numFmtId="0"><sharedItems/></cacheField><cacheField name="Điểm" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" minValue="1" maxValue="2"/></cacheField>'
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Packages that real offices send, each made of a plain workbook. */
export const hardPackages: Readonly<Record<string, (plain: Uint8Array) => Uint8Array>> = {
  'prefixed elements': (plain) =>
    withParts(plain, { [SHEET]: prefixed, 'xl/workbook.xml': prefixed, 'xl/styles.xml': prefixed }),
  'a sheet without columns and dimension': (plain) =>
    withParts(plain, { [SHEET]: (xml) => xml.replace(/<dimension[^>]*\/>|<cols>.*?<\/cols>/g, '') }),
  'empty sheet data': (plain) =>
    withParts(plain, { [SHEET]: (xml) => xml.replace(/<sheetData>[\s\S]*<\/sheetData>/, '<sheetData/>') }),
  'inline texts in runs': (plain) =>
    withParts(plain, {
      [SHEET]: (xml) =>
        xml.replace(/<is><t>/g, '<is><r><rPr><b/></rPr><t>Chữ </t></r><r><t>').replace(/<\/t><\/is>/g, '</t></r></is>'),
    }),
  'shared texts, one of them in runs': (plain) => {
    const texts: string[] = []
    const shared = (_: string, cell: string, text: string): string => `${cell} t="s"><v>${texts.push(text) - 1}</v>`
    const sheet = withParts(plain, {
      [SHEET]: (xml) => xml.replace(/(<c r="\w+"(?: s="\d+")?) t="inlineStr"><is><t>([^<]*)<\/t><\/is>/g, shared),
    })
    const items = texts.map(
      (text, at) => `<si>${at === 0 ? `<r><t>${text}</t></r><r><t> (sửa)</t></r>` : `<t>${text}</t>`}</si>`,
    )
    return withParts(
      sheet,
      {
        [TYPES]: declared(['/xl/sharedStrings.xml', `${SPREADSHEET}.sharedStrings+xml`]),
        [WORKBOOK_RELATIONS]: into(
          '</Relationships>',
          relation('rId60', `${OFFICE}/sharedStrings`, 'sharedStrings.xml'),
        ),
      },
      {
        'xl/sharedStrings.xml': `<sst ${MAIN} count="${texts.length}" uniqueCount="${texts.length}">${items.join('')}</sst>`,
      },
    )
  },
  'styles without counts': (plain) => withParts(plain, { 'xl/styles.xml': (xml) => xml.replace(/ count="\d+"/g, '') }),
  'an extension with dropdowns': (plain) => withParts(plain, { [SHEET]: into('</worksheet>', extension) }),
  'alternate content before an extension': (plain) =>
    withParts(plain, { [SHEET]: into('</worksheet>', control + extension) }),
  'a tag in a remark': (plain) =>
    withParts(plain, { [SHEET]: (xml) => xml.replace('<sheetData>', '<!-- <sheetData><row r="3"> --><sheetData>') }),
  'a button drawn in VML': (plain) =>
    withParts(
      plain,
      {
        [SHEET]: into('</worksheet>', `<legacyDrawing xmlns:r="${OFFICE}" r:id="rId5"/>`),
        [TYPES]: into(
          '</Types>',
          '<Default Extension="VML" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>',
        ),
      },
      {
        'xl/drawings/vmlDrawing1.vml': button,
        'xl/worksheets/_rels/sheet1.xml.rels': relations(
          relation('rId5', `${OFFICE}/vmlDrawing`, '../drawings/vmlDrawing1.vml'),
        ),
      },
    ),
  macros: (plain) =>
    withParts(
      plain,
      {
        [TYPES]: (xml) =>
          declared(['/xl/vbaProject.bin', 'application/vnd.ms-office.vbaProject'])(
            xml.replace(`${SPREADSHEET}.sheet.main+xml`, 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'),
          ),
        [WORKBOOK_RELATIONS]: into(
          '</Relationships>',
          relation('rId77', 'http://schemas.microsoft.com/office/2006/relationships/vbaProject', 'vbaProject.bin'),
        ),
      },
      { 'xl/vbaProject.bin': vba },
    ),
  'a pivot table with its cache': (plain) =>
    withParts(
      plain,
      {
        [TYPES]: declared(
          ['/xl/pivotTables/pivotTable1.xml', `${SPREADSHEET}.pivotTable+xml`],
          ['/xl/pivotCache/pivotCacheDefinition1.xml', `${SPREADSHEET}.pivotCacheDefinition+xml`],
          ['/xl/pivotCache/pivotCacheRecords1.xml', `${SPREADSHEET}.pivotCacheRecords+xml`],
        ),
        [WORKBOOK_RELATIONS]: into(
          '</Relationships>',
          relation('rId90', `${OFFICE}/pivotCacheDefinition`, 'pivotCache/pivotCacheDefinition1.xml'),
        ),
        'xl/workbook.xml': (xml) =>
          xml.replace(
            /(<calcPr[^>]*\/>)/,
            `$1<pivotCaches><pivotCache xmlns:r="${OFFICE}" cacheId="1" r:id="rId90"/></pivotCaches>`,
          ),
      },
      {
        'xl/worksheets/_rels/sheet1.xml.rels': relations(
          relation('rId1', `${OFFICE}/pivotTable`, '../pivotTables/pivotTable1.xml'),
        ),
        'xl/pivotTables/pivotTable1.xml': `<pivotTableDefinition ${MAIN} name="P1" cacheId="1" dataCaption="V"><location ref="H1:I3" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="3"><pivotField axis="axisRow" showAll="0"><items count="2"><item x="0"/><item t="default"/></items></pivotField><pivotField showAll="0"/><pivotField dataField="1" showAll="0"/></pivotFields><rowFields count="1"><field x="0"/></rowFields><dataFields count="1"><dataField name="Sum" fld="2" baseField="0" baseItem="0"/></dataFields></pivotTableDefinition>`,
        'xl/pivotTables/_rels/pivotTable1.xml.rels': relations(
          relation('rId1', `${OFFICE}/pivotCacheDefinition`, '../pivotCache/pivotCacheDefinition1.xml'),
        ),
        'xl/pivotCache/pivotCacheDefinition1.xml': `<pivotCacheDefinition ${MAIN} xmlns:r="${OFFICE}" r:id="rId1" recordCount="1"><cacheSource type="worksheet"><worksheetSource ref="A1:C2" sheet="Chấm điểm"/></cacheSource><cacheFields count="3">${pivotFields}</cacheFields></pivotCacheDefinition>`,
        'xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels': relations(
          relation('rId1', `${OFFICE}/pivotCacheRecords`, 'pivotCacheRecords1.xml'),
        ),
        'xl/pivotCache/pivotCacheRecords1.xml': `<pivotCacheRecords ${MAIN} count="1"><r><x v="0"/><s v="a"/><n v="1"/></r></pivotCacheRecords>`,
      },
    ),
}

/** The workbook with a conversation at C3, whose note is openpyxl's. */
export const withConversation = (bytes: Uint8Array): Uint8Array =>
  withParts(
    bytes,
    {
      [TYPES]: declared(
        ['/xl/threadedComments/threadedComment1.xml', 'application/vnd.ms-excel.threadedcomments+xml'],
        ['/xl/persons/person.xml', 'application/vnd.ms-excel.person+xml'],
      ),
      [WORKBOOK_RELATIONS]: into(
        '</Relationships>',
        relation('rId78', 'http://schemas.microsoft.com/office/2017/10/relationships/person', 'persons/person.xml'),
      ),
      'xl/worksheets/_rels/sheet1.xml.rels': into(
        '</Relationships>',
        relation(
          'rId77',
          'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment',
          '../threadedComments/threadedComment1.xml',
        ),
      ),
    },
    {
      'xl/threadedComments/threadedComment1.xml':
        '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="C3" dT="2026-05-01T01:02:03.04" personId="{A0}" id="{C0}"><text>Số này lấy từ đâu?</text></threadedComment></ThreadedComments>',
      'xl/persons/person.xml':
        '<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="Lê Thị Tâm" id="{A0}" userId="S::a@b" providerId="AD"/></personList>',
    },
  )
