import type { Paper } from '#domain/document/paper'
import { headingWidths, indent, page, signatureWidths, size } from '../page-layout'

/** One named page per section, so that each has its own orientation and counts its pages from 1, which stays hidden. */
const pageRules = (paper: Paper): string =>
  paper.sections
    .map(({ orientation }, index) => {
      const name = `section${index + 1}`
      return `@page ${name} {
  size: A4 ${orientation}; margin: ${page.top}mm ${page.right}mm ${page.bottom}mm ${page.left}mm;
  counter-increment: ${name};
  @top-center { content: counter(${name}, after-first); font: ${size.pageNumber}pt Tinos; }
}
.${name} { page: ${name}; }`
    })
    .join('\n')

const columns = (widths: readonly number[]): string => widths.map((width) => `${width}mm`).join(' ')

/** How the blocks of a paper look, by NĐ 30/2020 (Phụ lục I). */
export const paperCss = (paper: Paper): string => `
@counter-style after-first { system: fixed 1; symbols: ""; fallback: decimal; }
@page { size: A4; margin: ${page.top}mm ${page.right}mm ${page.bottom}mm ${page.left}mm; }
${pageRules(paper)}
* { box-sizing: border-box; }
html { font: ${size.body}pt/1.2 Tinos; color: #000; font-kerning: normal; }
body { margin: 0; overflow-wrap: break-word; }
p { margin: 0; text-align: justify; orphans: 2; widows: 2; }
b, strong { font-weight: 700; }
.heading { display: grid; grid-template-columns: ${columns(headingWidths.portrait)}; text-align: center; align-items: baseline; }
.landscape .heading { grid-template-columns: ${columns(headingWidths.landscape)}; }
.heading p { text-align: center; }
.parent, .agency { font-size: ${size.agency}pt; text-wrap: balance; }
.agency, .nation, .motto { font-weight: 700; }
.nation { font-size: ${size.nation}pt; white-space: nowrap; }
.motto { font-size: ${size.motto}pt; }
.ruled { display: inline-block; position: relative; }
.ruled::after { content: ""; position: absolute; left: 0; right: 0; bottom: -2pt; border-bottom: 0.75pt solid #000; }
.ruled.short::after { left: 31%; right: 31%; bottom: -2.5pt; }
.number { font-size: ${size.number}pt; margin-top: 9pt; }
.place-and-date { font-style: italic; margin-top: 9pt; }
.title { margin: 18pt 0 10pt; text-align: center; }
.title p { text-align: center; font-weight: 700; text-wrap: balance; break-after: avoid; }
.title .name { font-size: ${size.body}pt; }
.authority, .resolution { margin-top: 12pt; text-align: center; font-weight: 700; break-after: avoid; }
.authority { margin-bottom: 8pt; }
.resolution { margin-top: 8pt; margin-bottom: 2pt; }
.addressees { margin: 14pt 0 8pt; display: flex; justify-content: center; gap: 2mm; }
.addressees p { text-align: left; }
.basis { font-style: italic; }
.basis, .article, .clause, .point, .paragraph { text-indent: ${indent}mm; margin-top: 6pt; }
.caption { font-size: ${size.caption}pt; margin-top: 4pt; }
.group-title { font-weight: 700; margin-top: 12pt; text-align: left; break-after: avoid; }
/* half of the outer lines stands outside, where the printer's page cuts it off */
table { border-collapse: collapse; table-layout: fixed; width: calc(100% - 0.75pt); margin-left: 0.375pt; margin-top: 6pt; font-size: ${size.table}pt; line-height: 1.15; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
tr.strong, tr.group, tr.before-total { break-after: avoid; }
tr.strong:last-child { break-after: auto; break-before: avoid; }
tr.total { break-before: avoid; }
table + .paragraph, table + .clause { break-before: avoid; break-inside: avoid; }
th, td { border: 0.5pt solid #000; padding: 2pt 1.2mm; vertical-align: middle; overflow-wrap: anywhere; }
th { font-weight: 700; text-align: center; overflow-wrap: break-word; text-wrap: balance; }
.whole { break-inside: avoid; }
.whole:not(.drawing):has(+ .drawing) { break-after: avoid; }
.chart { display: block; margin-top: 6pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
tr.tail { break-before: avoid; }
tr.tail > td { border: 0; padding: 0; font-size: ${size.body}pt; line-height: 1.2; overflow-wrap: break-word; }
.date { white-space: nowrap; }
tr.strong td, tr.group td, tr.total td { font-weight: 700; }
tr.total td.label { text-align: center; }
.signature { display: grid; grid-template-columns: ${columns(signatureWidths.portrait.single)}; margin-top: 14pt; break-inside: avoid; }
.landscape .signature { grid-template-columns: ${columns(signatureWidths.landscape.single)}; }
.signature.pair { grid-template-columns: ${columns(signatureWidths.portrait.pair)}; }
.landscape .signature.pair { grid-template-columns: ${columns(signatureWidths.landscape.pair)}; }
.signature.three { grid-template-columns: 1fr 1fr 1fr; }
.compact { font-size: ${size.recipients}pt; }
.compact .title { margin: 8pt 0 4pt; }
.compact .paragraph, .compact .point { margin-top: 2pt; text-indent: 0; }
.compact table { margin-top: 4pt; line-height: 1.05; }
.compact td, .compact th { padding: 0.6pt 1mm; }
.compact .caption { font-size: ${size.recipients}pt; margin-top: 3pt; }
.signer p { text-align: center; font-weight: 700; }
.signer .name { margin-top: 26mm; min-height: 1.2em; }
.recipients p { text-align: left; font-size: ${size.recipients}pt; line-height: 1.15; }
.recipients .label { font-size: ${size.recipientsLabel}pt; font-weight: 700; font-style: italic; }
.recipients.below { grid-column: 1 / -1; margin-top: 12pt; }
.annex-title p { text-align: center; text-wrap: balance; }
.annex-title .name { font-weight: 700; }
.annex-title .attached { font-style: italic; font-weight: 400; }
.annex-title { margin-bottom: 10pt; }
.left { text-align: left; } .center { text-align: center; } .right { text-align: right; } .justify { text-align: justify; }
.i { font-style: italic; }
`
