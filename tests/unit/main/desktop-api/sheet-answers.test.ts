import { expect, it } from 'vitest'
import { SheetAnswers } from '#main/desktop-api/sheet-answers'
import { undo } from '#main/services/history'
import { saveCluster } from '#main/services/units'
import { campaign, give, smallCluster } from '../services/small-cluster'

async function sheets(more: object = {}) {
  const context = await smallCluster(more)
  const cluster = context.store.state.all('clusters')[0]?.id ?? ''
  const answers = new SheetAnswers()
  const whole = () => {
    const sheet = new SheetAnswers().sheet(context.store, campaign, cluster)
    if (!sheet.ok) throw new Error(sheet.error.code)
    return sheet.value
  }
  const change = (known: number | null) => {
    const changed = answers.change(context.store, campaign, cluster, known)
    if (!changed.ok) throw new Error(changed.error.code)
    return changed.value
  }
  return { context, cluster, whole, change }
}

const all = { 'P01 A.1': '9', 'P01 B.1': '9', 'P02 A.1': '8', 'P02 B.1': '8', 'P03 A.1': '7', 'P03 B.1': '7' }

it('answers an edit with the rows that it changed, other units whose rank it moved among them', async () => {
  const { context, whole, change } = await sheets()
  await give(context, 'appraisal', all)
  const first = change(null)
  expect(first).toEqual({ kind: 'sheet', sheet: whole() })
  await give(context, 'appraisal', { 'P03 A.1': '7.5' })
  const [one] = [change(whole().asOf - 1)]
  expect(one.kind === 'rows' && one.rows.map(({ unit, total }) => [unit, total])).toEqual([['P03', '14.5']])
  await give(context, 'appraisal', { 'P03 B.1': '10' })
  const moved = change(whole().asOf - 1)
  expect(moved.kind === 'rows' && moved.rows.map(({ unit, rank }) => [unit, rank])).toEqual([
    ['P02', 3],
    ['P03', 2],
  ])
})

it('brings the rows that the window has to what the whole sheet says, whatever is done', async () => {
  const { context, whole, change } = await sheets()
  await give(context, 'self', all)
  let had = whole()
  change(null)
  const steps = [
    () => give(context, 'appraisal', all),
    () => give(context, 'review', { 'P01 A.1': '3' }),
    () => give(context, 'appraisal', { 'P01 A.1': null }),
    () => undo(context, 0),
    () => give(context, 'appraisal', { 'P02 A.1': 'N/A', 'P03 B.1': '20' }),
  ]
  for (const step of steps) {
    await step()
    const answer = change(had.asOf)
    if (answer.kind === 'sheet') throw new Error('the whole sheet was answered')
    const changed = new Map(answer.rows.map((row) => [row.unit, row]))
    had = {
      ...had,
      asOf: answer.asOf,
      rows: had.rows.map((row) => changed.get(row.unit) ?? row),
    }
    expect(had).toEqual(whole())
  }
})

it('answers with the whole sheet where the window has another table, or one that is long past', async () => {
  const { context, cluster, whole, change } = await sheets()
  await give(context, 'appraisal', all)
  expect(change(whole().asOf - 1).kind).toBe('sheet')
  const unit = context.store.state.get('units', 'P03')
  if (unit === null) throw new Error('the unit is not there')
  const { asOf } = whole()
  await context.store.commit<never>(context.actor, () => ({
    ok: true,
    value: {
      action: 'units.save',
      records: [
        { partition: 'office', collection: 'units', id: 'P03', before: unit, after: { ...unit, cluster: null } },
      ],
    },
  }))
  expect(change(asOf).kind).toBe('sheet')
  await saveCluster(context, { id: cluster, name: 'Cụm 1', kind: 'cụm', lead: 'P02', deputy: 'P01', order: 1 })
  expect(change(whole().asOf - 1).kind).toBe('rows')
})
