import { resolve } from 'node:path'
import { err, ok } from '#domain/core/result'
import type { OfficeState } from '#domain/office/change'
import { chromiumPdf } from '#main/documents/chromium-pdf'
import { explanationOf } from '#main/services/explanation'
import { pagesOf, renderPaper, saveFile } from '#main/services/paper-files'
import { paperOf } from '#main/services/papers'
import { explanationInWords } from '#shared/messages/scoring-formulas'
import { ofCampaign } from '../campaign-command'
import { findingLines, shownFinding } from '../command'

export const explain = ofCampaign({
  usage: '--unit MÃ [--out TỆP.pdf|TỆP.docx]',
  options: { unit: { type: 'string' }, out: { type: 'string' } },
  requires: ['unit'],
  opens: 'read',
  run: async (call, workspace, campaign) => {
    const unit = call.option('unit') ?? ''
    const { state } = workspace.context.store
    const explained = explanationOf(state, campaign, unit)
    if (!explained.ok) return explained
    const view = explanationInWords(explained.value)
    const lines = [
      `${view.name}: ${view.total ?? 'chưa có điểm'}`,
      ...view.steps.map(({ message }) => `  - ${message}`),
    ]
    const out = call.option('out')
    if (out === null) return ok({ value: view, lines })
    const written = await writeExplanation(state, campaign, unit, resolve(out))
    if (!written.ok) return written
    const { file, findings } = written.value
    return ok({
      value: { ...view, file, findings: findings.map(shownFinding) },
      lines: [...lines, file.path, ...findingLines(findings)],
    })
  },
})

/** The paper "Vì sao điểm này?" of a unit as the file that its name asks for. */
async function writeExplanation(state: OfficeState, campaign: string, unit: string, path: string) {
  const made = paperOf(state, campaign, 'explanation', { number: null, date: null }, { unit })
  if (!made.ok) return made
  const { paper, findings } = made.value
  const blocking = findings.filter(({ severity }) => severity === 'error')
  if (blocking.length > 0) return err({ code: 'PAPER_BLOCKED' as const, findings: blocking })
  const format = path.toLowerCase().endsWith('.docx') ? 'docx' : 'pdf'
  const printer = chromiumPdf()
  try {
    const rendered = await renderPaper(paper, format, printer)
    if (!rendered.ok) return rendered
    const saved = await saveFile(path, rendered.value)
    if (!saved.ok) return saved
    const pages = format === 'pdf' ? { pages: pagesOf(rendered.value) } : {}
    return ok({ file: { path, format, bytes: rendered.value.length, ...pages }, findings })
  } finally {
    await printer.close()
  }
}
