import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Decimal } from '#domain/core/decimal'
import type { LocalDate } from '#domain/core/local-date'
import { err, ok, type Result } from '#domain/core/result'
import { chromiumPdf } from '#main/documents/chromium-pdf'
import { legalData } from '#main/documents/legal-data'
import { officePreset } from '#main/resources'
import { issueList } from '#main/services/awards'
import { saveCertificateSettings } from '#main/services/certificates/certificates'
import { freezeList, newestList } from '#main/services/commendation-list'
import { makeCriteriaOfficial } from '#main/services/criteria'
import { freezeRanking } from '#main/services/frozen-rankings'
import { writeManifest } from '#main/services/manifest'
import { saveBallots, saveMeeting } from '#main/services/meetings'
import { initialiseOffice } from '#main/services/office'
import { allPapers } from '#main/services/papers'
import { rankingView } from '#main/services/ranking'
import { openSampleCampaign } from '#main/services/sample'
import { saveAllPapers } from '#main/services/save-all-papers'
import { acceptSelfScores } from '#main/services/scores'
import { createWorkspace, type Workspace } from '#main/workspace'
import type { AppError } from '#shared/errors/app-error'
import { demoWords } from '#shared/messages/demo-words'
import { type Command, findingLines, shownFinding } from '../command'
import { surroundings } from '../surroundings'
import { paperJson } from './commendation-commands'

const decisionDate = '2023-06-09' as LocalDate
const certificates = { form: 'a4-ngang', calibration: null, mode: 'whole', firstNumber: 1 } as const
const meetingDate = '2023-06-07' as LocalDate

/** A council of eleven that backs everyone; the demo shows the papers, not a dispute. */
async function holdMeeting(workspace: Workspace, campaign: string): Promise<Result<null, AppError>> {
  const { context } = workspace
  const held = await saveMeeting(context, campaign, {
    date: meetingDate,
    ...demoWords.meeting,
    members: 11,
    present: 10,
    method: 'phiếu kín',
    threshold: '0.7' as Decimal,
    denominator: 'members',
  })
  if (!held.ok) return held
  const nominees = context.store.state.campaign(campaign).all('nominees')
  return saveBallots(
    context,
    campaign,
    nominees.map(({ id }) => ({ nominee: id, votesFor: 10, votesAgainst: 0 })),
  )
}

/** Everything from the workbooks to the frozen list. */
async function wholeJob(
  workspace: Workspace,
  say: (sentence: string) => void,
): Promise<Result<{ readonly campaign: string; readonly files: number }, AppError>> {
  const { context, reader } = workspace
  const founded = await initialiseOffice(context, officePreset('kien-an-2023'))
  if (!founded.ok) return founded
  const opened = await openSampleCampaign(context, reader, (done, total, name) =>
    say(demoWords.reading(done + 1, total, name)),
  )
  if (!opened.ok) return opened
  const { campaign } = opened.value
  const steps: readonly (() => Promise<Result<unknown, AppError>>)[] = [
    () => makeCriteriaOfficial(context, campaign, demoWords.approve),
    () => acceptSelfScores(context, campaign, demoWords.accept, null),
    () => freezeRanking(context, campaign),
    () => holdMeeting(workspace, campaign),
    () => freezeList(context, campaign, legalData, decisionDate),
    () => saveCertificateSettings(context, campaign, certificates),
  ]
  for (const step of steps) {
    const done = await step()
    if (!done.ok) return done
  }
  return ok(opened.value)
}

export const demoCommand: Command = {
  usage: '--out THƯ-MỤC',
  options: { out: { type: 'string' } },
  requires: ['out'],
  positionals: { least: 0, most: 0 },
  opens: 'nothing',
  run: async (call) => {
    const started = performance.now()
    const out = resolve(call.option('out') ?? '')
    const data = join(out, 'so-lieu')
    if (existsSync(data)) return err({ code: 'STORE_EXISTS', folder: data })
    await mkdir(out, { recursive: true })
    const parts = surroundings(call.say)
    const created = await createWorkspace(data, parts)
    if (!created.ok) return created
    const workspace = created.value
    const printer = chromiumPdf()
    try {
      const job = await wholeJob(workspace, call.say)
      if (!job.ok) return job
      const { campaign, files } = job.value
      const stamp = { number: '05', date: decisionDate }
      const { context } = workspace
      const made = allPapers(context.store.state, campaign, stamp)
      if (!made.ok) return made
      const onPaper = (_done: number, title: string) => call.say(demoWords.writing(title))
      const { papers } = made.value
      const saved = await saveAllPapers(context, campaign, papers, stamp, join(out, 'van-ban'), printer, { onPaper })
      if (!saved.ok) return saved
      const issued = await issueList(context, campaign, stamp.number, stamp.date)
      if (!issued.ok) return issued
      const ranking = rankingView(context.store.state, campaign)
      if (!ranking.ok) return ranking
      const findings = [...made.value.findings, ...saved.value.findings]
      const list = newestList(context.store.state, campaign)
      const documents = saved.value.saved.map(paperJson)
      const manifest = await writeManifest(join(out, 'van-ban'), { documents, findings: findings.map(shownFinding) })
      if (!manifest.ok) return manifest
      const { clusters, findings: _found, ...head } = ranking.value
      const value = {
        campaign,
        units: context.store.state.all('units').length,
        files,
        ranking: { ...head, clusters: clusters.map(({ name, units }) => ({ cluster: name, units })) },
        entries: list?.entries.length ?? 0,
        total: list?.total ?? 0,
        totalInWords: list?.totalInWords ?? '',
        documents,
        findings: findings.map(shownFinding),
        ms: Math.round(performance.now() - started),
      }
      return ok({
        value,
        lines: [
          demoWords.summary(value.units, files, value.entries, value.total, value.totalInWords),
          ...clusters.flatMap(({ name, units }) => [
            name,
            ...units.map(
              ({ rank, name: unit, total, band }) => `  ${rank ?? '-'}. ${unit}: ${total ?? ''} (${band ?? ''})`,
            ),
          ]),
          demoWords.papers,
          ...saved.value.saved.flatMap((paper) => paper.files.map(({ path }) => `  ${path}`)),
          ...findingLines(findings),
        ],
      })
    } finally {
      await printer.close()
      await workspace.close()
      parts.close()
    }
  },
}
