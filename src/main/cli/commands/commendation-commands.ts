import { resolve } from 'node:path'
import type { Decimal } from '#domain/core/decimal'
import { type LocalDate, parseLocalDate } from '#domain/core/local-date'
import { err, ok, type Result } from '#domain/core/result'
import { passedNominees } from '#domain/council/vote'
import type { ListEntry, Nominee } from '#domain/office/records'
import { chromiumPdf } from '#main/documents/chromium-pdf'
import { legalData } from '#main/documents/legal-data'
import { readJsonAs } from '#main/json-file'
import { issueList, searchAwards } from '#main/services/awards'
import { findCampaign } from '#main/services/campaign-lookup'
import { saveCertificateSettings } from '#main/services/certificates/certificates'
import { defaultDecisionDate, draftList, freezeList, isListStale, newestList } from '#main/services/commendation-list'
import type { ServiceContext } from '#main/services/context'
import { writeManifest } from '#main/services/manifest'
import { meetingOf, saveBallots, saveMeeting } from '#main/services/meetings'
import { findingsByNominee, nomineeFindings } from '#main/services/nominee-findings'
import type { SavedPaper } from '#main/services/paper-files'
import { allPapers } from '#main/services/papers'
import { recordCouncilOrder } from '#main/services/ranking'
import { saveAllPapers } from '#main/services/save-all-papers'
import type { AppError } from '#shared/errors/app-error'
import { ballotsFile } from '#shared/schemas/appraisal-file'
import { ofCampaign } from '../campaign-command'
import { type Command, findingLines, shownFinding } from '../command'

const nomineeJson = (nominee: Nominee): object => ({
  id: nominee.id,
  kind: nominee.kind,
  ...(nominee.title === null ? {} : { title: nominee.title }),
  name: nominee.name,
  ...(nominee.position === '' ? {} : { position: nominee.position }),
  unit: nominee.unit,
  workplace: nominee.workplace,
  achievement: nominee.achievement,
  award: nominee.award,
  status: nominee.status,
})

const nominees = ofCampaign({
  opens: 'read',
  run: async (_call, workspace, campaign) => {
    const { state } = workspace.context.store
    const findings = findingsByNominee(state, campaign)
    const all = [...state.campaign(campaign).all('nominees')].sort((a, b) => a.order - b.order)
    const value = all.map((nominee) => ({
      ...nomineeJson(nominee),
      findings: (findings[nominee.id] ?? []).map(shownFinding),
    }))
    return ok({ value, lines: all.map(({ title, name, unit, award }) => `${unit}\t${title ?? ''} ${name}\t${award}`) })
  },
})

const check = ofCampaign({
  opens: 'read',
  run: async (_call, workspace, campaign) => {
    const { state } = workspace.context.store
    const found = findCampaign(state, campaign)
    if (!found.ok) return found
    const date = defaultDecisionDate(state, found.value, legalData, workspace.context.today())
    const draft = draftList(state, campaign, legalData, date)
    const legal = draft.ok ? draft.value.findings : draft.error.code === 'LIST_BLOCKED' ? draft.error.findings : []
    const about = nomineeFindings(state, campaign)
    const texts = new Set<string>()
    const findings = [...about, ...legal].filter((finding) => {
      const text = JSON.stringify(finding)
      if (texts.has(text)) return false
      texts.add(text)
      return true
    })
    return ok({ value: { findings: findings.map(shownFinding) }, lines: findingLines(findings) })
  },
})

const ballots = ofCampaign({
  usage: 'KẾT-QUẢ.json',
  positionals: { least: 1, most: 1 },
  opens: 'write',
  run: async (call, workspace, campaign) => {
    const file = await readJsonAs(call.positionals[0] ?? '', ballotsFile)
    if (!file.ok) return file
    const { context } = workspace
    if (file.value.meeting !== undefined) {
      const { meeting } = file.value
      const input = { ...meeting, date: meeting.date as LocalDate, threshold: meeting.threshold as Decimal }
      const saved = await saveMeeting(context, campaign, input)
      if (!saved.ok) return saved
    }
    if (file.value.ballots.length > 0) {
      const saved = await saveBallots(context, campaign, file.value.ballots)
      if (!saved.ok) return saved
    }
    for (const { cluster, units, reason } of file.value.councilOrders) {
      const known = context.store.state.all('clusters').find(({ id, name }) => id === cluster || name === cluster)
      if (known === undefined) return err({ code: 'CLUSTER_NOT_FOUND', cluster })
      const saved = await recordCouncilOrder(context, campaign, known.id, units, reason)
      if (!saved.ok) return saved
    }
    const meeting = meetingOf(context.store.state, campaign)
    const all = context.store.state.campaign(campaign).all('ballots')
    const passed = meeting === null ? [] : passedNominees(meeting, all)
    const value = { ballots: all.length, passed: passed.length, councilOrders: file.value.councilOrders.length }
    return ok({ value, lines: [`Đã ghi phiếu cho ${all.length} đề nghị, ${passed.length} đề nghị đủ phiếu.`] })
  },
})

const entryJson = (entry: ListEntry): object => ({
  no: entry.no,
  kind: entry.kind,
  ...(entry.title === null ? {} : { title: entry.title }),
  name: entry.name,
  ...(entry.position === '' ? {} : { position: entry.position }),
  unit: entry.unit,
  workplace: entry.workplace,
  achievement: entry.achievement,
  award: entry.award,
  amount: entry.amount,
  amountUnrounded: entry.amountUnrounded,
})

