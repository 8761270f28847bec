import { describe, expect, it } from 'vitest'
import { noCalibration } from '#domain/certificate/calibration'
import type { LocalDate } from '#domain/core/local-date'
import { ok } from '#domain/core/result'
import { invertChange, officeChange } from '#domain/office/change'
import { officeInvariants } from '#domain/office/invariants'
import { legalData } from '#main/documents/legal-data'
import type { PdfPrinter } from '#main/ports/desktop'
import { officePreset } from '#main/resources'
import { issueList } from '#main/services/awards'
import { removeCalibration, saveCalibration } from '#main/services/certificates/calibrations'
import { certificatesView, makeCertificates, saveCertificateSettings } from '#main/services/certificates/certificates'
import { formsOf, removeForm, saveForm } from '#main/services/certificates/forms'
import { printCertificates, recordPrint, saveWithPapers } from '#main/services/certificates/print-certificates'
import { freezeList } from '#main/services/commendation-list'
import { saveNominee } from '#main/services/nominees'
import { initialiseOffice } from '#main/services/office'
import { memoryContext } from './memory-context'
import { campaign, smallOffice } from './small-office'

const day = '2023-06-09' as LocalDate
const stamp = { number: '5', date: day }
const blank = { number: null, date: null }
const settings = { form: 'a4-ngang', calibration: null, mode: 'onForm', firstNumber: 1 } as const

/** As many pages as the page has sheets: what a printer does, without one. */
const pdf: PdfPrinter = {
  htmlToPdf: async (html) => ok(Buffer.from('/Type /Page\n'.repeat(html.match(/class="sheet"/g)?.length ?? 0))),
}

/** A small office that knows who signs. */
async function office() {
  const context = await smallOffice({ 'Khối phường': { P01: ['9', '9'] } })
  const preset = officePreset('kien-an-2023')
  if (preset === null) throw new Error('the preset is missing')
  const records = [officeChange('office', null, preset.office)]
  await context.store.commit(context.actor, () => ok({ action: 'office.save', records }))
  return context
}

async function officeWithList(names: readonly string[] = ['Nguyễn Văn An', 'Trần Văn Bình', 'Lê Văn Cường']) {
  const context = await office()
  for (const name of names) {
    const nominee = { kind: 'individual', title: 'Ông', name, sex: null, dob: null, position: 'Giáo viên' } as const
    const more = { unit: 'P01', workplace: 'Trường Bắc Sơn', achievement: 'hoàn thành xuất sắc nhiệm vụ' }
    await saveNominee(context, campaign, null, { ...nominee, ...more, award: 'Giấy khen' })
  }
  const frozen = await freezeList(context, campaign, legalData, day)
  if (!frozen.ok) throw new Error(JSON.stringify(frozen.error))
  return context
}

const codes = (made: ReturnType<typeof makeCertificates>) =>
  made.ok ? made.value.findings.map(({ code }) => code) : [made.error.code]

describe('certificates of a campaign', () => {
  it('come from the frozen list alone, on the form that was chosen', async () => {
    const empty = await office()
    expect(codes(makeCertificates(empty.store.state, campaign, stamp, null))).toEqual(['LIST_NOT_FROZEN'])
    const context = await officeWithList()
    expect(codes(makeCertificates(context.store.state, campaign, stamp, null))).toEqual(['FORM_NOT_CHOSEN'])
    await saveCertificateSettings(context, campaign, settings)
    const made = makeCertificates(context.store.state, campaign, stamp, null)
    expect(made.ok && made.value.sheets.map(({ texts }) => texts.recipient)).toEqual([
      'Ông Nguyễn Văn An',
      'Ông Trần Văn Bình',
      'Ông Lê Văn Cường',
    ])
    expect(codes(made)).toEqual(['CERTIFICATE_FORM_UNVERIFIED'])
  })

  it('take the decision from the register once it was issued, and refuse another', async () => {
    const context = await officeWithList()
    await saveCertificateSettings(context, campaign, settings)
    await issueList(context, campaign, '5', day)
    const made = makeCertificates(context.store.state, campaign, blank, null)
    expect(made.ok && made.value.sheets[0]?.texts.decision).toMatch(/^Quyết định số: 05\/\S+ ngày 09 tháng 6 năm 2023$/)
    expect(codes(makeCertificates(context.store.state, campaign, { ...stamp, number: '6' }, null))).toContain(
      'CERTIFICATE_DECISION_DIFFERS',
    )
  })

  it('say that a newer list was frozen when an older one is printed', async () => {
    const context = await officeWithList()
    await saveCertificateSettings(context, campaign, settings)
    await freezeList(context, campaign, legalData, day)
    expect(codes(makeCertificates(context.store.state, campaign, stamp, `${campaign}@1`))).toContain(
      'CERTIFICATE_LIST_OLDER',
    )
  })
})

