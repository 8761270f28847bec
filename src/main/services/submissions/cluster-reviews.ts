import type { Decimal } from '#domain/core/decimal'
import type { Finding } from '#domain/core/finding'
import type { CriteriaSet } from '#domain/criteria/criteria-set'
import { allItems } from '#domain/criteria/walk-criteria'
import type { OfficeState, RecordChange } from '#domain/office/change'
import type { Score } from '#domain/scoring/score'
import { clusterFileId } from '#domain/submission/cluster-file'
import type { RowDifference } from '#domain/submission/differences'
import { parseTypedNumber } from '#domain/text/typed-number'
import { clusterBookColumns as at, type ClusterBook, type ClusterBookRow } from '#domain/workbook/cluster-book'
import type { FileReading, RowAside, TableReading } from '#domain/workbook/file-reading'
import type { WorkbookFindingCode } from '#domain/workbook/finding-codes'
import { placeKey, type RowPlace } from '#domain/workbook/row-place'
import type { Actor } from '#main/storage/store'
import { newestCriteria } from '../campaign-lookup'
import { ScoreWriting } from '../score-writing'

/** What a cluster's score workbook comes to against the records of today. */
export interface ClusterReviews {
  readonly tables: readonly TableReading[]
  readonly aside: readonly RowAside[]
  readonly findings: FileReading['findings']
  readonly differences: readonly RowDifference[]
  readonly changes: readonly RecordChange[]
  /** The change that a row brings, by its place. */
  readonly changeAt: (place: RowPlace) => RecordChange | null
}

interface Row {
  readonly row: ClusterBookRow
  readonly fate: 'accepted' | 'waiting' | 'skipped'
  readonly code: string
  readonly findings: readonly Finding[]
  readonly change: RecordChange | null
}

const { unit, criterion, points, reason } = at
const columns = { unit, code: criterion, claimed: points, note: reason } as const

/** Every row accepted, waiting or skipped; accepted rows as the changes of review scores they bring. */
export function clusterReviews(state: OfficeState, campaign: string, book: ClusterBook, actor: Actor): ClusterReviews {
  const stored = newestCriteria(state, campaign)
  const foreign = book.campaign !== campaign || stored === null
  const rows = foreign ? [] : judged(state, campaign, stored.set, book, actor)
  const sheets = [...new Set(book.rows.map(({ sheet }) => sheet))]
  const findings: Finding<WorkbookFindingCode>[] = [
    ...(foreign
      ? [{ code: 'WRONG_CAMPAIGN', severity: 'error', facts: { campaign: book.campaign, expected: campaign } } as const]
      : []),
    ...(!foreign && book.criteria !== stored.id
      ? [{ code: 'OLD_TEMPLATE', severity: 'warning', facts: { version: book.criteria, expected: stored.id } } as const]
      : []),
  ]
  return {
    tables: foreign
      ? []
      : sheets.map((sheet) =>
          account(
            sheet,
            rows.filter(({ row }) => row.sheet === sheet),
          ),
        ),
    aside: rows.flatMap(asideOf),
    findings,
    differences: rows.flatMap(differenceOf),
    changes: rows.flatMap(({ change }) => (change === null ? [] : [change])),
    changeAt: (place) => rows.find(({ row }) => placeKey(row) === placeKey(place))?.change ?? null,
  }
}

/** How a cluster's file stands to the records of today. */
interface ComparedBook {
  readonly status: 'ready' | 'partial' | 'refused' | 'unchanged'
  readonly reading: FileReading
  readonly differences: readonly RowDifference[]
  readonly replaces: boolean
}

/** The file of a cluster as the import shows it: its reading with the account of its rows, and how it stands. */
export function comparedBook(
  state: OfficeState,
  campaign: string,
  reading: FileReading,
  book: ClusterBook,
  sha256: string | null,
): ComparedBook {
  const nobody: Actor = { who: '', now: () => '' }
  const { changes, changeAt: _changeAt, ...found } = clusterReviews(state, campaign, book, nobody)
  const { differences, ...account } = found
  const isForeign = account.findings.some(({ severity }) => severity === 'error')
  const waits = account.aside.some(({ fate }) => fate === 'waiting')
  const isKnown = sha256 !== null && state.campaign(campaign).get('clusterFiles', clusterFileId(sha256)) !== null
  const brings = changes.length > 0 || waits
  const status = isForeign ? 'refused' : isKnown || !brings ? 'unchanged' : waits ? 'partial' : 'ready'
  const replaces = differences.some(({ before }) => before !== null)
  return { status, reading: { ...reading, ...account }, differences, replaces }
}

