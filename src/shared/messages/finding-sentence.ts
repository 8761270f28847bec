import type { Finding } from '#domain/core/finding'
import { fileRefusalCodes, type WorkbookFindingCode, workbookNoticeCodes } from '#domain/workbook/finding-codes'
import { campaignSentences } from './campaign-sentences'
import { certificateSentences } from './certificate-sentences'
import { criteriaSentences } from './criteria-sentences'
import { documentSentences } from './document-sentences'
import { scoringSentences } from './scoring-sentences'
import { verifySentences } from './storage-sentences'
import { submissionSentences } from './submission-sentences'
import { workbookSentence } from './workbook-sentences'

const workbookCodes: ReadonlySet<string> = new Set([...fileRefusalCodes, ...workbookNoticeCodes])

const sentences: Readonly<Record<string, (finding: Finding) => string>> = {
  ...campaignSentences,
  ...criteriaSentences,
  ...scoringSentences,
  ...documentSentences,
  ...certificateSentences,
  ...verifySentences,
  ...submissionSentences,
  PDF_UNAVAILABLE: (finding) =>
    `Không tạo được tệp PDF của “${String(finding.facts?.paper ?? '')}” (${String(finding.facts?.detail ?? '')}). Các tệp Word và Excel vẫn lưu được.`,
}

/** What the officer reads of a finding; each code's own sentence says what was found and what to do. */
export function findingSentence(finding: Finding): string {
  if (workbookCodes.has(finding.code)) return workbookSentence(finding as Finding<WorkbookFindingCode>)
  const sentence = sentences[finding.code]
  if (sentence === undefined) throw new Error(`No sentence for the finding ${finding.code}`)
  return sentence(finding)
}