describe('printing', () => {
  it('records who made which sheets and when, and that it was not the first time', async () => {
    const context = await officeWithList()
    await saveCertificateSettings(context, campaign, settings)
    for (const [from, to] of [
      [1, 3],
      [2, 3],
    ] as const) {
      const made = await printCertificates(context.store.state, campaign, stamp, { list: null, from, to }, pdf)
      if (!made.ok) throw new Error(made.error.code)
      expect(made.value.sheets).toBe(to - from + 1)
      await recordPrint(context, made.value.print, '/tmp/giay-khen.pdf')
    }
    const view = certificatesView(context.store.state, campaign, stamp, null)
    expect(view.ok && view.value.prints.map(({ from, to, who, file }) => [from, to, who, file])).toEqual([
      [1, 3, 'Nguyễn Thị Hoa', 'giay-khen.pdf'],
      [2, 3, 'Nguyễn Thị Hoa', 'giay-khen.pdf'],
    ])
    const entries = await context.store.entries(2)
    expect(entries.ok && entries.value.map(({ change }) => change.reason)).toEqual(['Tờ 2–3; lập lại, lần 2', 'Tờ 1–3'])
    expect(officeInvariants(context.store.state)).toEqual([])
  })

  it('leaves a blocked sheet out and names it, and refuses a range that is none', async () => {
    const context = await officeWithList(['Nguyễn Văn An', 'Trần 文 Bình', 'Lê Văn Cường'])
    await saveCertificateSettings(context, campaign, settings)
    const print = (from: number, to: number) =>
      printCertificates(context.store.state, campaign, stamp, { list: null, from, to }, pdf)
    const made = await print(1, 3)
    expect(made.ok && [made.value.sheets, made.value.print.without]).toEqual([2, [2]])
    expect(await print(2, 2)).toMatchObject({ ok: false, error: { code: 'PAPER_BLOCKED' } })
    expect(await print(3, 1)).toEqual({ ok: false, error: { code: 'SHEETS_INVALID', count: 3 } })
    expect(await print(1, 4)).toEqual({ ok: false, error: { code: 'SHEETS_INVALID', count: 3 } })
  })

  it('has nothing to save with the papers while no form was chosen', async () => {
    const context = await officeWithList()
    expect(await saveWithPapers(context, campaign, stamp, '/nowhere', pdf)).toEqual(ok({ saved: [], findings: [] }))
  })
})

describe('forms and calibrations', () => {
  it('keeps a changed form in place of the shipped one, which stands again once it is taken away', async () => {
    const context = memoryContext()
    await initialiseOffice(context, officePreset('kien-an-2023'))
    const [shipped] = formsOf(context.store.state)
    if (shipped === undefined) throw new Error('no form ships')
    const { id, ...form } = shipped
    await saveForm(context, id, { ...form, width: 300 })
    expect(formsOf(context.store.state).map(({ width }) => width)).toEqual([300, 420, 360])
    expect(await saveForm(context, id, { ...form, width: 3 })).toMatchObject({ error: { code: 'PAPER_BLOCKED' } })
    expect(await saveForm(context, null, { ...form, name: 'Phôi của phường' })).toMatchObject({ ok: true })
    expect(formsOf(context.store.state)).toHaveLength(4)
    await removeForm(context, id)
    expect(formsOf(context.store.state)[0]).toEqual(shipped)
  })

  it('keeps one calibration for a printer and a form, and every change can be taken back', async () => {
    const context = await officeWithList()
    const input = { ...noCalibration, printer: ' HP phòng Nội vụ ', form: 'a4-ngang' }
    const first = await saveCalibration(context, { ...input, offsetX: 1 })
    const second = await saveCalibration(context, { ...input, printer: 'hp phong noi vu', offsetX: 2 })
    expect(first.ok && second.ok && first.value === second.value).toBe(true)
    expect(context.store.state.all('calibrations').map(({ offsetX }) => offsetX)).toEqual([2])
    expect(await saveCalibration(context, { ...input, scaleY: 120 })).toEqual({
      ok: false,
      error: { code: 'CALIBRATION_INVALID', problem: 'scaleY' },
    })
    await removeCalibration(context, first.ok ? first.value : '')
    const last = await context.store.entries(1)
    const entry = last.ok ? last.value[0] : undefined
    if (entry === undefined) throw new Error('nothing was committed')
    await context.store.commit(context.actor, () => ok(invertChange(entry.change, entry.sequence, 'undo')))
    expect(context.store.state.all('calibrations')).toHaveLength(1)
  })
})