function judged(
  state: OfficeState,
  campaign: string,
  set: CriteriaSet,
  book: ClusterBook,
  actor: Actor,
): readonly Row[] {
  const items = new Map(allItems(set).map(({ item }) => [item.code, item]))
  const writing = new ScoreWriting(state, campaign, actor, '')
  return book.rows.map((row): Row => {
    const place = { sheet: row.sheet, row: row.row, cell: `${at.points}${row.row}` }
    const wait = (findings: readonly Finding[]): Row => {
      const placed = findings.map((finding) => ({ ...finding, ...place }))
      return { row, fate: 'waiting', code: findings[0]?.code ?? '', findings: placed, change: null }
    }
    const waitFor = (code: WorkbookFindingCode, facts: Finding['facts'] & object): Row =>
      wait([{ code, severity: 'error', unit: row.unit, criterion: row.criterion, facts }])
    if (row.points === '') return { row, fate: 'skipped', code: 'BLANK', findings: [], change: null }
    const item = items.get(row.criterion)
    if (state.get('units', row.unit)?.cluster !== book.cluster)
      return waitFor('UNIT_UNKNOWN', { reason: 'cluster', text: state.get('units', row.unit)?.name ?? row.unit })
    if (item === undefined) return waitFor('CRITERION_UNKNOWN', { code: row.criterion, title: '', expected: '' })
    const points = row.points.toUpperCase() === 'N/A' ? 'N/A' : (parseTypedNumber(row.points, 'points')?.value ?? null)
    if (points === null) return waitFor('NUMBER_ODD', { value: row.points, column: 'Điểm cụm chấm', taken: '' })
    const max = 'max' in item ? item.max : item.cap
    const mayExceed = item.type === 'ratio' && item.mayExceedMax
    if (max !== null && !mayExceed && points !== 'N/A' && Number(points) > Number(max))
      return waitFor('SCORE_ABOVE_MAX', { claimed: points, max, title: item.title })
    const { unit, criterion } = row
    const present = state.campaign(campaign).get('scores', `${unit}|${criterion}|review`)
    const isSame = present?.points === points && (present.reason ?? '') === row.reason
    if (isSame) return { row, fate: 'accepted', code: '', findings: [], change: null }
    const change = writing.change({
      unit,
      criterion,
      round: 'review',
      points: points as Decimal | 'N/A',
      reason: row.reason,
    })
    const wrong = change === null ? [] : writing.check(set, item, change.after as Score)
    const errors = wrong.filter(({ severity }) => severity === 'error')
    return errors.length > 0 ? wait(errors) : { row, fate: 'accepted', code: '', findings: [], change }
  })
}

function account(sheet: string, rows: readonly Row[]): TableReading {
  const count = (fate: Row['fate']): number => rows.filter((row) => row.fate === fate).length
  const skipped = count('skipped')
  return {
    sheet,
    kind: 'scoreSheet',
    headerRows: [(rows[0]?.row.row ?? 6) - 1],
    columns,
    confidence: {},
    rowsSeen: rows.length,
    accepted: count('accepted'),
    waiting: count('waiting'),
    skipped,
    skippedReasons: skipped === 0 ? {} : { BLANK: skipped },
  }
}

const asideOf = ({ row, fate, code, findings }: Row): readonly RowAside[] =>
  fate === 'accepted'
    ? []
    : [
        {
          sheet: row.sheet,
          row: row.row,
          fate,
          code,
          cells: {
            [at.unit]: row.unit,
            [at.criterion]: row.criterion,
            [at.points]: row.points,
            [at.reason]: row.reason,
          },
          findings: findings as RowAside['findings'],
        },
      ]

function differenceOf({ row, change }: Row): readonly RowDifference[] {
  if (change === null) return []
  const points = (score: unknown): string | null => (score as Score | null)?.points ?? null
  return [
    {
      what: 'criterion',
      key: `${row.unit} ${row.criterion}`,
      before: points(change.before),
      after: [points(change.after), row.reason].filter((part) => part !== null && part !== '').join(' | '),
    },
  ]
}
