import { createHash } from 'node:crypto'
import type { LocalDate } from '#domain/core/local-date'
import { err, ok, type Result } from '#domain/core/result'
import type { LegalData } from '#domain/legal/profile'
import type { OfficeState } from '#domain/office/change'
import type { Campaign, NomineeKind, Unit } from '#domain/office/records'
import { type CampaignTemplate, campaignTemplate } from '#main/excel/templates/campaign-template'
import type { ServiceError } from '#shared/errors/app-error'
import { findCampaign, newestCriteria, officeOf } from './campaign-lookup'
import { fileNameOf, makeFolder, saveBeside } from './save-beside'
import { unitsInOrder } from './units'

/** A unit's template as it was saved. */
export interface SavedTemplate {
  readonly unit: string
  readonly path: string
  readonly sha256: string
  readonly bytes: number
}

/** Units that take part: those that exist at some time of the campaign. */
export function unitsOfCampaign(state: OfficeState, campaign: Campaign, today: LocalDate): readonly Unit[] {
  const first = campaign.from ?? campaign.to ?? today
  const last = campaign.to ?? today
  return unitsInOrder(state).filter(
    ({ validFrom, validTo }) => (validFrom === null || validFrom <= last) && (validTo === null || validTo >= first),
  )
}

/** Awards that the office's level may give, by whom they are for, as the campaign's legal profile names them. */
function awardChoices(legal: LegalData, campaign: Campaign, level: 'district' | 'commune'): CampaignTemplate['awards'] {
  const awards = legal.profiles.find(({ id }) => id === campaign.legalProfile)?.awards ?? []
  const named = (kind: NomineeKind): readonly string[] =>
    awards
      .filter(({ recipients, levels }) => recipients.includes(kind) && levels.includes(level))
      .map(({ name }) => name)
  return { collective: named('collective'), individual: named('individual'), household: named('household') }
}

/** What the campaign's template is made from; refused while the campaign has no criteria. */
export function templateOf(state: OfficeState, id: string, legal: LegalData): Result<CampaignTemplate, ServiceError> {
  const campaign = findCampaign(state, id)
  if (!campaign.ok) return campaign
  const criteria = newestCriteria(state, id)
  if (criteria === null) return err({ code: 'CRITERIA_MISSING' })
  const office = officeOf(state, campaign.value)
  const level = office.ok ? office.value.level : 'district'
  return ok({
    campaign: { id, title: campaign.value.title },
    criteria: { version: criteria.id, set: criteria.set },
    awards: awardChoices(legal, campaign.value, level),
    place: office.ok ? office.value.place : '',
  })
}

/** How long work is followed, and stopped. */
export interface Following {
  readonly onUnit?: (done: number, total: number, name: string) => void
  readonly signal?: AbortSignal
}

/** Saves one workbook per unit into a folder, each with its unit inside; what was saved before a stop stays. */
export async function writeTemplates(
  state: OfficeState,
  id: string,
  folder: string,
  { legal, today }: { readonly legal: LegalData; readonly today: LocalDate },
  { onUnit, signal }: Following = {},
): Promise<Result<readonly SavedTemplate[], ServiceError>> {
  const template = templateOf(state, id, legal)
  if (!template.ok) return template
  const campaign = findCampaign(state, id)
  if (!campaign.ok) return campaign
  const made = await makeFolder(folder)
  if (!made.ok) return made
  const stamp = await campaignTemplate(template.value)
  const saved: SavedTemplate[] = []
  const units = unitsOfCampaign(state, campaign.value, today)
  for (const [at, { code, name }] of units.entries()) {
    if (signal?.aborted) break
    onUnit?.(at, units.length, name)
    const bytes = stamp({ code, name })
    const path = await saveBeside(folder, `${fileNameOf(`${code} - ${name}`)}.xlsx`, bytes)
    if (!path.ok) return path
    saved.push({
      unit: code,
      path: path.value,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes: bytes.length,
    })
  }
  onUnit?.(saved.length, units.length, '')
  return ok(saved)
}
