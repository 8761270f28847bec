import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Launched, launchApp } from './app.fixture'
import { cli, preparedData } from './prepared-data'

let data: ReturnType<typeof preparedData>
let launched: Launched | null = null

beforeEach(() => {
  data = preparedData()
})
afterEach(async () => {
  await launched?.close()
  launched = null
  data.remove()
})

const open = async (): Promise<Launched> => {
  launched = await launchApp({ dataFolder: data.folder })
  return launched
}

const said = async ({ page }: Launched, sentence: string): Promise<void> => {
  await page.getByText(sentence, { exact: false }).first().waitFor({ timeout: 30_000 })
}

describe('a folder that another PC has open', () => {
  it('is shown for reading only, with the name of that PC', async () => {
    const lock = { host: 'MAY-PHONG-NOI-VU', pid: 4, since: '2026-11-23T01:00:00.000Z' }
    writeFileSync(join(data.folder, 'lock.json'), JSON.stringify(lock))
    const app = await open()
    await said(app, 'Máy “MAY-PHONG-NOI-VU” đang mở sổ này')
    const journal = readFileSync(join(data.folder, 'journal.jsonl'), 'utf8')
    await app.page.getByRole('button', { name: 'Mở đợt thi đua mẫu' }).click()
    await app.page.getByRole('main').locator('.ant-alert-error').waitFor()
    expect(readFileSync(join(data.folder, 'journal.jsonl'), 'utf8')).toBe(journal)
    expect(readFileSync(join(data.folder, 'lock.json'), 'utf8')).toBe(JSON.stringify(lock))
  })
})

describe('a damaged snapshot', () => {
  it('is rebuilt from the journal, and the officer is told that nothing is lost', async () => {
    for (const name of ['office.json', 'office.json.prev']) writeFileSync(join(data.folder, name), '{"hỏng":')
    const app = await open()
    await said(app, 'dựng lại đầy đủ')
    await app.page
      .getByRole('link', { name: 'Đơn vị & cụm khối' })
      .or(app.page.getByText('Đơn vị & cụm khối'))
      .first()
      .click()
    await said(app, 'Phường Trần Thành Ngọ')
  })
})

describe('a journal that was altered by hand', () => {
  it('stops before anything is changed, and leaves the way to a backup', async () => {
    cli(data.folder, 'backup', '--out', join(data.folder, '../ban-sao.stdbackup'))
    const journal = join(data.folder, 'journal.jsonl')
    const altered = readFileSync(journal, 'utf8').replace('Phường Bắc Sơn', 'Phường Bắc Sơ')
    writeFileSync(journal, altered)
    const app = await open()
    await said(app, 'Nhật ký có chỗ bị sửa hoặc mất')
    expect(readFileSync(journal, 'utf8')).toBe(altered)
    await app.page.getByText('Sao lưu', { exact: true }).first().click()
    await said(app, 'Chọn bản sao lưu')
  })
})

describe('a folder of a newer program', () => {
  it('is refused with the advice to install the newer program', async () => {
    const journal = join(data.folder, 'journal.jsonl')
    rmSync(journal)
    const office = join(data.folder, 'office.json')
    writeFileSync(office, readFileSync(office, 'utf8').replace(/"format":\s*\d+/, '"format":99'))
    const app = await open()
    await said(app, 'bản chương trình mới hơn')
  })
})
