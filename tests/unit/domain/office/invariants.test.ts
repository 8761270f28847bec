import { describe, expect, it } from 'vitest'
import type { OfficeState } from '#domain/office/change'
import { officeInvariants } from '#domain/office/invariants'

type Content = Readonly<Record<string, readonly object[]>>

/** An office as a view over plain records, campaigns by their id. */
function office(content: Content, campaigns: Readonly<Record<string, Content>> = {}): OfficeState {
  const of = (records: Content) => ({
    all: (collection: string) => records[collection] ?? [],
    get: (collection: string, id: string) =>
      (records[collection] ?? []).find((record) => 'id' in record && record.id === id) ?? null,
  })
  return { ...of(content), campaign: (id: string) => ({ id, ...of(campaigns[id] ?? {}) }) } as unknown as OfficeState
}

const unit = (code: string, cluster: string | null = null) => {
  return { id: code, code, name: `Phường ${code}`, kind: 'phường', cluster, aliases: [] }
}
const cluster = { id: 'c1', name: 'Cụm 1', kind: 'cụm', lead: 'P01', deputy: null, order: 1 }
const campaign = { id: 'dot-1', title: 'Đợt 1', legalProfile: 'R1', status: 'open' }
const nominee = {
  id: 'n1',
  campaign: 'dot-1',
  kind: 'individual',
  name: 'Nguyễn Văn An',
  unit: 'P01',
  status: 'proposed',
}
const meeting = { id: 'm1', campaign: 'dot-1', date: '2023-11-20', members: 9, present: 9 }
const ballot = { id: 'b1', campaign: 'dot-1', meeting: 'm1', nominee: 'n1', votesFor: 9, votesAgainst: 0 }
const list = {
  id: 'l1',
  campaign: 'dot-1',
  version: 1,
  entries: [
    { kind: 'individual', amount: 447_000 },
    { kind: 'collective', amount: 894_000 },
  ],
  counts: { collective: 1, individual: 1, household: 0 },
  total: 1_341_000,
}

describe('the invariants of an office', () => {
  it('find nothing in a whole one', () => {
    const state = office(
      { units: [unit('P01', 'c1')], clusters: [cluster], campaigns: [campaign] },
      { 'dot-1': { nominees: [nominee], meetings: [meeting], ballots: [ballot], lists: [list] } },
    )
    expect(officeInvariants(state)).toEqual([])
  })

  it('name every reference to a record that is not there', () => {
    const state = office(
      { units: [unit('P02', 'c9')], clusters: [cluster], campaigns: [campaign] },
      {
        'dot-1': {
          nominees: [nominee],
          ballots: [{ ...ballot, nominee: 'n9' }],
          documents: [{ id: 'd1', campaign: 'dot-1', kind: 'decision', files: [], list: 'l9', ranking: 'r9' }],
        },
      },
    )
    const missing = (collection: string, id: string, field: string, target: string) => ({
      code: 'REFERENCE_MISSING',
      severity: 'warning',
      facts: { collection, id, field, target },
    })
    expect(officeInvariants(state)).toEqual([
      missing('units', 'P02', 'cluster', 'c9'),
      missing('clusters', 'c1', 'lead', 'P01'),
      missing('nominees', 'n1', 'unit', 'P01'),
      missing('ballots', 'b1', 'nominee', 'n9'),
      missing('ballots', 'b1', 'meeting', 'm1'),
      missing('documents', 'd1', 'list', 'l9'),
      missing('documents', 'd1', 'ranking', 'r9'),
    ])
  })

  it('find a unit code that stands twice, or under another id', () => {
    const state = office({ units: [unit('P01'), { ...unit('P01'), id: 'P01-2' }] })
    expect(officeInvariants(state)).toEqual([
      {
        code: 'CODE_DUPLICATE',
        severity: 'error',
        unit: 'P01',
        facts: { collection: 'units', id: 'P01-2', value: 'P01' },
      },
    ])
  })

  it('find a record that is filed under another campaign', () => {
    const state = office(
      { units: [unit('P01')], campaigns: [campaign] },
      { 'dot-1': { nominees: [{ ...nominee, campaign: 'dot-2' }] } },
    )
    expect(officeInvariants(state)).toEqual([
      {
        code: 'RECORD_MISPLACED',
        severity: 'error',
        facts: { collection: 'nominees', id: 'n1', campaign: 'dot-2' },
      },
    ])
  })

  it('name the field that a record lacks or has wrong, and do not fall over it', () => {
    const state = office(
      { units: [{ ...unit('P01'), aliases: 'Bắc Sơn' }], campaigns: [campaign] },
      {
        'dot-1': {
          nominees: [{ ...nominee, kind: 'ai đó' }],
          lists: [{ id: 'l1', campaign: 'dot-1', version: 1, counts: null, total: 5 }],
          meetings: [{ ...meeting, members: Number.NaN }],
        },
      },
    )
    const incomplete = (collection: string, id: string, field: string) => ({
      code: 'RECORD_INCOMPLETE',
      severity: 'error',
      facts: { collection, id, field },
    })
    expect(officeInvariants(state)).toEqual([
      incomplete('units', 'P01', 'aliases'),
      incomplete('nominees', 'n1', 'kind'),
      incomplete('meetings', 'm1', 'members'),
      incomplete('lists', 'l1', 'entries'),
      incomplete('lists', 'l1', 'counts'),
    ])
  })

  it.each([
    ['its sum', { total: 1_341_001 }, 1_341_001],
    ['its counts', { counts: { collective: 2, individual: 0, household: 0 } }, 1_341_000],
  ])('find a frozen list that disagrees with its lines in %s', (_what, change, total) => {
    const state = office({ campaigns: [campaign] }, { 'dot-1': { lists: [{ ...list, ...change }] } })
    expect(officeInvariants(state)).toEqual([
      { code: 'LIST_TOTAL_WRONG', severity: 'error', facts: { id: 'l1', sum: 1_341_000, total } },
    ])
  })
})
