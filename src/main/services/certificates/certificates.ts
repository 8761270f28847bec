import type { BlankForm } from '#domain/certificate/blank-form'
import { noCalibration } from '#domain/certificate/calibration'
import { type CertificateSet, certificateSet } from '#domain/certificate/certificate-checks'
import { type CertificateSource, entriesOnForm } from '#domain/certificate/certificate-set'
import { nextNumber, type RegisterNumbers, takenNumbers } from '#domain/certificate/earlier-prints'
import type { Finding } from '#domain/core/finding'
import { err, ok, type Result } from '#domain/core/result'
import { paperNumber } from '#domain/document/paper-date'
import type { PaperStamp } from '#domain/document/paper-input'
import { campaignChange, type OfficeState } from '#domain/office/change'
import type { CertificateSettings, FrozenList } from '#domain/office/records'
import { certificateWords } from '#main/documents/certificates/shipped-forms'
import type { AppError, ServiceError } from '#shared/errors/app-error'
import type { CertificatesView } from '#shared/ipc/certificate-views'
import type { Action } from '#shared/messages/action-labels'
import { findCampaign, officeOf } from '../campaign-lookup'
import { newestList } from '../commendation-list'
import { commit, type ServiceContext } from '../context'
import { unitsInOrder } from '../units'
import { formOf, formsOf, isShipped } from './forms'

export const certificateSettings = (state: OfficeState, campaign: string): CertificateSettings | null =>
  state.campaign(campaign).get('certificateSettings', 'certificates')

/** Keeps which form, printer and numbers a campaign's certificates are printed with. */
export async function saveCertificateSettings(
  context: ServiceContext,
  campaign: string,
  input: Omit<CertificateSettings, 'id' | 'campaign'>,
): Promise<Result<null, AppError>> {
  const done = await commit<ServiceError>(context, (state) => {
    const found = findCampaign(state, campaign)
    if (!found.ok) return found
    if (formOf(state, input.form) === null) return err({ code: 'RECORD_NOT_FOUND', what: input.form })
    const calibration = input.calibration === null ? null : state.get('calibrations', input.calibration)
    const fits = calibration?.form === input.form ? input.calibration : null
    const after: CertificateSettings = { ...input, calibration: fits, id: 'certificates', campaign }
    const action: Action = 'certificates.settings'
    const before = certificateSettings(state, campaign)
    return ok({ action, records: [campaignChange(campaign, 'certificateSettings', before, after)] })
  })
  return done.ok ? ok(null) : err(done.error)
}

/** The decision of a list: as given, else as it was entered in the register of commendations. */
function decisionOf(state: OfficeState, list: FrozenList, stamp: PaperStamp): PaperStamp {
  const issued = state.get('awards', `${list.id}|${list.entries[0]?.no ?? 1}`)
  return { number: stamp.number ?? issued?.decision ?? null, date: stamp.date ?? issued?.date ?? null }
}

export const yearOf = ({ decision, list }: Pick<CertificateSource, 'decision' | 'list'>): number =>
  Number((decision.date ?? list.decisionDate).slice(0, 4))

interface CampaignNumbers extends RegisterNumbers {
  readonly title: string
}

/** Numbers of the register of honours that other campaigns have printed. */
const numbersOfOthers = (state: OfficeState, campaign: string): readonly CampaignNumbers[] =>
  state
    .all('campaigns')
    .filter(({ id }) => id !== campaign)
    .flatMap(({ id, title }) =>
      state
        .campaign(id)
        .all('certificatePrints')
        .flatMap(({ numbers }) => (numbers === null ? [] : [{ ...numbers, title }])),
    )

/** Certificates of a campaign as they can be printed now. */
export interface MadeCertificates extends Omit<CertificateSet, 'findings'> {
  readonly findings: readonly Finding[]
  readonly source: CertificateSource
  readonly settings: CertificateSettings
}

/** What a campaign's certificates of a list are made from; the newest list where none is named. */
export function certificateSource(
  state: OfficeState,
  campaignId: string,
  stamp: PaperStamp,
  listId: string | null,
): Result<CertificateSource, ServiceError> {
  const campaign = findCampaign(state, campaignId)
  if (!campaign.ok) return campaign
  const office = officeOf(state, campaign.value)
  if (!office.ok) return office
  const list = listId === null ? newestList(state, campaignId) : state.campaign(campaignId).get('lists', listId)
  if (list === null) return err({ code: 'LIST_NOT_FROZEN' })
  return ok({
    words: certificateWords,
    office: office.value,
    campaignTitle: campaign.value.title,
    list,
    units: unitsInOrder(state).map(({ code, name }) => ({ code, name })),
    decision: decisionOf(state, list, stamp),
    firstNumber: certificateSettings(state, campaignId)?.firstNumber ?? null,
  })
}

