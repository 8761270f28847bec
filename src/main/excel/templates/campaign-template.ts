import ExcelJs from 'exceljs'
import type { CriteriaSet } from '#domain/criteria/criteria-set'
import { onlyCriteria } from '#domain/submission/returned-criteria'
import { propertiesPart, propertiesXml, putProperties } from '../writing/custom-properties'
import { readPart, workbookParts } from '../writing/package-parts'
import { putNotes } from '../writing/sheet-notes'
import { escapeXml } from '../writing/xml-tags'
import { ZipPackage } from '../writing/zip-package'
import { ChoiceLists } from './choice-lists'
import { addInstructionSheet } from './instruction-sheet'
import { type AwardChoices, addListSheets } from './list-sheets'
import { addScoreSheet, type SheetTitles, scoreSheetName } from './score-sheet'
import { criteriaStamp, identityNames, identitySheet, identityValues } from './template-identity'

/** What the template of a campaign is made from. */
export interface CampaignTemplate {
  readonly campaign: { readonly id: string; readonly title: string }
  readonly criteria: { readonly version: string; readonly set: CriteriaSet }
  /** Codes of the only criteria that the score sheet asks for; left out: all. */
  readonly only?: ReadonlySet<string>
  readonly awards: AwardChoices
  /** Where papers are dated: "Kiến An". */
  readonly place: string
}

export interface TemplateUnit {
  readonly code: string
  readonly name: string
}

/** Stand in the master where each copy has its unit; nothing that is typed looks like them. */
const marks = {
  name: '\u2039ten-don-vi\u203a',
  code: '\u2039ma-don-vi\u203a',
  checksum: '\u2039kiem-tra\u203a',
} as const
/** The same template has the same bytes whenever it is made. */
const MADE = new Date(Date.UTC(2020, 0, 1))
const STRINGS = 'sharedStrings'

const stampOf = ({ criteria, only }: CampaignTemplate): string => criteriaStamp(criteria.version, criteria.set, only)

function addIdentitySheet(workbook: ExcelJs.Workbook, template: CampaignTemplate): void {
  const sheet = workbook.addWorksheet(identitySheet, { state: 'veryHidden' })
  sheet.addRow([identityNames.unit, marks.code])
  sheet.addRow([identityNames.campaign, template.campaign.id])
  sheet.addRow([identityNames.criteria, stampOf(template)])
  sheet.addRow([identityNames.checksum, marks.checksum])
}

async function masterPackage(template: CampaignTemplate): Promise<ZipPackage> {
  const workbook = new ExcelJs.Workbook()
  workbook.creator = 'Sổ Thi Đua'
  workbook.title = template.campaign.title
  workbook.created = MADE
  workbook.modified = MADE
  const titles: SheetTitles = {
    campaign: template.campaign.title,
    unitLine: `Đơn vị: ${marks.name}`,
    codeLine: `Mã đơn vị: ${marks.code}. Chỉ điền vào các ô nền vàng nhạt.`,
    place: template.place,
  }
  addInstructionSheet(workbook, titles)
  const lists = new ChoiceLists(workbook)
  const { set } = template.criteria
  const asked = template.only === undefined ? set : onlyCriteria(set, template.only)
  const notes = addScoreSheet(workbook, asked, titles, lists)
  addListSheets(workbook, titles, lists, template.awards)
  addIdentitySheet(workbook, template)
  workbook.views = [{ x: 0, y: 0, width: 24000, height: 14000, firstSheet: 0, activeTab: 0, visibility: 'visible' }]
  const zip = ZipPackage.open(new Uint8Array(await workbook.xlsx.writeBuffer()))
  // Packed anew: the writer stamps its parts with the time of day.
  for (const name of zip.names) zip.write(name, zip.read(name) ?? '')
  const parts = workbookParts(zip)
  const score = parts.sheets.find(({ name }) => name === scoreSheetName)
  if (score === undefined) throw new Error('The template has no score sheet')
  const xml = readPart(zip, score.part)
  zip.write(score.part, putNotes(zip, score.part, xml, false, { author: 'Cách tính điểm', texts: notes, heading: '' }))
  putProperties(zip, identityValues({ unit: '', campaign: '', criteria: '' }))
  return zip
}

/** Builds the campaign's workbook once; the function it answers stamps a unit's copy of it by patching two small parts. */
export async function campaignTemplate(template: CampaignTemplate): Promise<(unit: TemplateUnit) => Uint8Array> {
  const master = await masterPackage(template)
  const strings = master.names.find((name) => name.includes(STRINGS))
  if (strings === undefined) throw new Error('The template has no shared strings')
  const texts = readPart(master, strings)
  const criteria = stampOf(template)
  return ({ code, name }) => {
    const identity = { unit: code, campaign: template.campaign.id, criteria }
    const copy = master.copy()
    copy.write(
      strings,
      texts
        .replaceAll(marks.name, escapeXml(name))
        .replaceAll(marks.code, escapeXml(code))
        .replaceAll(marks.checksum, identityValues(identity)[identityNames.checksum] ?? ''),
    )
    copy.write(propertiesPart, propertiesXml(identityValues(identity)))
    return copy.toBytes()
  }
}
