import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { err, ok } from '#domain/core/result'
import { campaignChange, officeChange } from '#domain/office/change'
import { journalPath } from '#main/storage/load-folder'
import { originalsIn } from '#main/storage/originals'
import { Sealer, unseal } from '#main/storage/sealed-text'
import { verifyFolder } from '#main/storage/verify-folder'
import { actor, addUnit, created, place, unit } from './folders'

const bytes = Buffer.from('tệp của phường')

async function closedOffice() {
  const folder = place()
  const store = await created(folder)
  await addUnit(store, 'P01')
  const kept = await originalsIn(folder).put(bytes)
  if (!kept.ok) throw new Error(kept.error.code)
  const { sha256 } = kept.value
  const submission = {
    id: 's1',
    campaign: 'dot-1',
    unit: 'P01',
    file: { name: 'Bắc Sơn.xlsx', sha256, bytes: bytes.length, format: 'xlsx' },
    appliedAt: actor.now(),
    tables: [],
    aside: [],
    findings: [],
    corrections: [],
    superseded: false,
  }
  const campaign = { id: 'dot-1', title: 'Đợt 1', legalProfile: 'R1', status: 'open' } as never
  await store.commit<never>(actor, () =>
    ok({
      action: 'test',
      records: [officeChange('campaigns', null, campaign), campaignChange('dot-1', 'submissions', null, submission)],
    }),
  )
  await store.close()
  return { folder, sha256 }
}

const whole = {
  ok: true,
  partitions: 2,
  journal: { from: 1, to: 2, chain: 'ok' },
  originals: 1,
  findings: [],
}

describe('checking a folder', () => {
  it('finds nothing where nothing is wrong', async () => {
    const { folder } = await closedOffice()
    expect(await verifyFolder(folder)).toEqual(ok(whole))
  })

  it('says that there is no office', async () => {
    const folder = place()
    expect(await verifyFolder(folder)).toEqual(err({ code: 'STORE_MISSING', folder }))
  })

  it('names an original that was changed', async () => {
    const { folder, sha256 } = await closedOffice()
    writeFileSync(join(folder, 'originals', sha256), 'khác')
    const findings = [{ code: 'ORIGINAL_DAMAGED', severity: 'error', facts: { sha256 } }]
    expect(await verifyFolder(folder)).toEqual(ok({ ...whole, ok: false, findings }))
  })

  it('names the submission whose original is gone', async () => {
    const { folder, sha256 } = await closedOffice()
    rmSync(join(folder, 'originals', sha256))
    const finding = { code: 'ORIGINAL_ABSENT', severity: 'error', unit: 'P01', file: 'Bắc Sơn.xlsx', facts: { sha256 } }
    expect(await verifyFolder(folder)).toEqual(ok({ ...whole, ok: false, originals: 0, findings: [finding] }))
  })

  it('says where the chain is broken', async () => {
    const { folder } = await closedOffice()
    const path = journalPath(folder)
    writeFileSync(path, readFileSync(path, 'utf8').replace('Đợt 1', 'Đợt 9'))
    const findings = [{ code: 'JOURNAL_ALTERED', severity: 'error', facts: { sequence: 2 } }]
    expect(await verifyFolder(folder)).toEqual(
      ok({ ok: false, partitions: 0, journal: { from: 1, to: 1, chain: 'broken' }, originals: 1, findings }),
    )
  })

  it('finds a snapshot that was forged with a right checksum', async () => {
    const { folder } = await closedOffice()
    const path = join(folder, 'office.json')
    const text = unseal(readFileSync(path))?.body() ?? ''
    const { bytes } = await new Sealer().seal([text.replace(unit('P01').name, 'Phường Khác')])
    writeFileSync(path, bytes)
    const findings = [{ code: 'SNAPSHOT_WRONG', severity: 'error', facts: { partition: 'office' } }]
    expect(await verifyFolder(folder)).toEqual(ok({ ...whole, ok: false, findings }))
  })

  it('mentions a damaged snapshot and a torn line, which cost nothing', async () => {
    const { folder } = await closedOffice()
    writeFileSync(join(folder, 'office.json'), '{')
    appendFileSync(journalPath(folder), '{"hash"')
    const findings = [
      { code: 'SNAPSHOT_REBUILT', severity: 'warning', facts: { partition: 'office' } },
      { code: 'TORN_LINE', severity: 'info', facts: { sequence: 3 } },
    ]
    expect(await verifyFolder(folder)).toEqual(ok({ ...whole, findings }))
  })
})
