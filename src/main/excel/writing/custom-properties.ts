import { declareType, relate } from './package-parts'
import { escapeXml } from './xml-tags'
import type { ZipPackage } from './zip-package'

/** Where a workbook's own properties are kept. */
export const propertiesPart = 'docProps/custom.xml'

/** Properties of a document, by name, as that part. */
export function propertiesXml(values: Readonly<Record<string, string>>): string {
  const properties = Object.entries(values).map(
    ([name, value], at) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${at + 2}" name="${name}"><vt:lpwstr>${escapeXml(value)}</vt:lpwstr></property>`,
  )
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${properties.join('')}</Properties>`
}

/** Gives a workbook without properties of its own these. */
export function putProperties(zip: ZipPackage, values: Readonly<Record<string, string>>): void {
  zip.write(propertiesPart, propertiesXml(values))
  declareType(zip, { part: propertiesPart }, 'application/vnd.openxmlformats-officedocument.custom-properties+xml')
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties'
  relate(zip, '', type, propertiesPart)
}