/** What the records around the set say of it. */
export function recordFindings(
  state: OfficeState,
  campaign: string,
  source: CertificateSource,
  form: BlankForm,
): readonly Finding[] {
  const { list, decision, office, firstNumber } = source
  const newest = newestList(state, campaign)
  const issued = state.get('awards', `${list.id}|${list.entries[0]?.no ?? 1}`)
  const given = paperNumber(decision.number, office.symbols.decision)
  const differs = issued !== null && (issued.decision !== given || issued.date !== decision.date)
  const people = entriesOnForm(list.entries, form).length
  const others = numbersOfOthers(state, campaign)
  const year = yearOf(source)
  const taken =
    firstNumber === null || people === 0
      ? null
      : takenNumbers({ year, first: firstNumber, last: firstNumber + people - 1 }, others)
  const owner = others.find((one) => one === taken)
  const isUnverified = isShipped(form.id) && state.get('blankForms', form.id) === null
  return [
    ...(isUnverified
      ? [
          {
            code: 'CERTIFICATE_FORM_UNVERIFIED',
            severity: 'info' as const,
            facts: { form: form.name, note: form.note },
          },
        ]
      : []),
    ...(newest !== null && newest.version > list.version
      ? [
          {
            code: 'CERTIFICATE_LIST_OLDER',
            severity: 'warning' as const,
            facts: { version: list.version, newest: newest.version },
          },
        ]
      : []),
    ...(differs
      ? [
          {
            code: 'CERTIFICATE_DECISION_DIFFERS',
            severity: 'error' as const,
            facts: { issued: issued.decision, given },
          },
        ]
      : []),
    ...(taken === null
      ? []
      : [
          {
            code: 'CERTIFICATE_NUMBERS_TAKEN',
            severity: 'error' as const,
            facts: { ...taken, campaign: owner?.title ?? '', next: nextNumber(year, others) },
          },
        ]),
  ]
}

/** The certificates of a campaign on the form that was chosen for it; refused while none was chosen. */
export function makeCertificates(
  state: OfficeState,
  campaign: string,
  stamp: PaperStamp,
  list: string | null,
): Result<MadeCertificates, ServiceError> {
  const source = certificateSource(state, campaign, stamp, list)
  if (!source.ok) return source
  const settings = certificateSettings(state, campaign)
  const form = settings === null ? null : formOf(state, settings.form)
  if (settings === null || form === null) return err({ code: 'FORM_NOT_CHOSEN' })
  const calibration = settings.calibration === null ? null : state.get('calibrations', settings.calibration)
  const set = certificateSet(source.value, form, calibration ?? noCalibration, settings.mode)
  const records = recordFindings(state, campaign, source.value, form)
  return ok({ ...set, source: source.value, settings, findings: [...records, ...set.findings] })
}

/** Everything that the window needs to lay certificates out by itself. */
export function certificatesView(
  state: OfficeState,
  campaign: string,
  stamp: PaperStamp,
  listId: string | null,
): Result<CertificatesView, ServiceError> {
  const source = certificateSource(state, campaign, stamp, listId)
  if (!source.ok && source.error.code !== 'LIST_NOT_FROZEN') return source
  const settings = certificateSettings(state, campaign)
  const form = settings === null ? null : formOf(state, settings.form)
  const inCampaign = state.campaign(campaign)
  return ok({
    forms: formsOf(state).map((form) => ({
      ...form,
      shipped: isShipped(form.id),
      changed: state.get('blankForms', form.id) !== null,
    })),
    calibrations: state.all('calibrations'),
    settings,
    lists: inCampaign
      .all('lists')
      .toSorted((a, b) => b.version - a.version)
      .map(({ id, version, code, at, entries }) => ({ id, version, code, at, people: entries.length })),
    source: source.ok ? source.value : null,
    findings: source.ok && form !== null ? recordFindings(state, campaign, source.value, form) : [],
    prints: inCampaign.all('certificatePrints'),
    nextNumber: source.ok ? nextNumber(yearOf(source.value), numbersOfOthers(state, campaign)) : 1,
  })
}