const list = ofCampaign({
  usage: '[--freeze] [--date NGÀY]',
  options: { freeze: { type: 'boolean' }, date: { type: 'string' } },
  opens: 'write-to-freeze',
  run: async (call, workspace, campaign) => {
    const { context } = workspace
    const found = findCampaign(context.store.state, campaign)
    if (!found.ok) return found
    const named = call.option('date')
    const wanted = named === null ? null : parseLocalDate(named)
    if (named !== null && wanted === null) return err({ code: 'DATE_INVALID', date: named })
    const date = wanted ?? defaultDecisionDate(context.store.state, found.value, legalData, context.today())
    if (call.flag('freeze')) {
      const frozen = await freezeList(context, campaign, legalData, date)
      if (!frozen.ok) return frozen
    }
    const draft = draftList(context.store.state, campaign, legalData, date)
    if (!draft.ok) return draft
    const frozen = newestList(context.store.state, campaign)
    const { entries, findings: _findings, ...sums } = draft.value.list
    const value = {
      frozen:
        frozen === null
          ? null
          : {
              version: frozen.version,
              code: frozen.code,
              at: frozen.at,
              stale: isListStale(context.store.state, frozen, legalData),
            },
      entries: entries.map(entryJson),
      ...sums,
      findings: draft.value.findings.map(shownFinding),
    }
    return ok({
      value,
      lines: [
        ...entries.map(({ no, title, name, award, amount }) => `${no}\t${title ?? ''} ${name}\t${award}\t${amount}`),
        `Tổng cộng: ${sums.total} đồng (${sums.totalInWords}).`,
        ...findingLines(draft.value.findings),
      ],
    })
  },
})

/** Chooses the form that certificates are printed on; without a name what was chosen in the window stands. */
async function chooseForm(
  context: ServiceContext,
  campaign: string,
  form: string | null,
  first: string | null,
): Promise<Result<null, AppError>> {
  if (form === null) return ok(null)
  const firstNumber = first === null ? null : Number(first)
  if (firstNumber !== null && !(Number.isInteger(firstNumber) && firstNumber >= 1))
    return err({ code: 'FIRST_NUMBER_INVALID', value: first ?? '' })
  return saveCertificateSettings(context, campaign, { form, calibration: null, mode: 'onForm', firstNumber })
}

const documents = ofCampaign({
  usage: '--out THƯ-MỤC [--number SỐ --date NGÀY] [--form PHÔI [--first-number SỐ]]',
  options: {
    out: { type: 'string' },
    number: { type: 'string' },
    date: { type: 'string' },
    form: { type: 'string' },
    'first-number': { type: 'string' },
  },
  requires: ['out'],
  opens: 'write',
  run: async (call, workspace, campaign) => {
    const [number, named] = [call.option('number'), call.option('date')]
    const out = resolve(call.option('out') ?? '')
    const date = named === null ? null : parseLocalDate(named)
    if (named !== null && date === null) return err({ code: 'DATE_INVALID', date: named })
    const stamp = { number, date }
    const { context } = workspace
    const isIssued = number !== null && date !== null
    if (isIssued && newestList(context.store.state, campaign) === null) return err({ code: 'LIST_NOT_FROZEN' })
    const made = allPapers(context.store.state, campaign, stamp)
    if (!made.ok) return made
    const chosen = await chooseForm(context, campaign, call.option('form'), call.option('first-number'))
    if (!chosen.ok) return chosen
    const printer = chromiumPdf()
    try {
      const saved = await saveAllPapers(context, campaign, made.value.papers, stamp, out, printer)
      if (!saved.ok) return saved
      if (isIssued) {
        const issued = await issueList(context, campaign, number, date)
        if (!issued.ok) return issued
      }
      const findings = [...made.value.findings, ...saved.value.findings]
      const value = { documents: saved.value.saved.map(paperJson), findings: findings.map(shownFinding) }
      const manifest = await writeManifest(out, value)
      if (!manifest.ok) return manifest
      return ok({
        value,
        lines: [...saved.value.saved.flatMap(({ files }) => files.map(({ path }) => path)), ...findingLines(findings)],
      })
    } finally {
      await printer.close()
    }
  },
})

/** A saved paper as the command line and the manifest name it. */
export const paperJson = ({ kind, title, files, pages }: SavedPaper): object => ({
  kind,
  title,
  files: files.map(({ path, format, sha256, bytes }) => ({ path, format, sha256, bytes })),
  ...(pages === null ? {} : { pages }),
})

const awardsSearch: Command = {
  usage: 'CHỮ-CẦN-TÌM',
  positionals: { least: 1, most: 20 },
  opens: 'read',
  run: async (call, workspace) => {
    const value = searchAwards(workspace.context.store.state, call.positionals.join(' ')).map(
      ({ name, kind, unit, award, decision, date, achievement }) => ({
        name,
        kind,
        unit,
        award,
        decision,
        date,
        achievement,
      }),
    )
    return ok({
      value,
      lines: value.map(({ name, award, decision, date }) => `${name}\t${award}\t${decision}\t${date}`),
    })
  },
}

export const commendationCommands = { nominees, check, ballots, list, documents, 'awards-search': awardsSearch }
