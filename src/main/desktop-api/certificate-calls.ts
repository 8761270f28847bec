import { basename, dirname } from 'node:path'
import { err, ok } from '#domain/core/result'
import { testSheetHtml } from '#main/documents/certificates/test-sheet-html'
import { removeCalibration, saveCalibration } from '#main/services/certificates/calibrations'
import { certificatesView, saveCertificateSettings } from '#main/services/certificates/certificates'
import { formOf, removeForm, saveForm } from '#main/services/certificates/forms'
import { printCertificates, recordPrint } from '#main/services/certificates/print-certificates'
import { saveFile } from '#main/services/paper-files'
import type { Api } from '#shared/ipc/api'
import { dialogTitles, fileKindNames } from '#shared/messages/dialog-labels'
import type { DesktopContext } from './desktop-context'
import { stampOf } from './paper-stamp'

type Calls =
  | 'certificates.get'
  | 'certificates.saveSettings'
  | 'certificates.save'
  | 'forms.save'
  | 'forms.remove'
  | 'calibrations.save'
  | 'calibrations.remove'
  | 'calibrations.testSheet'

/** Calls about certificates (giấy khen): forms, printers, and the sheets of a list. */
export function certificateCalls(desktop: DesktopContext): Pick<Api, Calls> {
  const state = () => desktop.services().store.state
  const askWhere = (title: string, name: string) =>
    desktop.dialogs.chooseSaveTarget({
      title,
      suggestedName: `${name}.pdf`,
      kinds: [{ name: fileKindNames.pdf, extensions: ['pdf'] }],
    })
  return {
    'certificates.get': async ({ campaign, list, ...stamp }) =>
      certificatesView(state(), campaign, stampOf(stamp), list),
    'certificates.saveSettings': ({ campaign, ...settings }) =>
      saveCertificateSettings(desktop.services(), campaign, settings),
    'certificates.save': async ({ campaign, list, from, to, ...stamp }) => {
      const made = await printCertificates(state(), campaign, stampOf(stamp), { list, from, to }, desktop.pdf)
      if (!made.ok) return made
      const name = `giay-khen-to-${from === to ? from : `${from}-${to}`}`
      const target = await askWhere(dialogTitles.saveCertificates, name)
      if (target === null) return ok(null)
      const written = await saveFile(target, made.value.pdf)
      if (!written.ok) return written
      const kept = await recordPrint(desktop.services(), made.value.print, target)
      if (!kept.ok) return kept
      await desktop.system.open(target)
      const { sheets, print } = made.value
      return ok({ folder: dirname(target), file: basename(target), sheets, without: print.without })
    },
    'forms.save': ({ id, form }) => saveForm(desktop.services(), id, form),
    'forms.remove': ({ id }) => removeForm(desktop.services(), id),
    'calibrations.save': (calibration) => saveCalibration(desktop.services(), calibration),
    'calibrations.remove': ({ id }) => removeCalibration(desktop.services(), id),
    'calibrations.testSheet': async ({ form: id, printer, ...calibration }) => {
      const form = formOf(state(), id)
      if (form === null) return err({ code: 'RECORD_NOT_FOUND', what: id })
      const rendered = await desktop.pdf.htmlToPdf(testSheetHtml(form, calibration, printer))
      if (!rendered.ok) return rendered
      const target = await askWhere(dialogTitles.saveTestSheet, 'to-in-thu')
      if (target === null) return ok(null)
      const written = await saveFile(target, rendered.value)
      if (!written.ok) return written
      await desktop.system.open(target)
      return ok({ folder: dirname(target), files: [basename(target)] })
    },
  }
}
