import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Decimal } from '../../src/domain/core/decimal'
import { openedSheet } from '../../src/renderer/features/scores/opened-sheet'
import { type Launched, launchApp, openSample, picture } from './app.fixture'
import { caller } from './call-main'

const campaign = 'dot-75-nam'
const cluster = 'Khối phường'

let launched: Launched
let page: Page
let ask: ReturnType<typeof caller>

beforeAll(async () => {
  launched = await launchApp()
  page = launched.page
  ask = caller(page)
  page.setDefaultTimeout(30_000)
  await openSample(page)
  await ask('scores.acceptSelf', { campaign, reason: 'Số liệu khớp hồ sơ' })
  await page.getByRole('navigation', { name: 'Các mục' }).getByRole('button', { name: 'Xếp hạng' }).click()
  await part('Theo cụm, khối')
})
afterAll(() => launched.close())

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' })
const part = async (name: string): Promise<void> => {
  await page.getByRole('radiogroup', { name: 'Phần của xếp hạng' }).getByText(name).click()
}
const dialog = () => page.getByRole('dialog').last()
const ranked = async () =>
  (await ask('ranking.get', { campaign })).clusters.find(({ name }) => name === cluster)?.units ?? []
const frozen = async () => (await ask('ranking.get', { campaign })).frozen

/** Gives a unit the very scores of another, so that no tie-break tells them apart. */
async function tie(unit: string, like: string): Promise<void> {
  const { rows } = openedSheet(await ask('scores.sheet', { campaign, cluster }))
  const cells = Object.entries(rows.find((row) => row.unit === like)?.cells ?? {}).map(([criterion, { appraisal }]) => {
    const points = appraisal?.counted ?? appraisal?.computed ?? appraisal?.points ?? null
    return { unit, criterion, points: points as Decimal }
  })
  await ask('scores.set', { campaign, cluster, known: null, round: 'appraisal', reason: 'Thẩm định lại', cells })
}
const freeze = async (): Promise<void> => {
  await button(/^Chốt (xếp hạng|lại)$/)
    .first()
    .click()
  await dialog().getByRole('button', { name: 'Chốt xếp hạng' }).click()
}

describe('the ranking room', () => {
  it('tries a draft: who moves is shown, and nothing official changes', async () => {
    const before = await ranked()
    await part('Thử phương án (nháp)')
    await button('Lập bản nháp').first().click()
    await dialog().getByLabel('Tên bản nháp').fill('Nâng mốc xuất sắc lên 97')
    await dialog().getByRole('button', { name: 'Lập bản nháp' }).click()
    await button('Mốc xếp loại…').click()
    await dialog().getByLabel('Mốc của mức Xuất sắc').fill('99')
    await picture(page, 'nhap-moc-xep-loai')
    await dialog().getByRole('button', { name: 'Thử trong bản nháp' }).click()
    await page.getByText('Mốc xếp loại “Xuất sắc”: từ 90 → từ 99 điểm').waitFor()
    await page.getByRole('table', { name: 'Ai vào, ai ra khỏi mỗi mức' }).waitFor()
    await picture(page, 'nhap-ai-len-ai-xuong')
    const [draft] = (await ask('drafts.list', { campaign })).drafts
    const view = await ask('drafts.get', { campaign, draft: draft?.id ?? '' })
    expect(view.clusters.some(({ moved }) => moved > 0)).toBe(true)
    expect(await ranked()).toEqual(before)
    expect(await frozen()).toBeNull()
    await button('Xóa').first().click()
    await expect.poll(async () => (await ask('drafts.list', { campaign })).drafts).toEqual([])
    await part('Theo cụm, khối')
  })

  it('freezes only after the council has settled a tie at the quota', async () => {
    const quota = (await ask('ranking.get', { campaign })).clusters.find(({ name }) => name === cluster)?.quota
    const units = await ranked()
    const [second, third] = [quota?.kept.at(-1), quota?.overflowed[0]].map((code) =>
      units.find(({ unit }) => unit === code),
    )
    await tie(third?.unit ?? '', second?.unit ?? '')
    await page
      .getByText(/bằng nhau đúng ở giới hạn/)
      .first()
      .waitFor()
    const tied = page.getByText(`bằng nhau đúng ở giới hạn`).first()
    expect(await tied.textContent()).toContain(third?.name)
    await freeze()
    await dialog()
      .getByText(/Chưa chốt được xếp hạng/)
      .waitFor()
    await picture(page, 'chot-bi-chan')
    await dialog()
      .getByRole('button', { name: /^(Hủy|Đóng)/ })
      .last()
      .click()
    await page.getByRole('tab', { name: 'Đồng hạng (1)' }).click()
    await page.getByLabel('Căn cứ, lý do').fill('Biên bản họp Hội đồng ngày 10/6/2023')
    await picture(page, 'thu-tu-hoi-dong')
    await button('Ghi thứ tự của Hội đồng').click()
    await page
      .getByText(/bằng nhau đúng ở giới hạn/)
      .first()
      .waitFor({ state: 'detached' })
    await freeze()
    await expect.poll(async () => (await frozen())?.version).toBe(1)
  })

  it('says when scores changed after freezing, freezes again as another version, and compares the two', async () => {
    const last = (await ranked()).at(-1)
    const cells = [{ unit: last?.unit ?? '', criterion: 'A.1', points: '1' as Decimal }]
    await ask('scores.set', { campaign, cluster, known: null, round: 'appraisal', reason: 'Sai số liệu', cells })
    await page.getByText('thay đổi sau khi chốt lần 1').first().waitFor()
    await picture(page, 'diem-doi-sau-khi-chot')
    await freeze()
    await expect.poll(frozen).toMatchObject({ version: 2, stale: false })
    await part('Các bản đã chốt')
    await page.getByLabel('So sánh từ bản').first().waitFor()
    const { changes } = await ask('ranking.compare', { campaign, from: 1, to: 2 })
    expect(changes.map(({ unit }) => unit)).toContain(last?.unit)
    await picture(page, 'so-sanh-ban-chot')
  })
})
