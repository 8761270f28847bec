import { createHash } from 'node:crypto'
import type { WorkbookGrid } from '#domain/workbook/grid'

/** Whose template it is: what a filled-in workbook tells of itself. */
export interface TemplateIdentity {
  readonly unit: string
  readonly campaign: string
  /** Version of the criteria set that the score sheet was made from. */
  readonly criteria: string
}

/** The very hidden sheet that says the same as the document's properties, which some programs drop when saving. */
export const identitySheet = 'SoThiDua'

export const identityNames = {
  unit: 'SoThiDua.Unit',
  campaign: 'SoThiDua.Campaign',
  criteria: 'SoThiDua.Criteria',
  checksum: 'SoThiDua.Checksum',
} as const

/** Tells an identity that was edited by hand. */
export const identityChecksum = ({ unit, campaign, criteria }: TemplateIdentity): string =>
  createHash('sha256')
    .update(['so-thi-dua', unit, campaign, criteria].join('\n').normalize('NFC'))
    .digest('hex')
    .slice(0, 16)

/** An identity as names and values, its checksum included. */
export const identityValues = (identity: TemplateIdentity): Readonly<Record<string, string>> => ({
  [identityNames.unit]: identity.unit,
  [identityNames.campaign]: identity.campaign,
  [identityNames.criteria]: identity.criteria,
  [identityNames.checksum]: identityChecksum(identity),
})

function identityIn(values: Readonly<Record<string, string>>): TemplateIdentity | null {
  const identity = {
    unit: values[identityNames.unit] ?? '',
    campaign: values[identityNames.campaign] ?? '',
    criteria: values[identityNames.criteria] ?? '',
  }
  const checksum = values[identityNames.checksum]
  const holds = checksum === undefined || checksum === identityChecksum(identity)
  return identity.unit !== '' && holds ? identity : null
}

function hiddenValues(grid: WorkbookGrid): Readonly<Record<string, string>> {
  const sheet = grid.sheets.find(({ name, visibility }) => name === identitySheet && visibility !== 'visible')
  const pairs = (sheet?.rows ?? []).map(({ cells }) =>
    [1, 2].map((column) => {
      const value = cells.find((cell) => cell.column === column)?.value
      return value?.kind === 'text' ? value.text : ''
    }),
  )
  return Object.fromEntries(pairs.map(([name = '', text = '']) => [name, text]))
}

/** The identity that a workbook carries, from its properties or from its hidden sheet; null when there is none, or when it was tampered with. */
export const templateIdentity = (grid: WorkbookGrid): TemplateIdentity | null =>
  identityIn(grid.properties) ?? identityIn(hiddenValues(grid))
