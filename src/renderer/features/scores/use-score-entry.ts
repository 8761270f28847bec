import { useRef, useState } from 'react'
import type { Result } from '#domain/core/result'
import type { GivenPoints, ReportedValue, Round } from '#domain/scoring/score'
import type { AppError } from '#shared/errors/app-error'
import type { ScoreCell, ScoreSheetRow } from '#shared/ipc/views'
import { errorSentence } from '#shared/messages/error-sentence'
import { findingSentence } from '#shared/messages/finding-sentence'
import {
  byRound,
  type Entry,
  entryKey,
  type Pending,
  type PendingEntry,
  type ReadyEntry,
  sortEntries,
  withPending,
} from './pending-entries'

export interface NewScore {
  readonly unit: string
  readonly criterion: string
  readonly points: GivenPoints
  /** What was reported stays beside points that are given by hand. */
  readonly value: ReportedValue | null
}

export type SaveScores = (
  round: Round,
  reason: string,
  cells: readonly NewScore[],
) => Promise<Result<unknown, AppError>>

export interface ScoreEntry {
  readonly pending: Pending
  /** Entries for which the officer is being asked a reason; empty when no question stands. */
  readonly asking: readonly ReadyEntry[]
  /** The reason that goes with entries to come, until it is given up. */
  readonly standingReason: string | null
  readonly enter: (entries: readonly Entry[]) => void
  readonly giveReason: (reason: string, keep: boolean) => void
  /** Leaves the question; what was typed stays in its cells, not stored. */
  readonly leaveQuestion: () => void
  readonly dropStandingReason: () => void
  /** Tries again to store what waits; what is still wrong stays. */
  readonly retry: () => void
  readonly discard: () => void
}

/** A reported value, unless it says "không phát sinh", which points would contradict. */
const keptValue = (cell: ScoreCell | undefined): ReportedValue | null =>
  cell?.value?.notApplicable === true ? null : (cell?.value ?? null)

const lacksReason = (error: AppError): boolean =>
  error.code === 'REASON_MISSING' ||
  (error.code === 'SCORES_INVALID' && error.findings.every(({ code }) => code === 'SCORE_REASON_MISSING'))

const waitingForReason = 'Chưa lưu: điểm khác với vòng trước nên cần ghi lý do.'

const as = (entries: readonly Entry[], status: PendingEntry['status'], problem: string): readonly PendingEntry[] =>
  entries.map(({ unit, criterion, round, text }) => ({ unit, criterion, round, text, status, problem }))

/** Each entry with the sentence about its own cell, or the one about the whole batch. */
function refusedWith(entries: readonly Entry[], error: AppError): readonly PendingEntry[] {
  const findings = error.code === 'SCORES_INVALID' ? error.findings : []
  return entries.flatMap((entry) => {
    const own = findings.find(({ unit, criterion }) => unit === entry.unit && criterion === entry.criterion.code)
    return as([entry], 'refused', own === undefined ? errorSentence(error) : `Chưa lưu. ${findingSentence(own)}`)
  })
}

/** Takes what is typed to its cells: stored at once, asked about, or kept with a sentence. Nothing typed is lost. */
export function useScoreEntry(rows: ReadonlyMap<string, ScoreSheetRow>, save: SaveScores): ScoreEntry {
  const [pending, setPending] = useState<Pending>(new Map())
  const [asking, setAsking] = useState<readonly ReadyEntry[]>([])
  const [standingReason, setStandingReason] = useState<string | null>(null)
  const latestRows = useRef(rows)
  latestRows.current = rows
  const queue = useRef<Promise<void>>(Promise.resolve())

  const ask = (entries: readonly ReadyEntry[]): void => {
    setPending((now) => withPending(now, as(entries, 'waiting', waitingForReason), []))
    setAsking(entries)
  }

  const store = (entries: readonly ReadyEntry[], reason: string): void => {
    setPending((now) => withPending(now, as(entries, 'saving', ''), []))
    for (const [round, ofRound] of byRound(entries)) {
      queue.current = queue.current.then(async () => {
        const cells = ofRound.map(({ unit, criterion, points }) => {
          const present = latestRows.current.get(unit)?.cells[criterion.code]?.[round]
          return { unit, criterion: criterion.code, points, value: points === null ? null : keptValue(present) }
        })
        const reply = await save(round, reason, cells)
        if (reply.ok) setPending((now) => settled(now, ofRound))
        else if (lacksReason(reply.error)) ask(ofRound)
        else setPending((now) => withPending(now, refusedWith(ofRound, reply.error), []))
      })
    }
  }

  const enter = (entries: readonly Entry[]): void => {
    const { ready, refused, unchanged } = sortEntries(entries, rows)
    setPending((now) => withPending(now, refused, unchanged))
    if (ready.length === 0) return
    const mustAsk = standingReason === null && ready.some(({ needsReason }) => needsReason)
    if (mustAsk) ask(ready)
    else store(ready, standingReason ?? '')
  }

  return {
    pending,
    asking,
    standingReason,
    enter,
    giveReason: (reason, keep) => {
      if (keep) setStandingReason(reason)
      store(asking, reason)
      setAsking([])
    },
    leaveQuestion: () => setAsking([]),
    dropStandingReason: () => setStandingReason(null),
    retry: () => enter([...pending.values()].filter(({ status }) => status !== 'saving')),
    discard: () => {
      setAsking([])
      setPending((now) => new Map([...now].filter(([, { status }]) => status === 'saving')))
    },
  }
}

/** A stored entry leaves its cell unless something newer was typed there meanwhile. */
function settled(pending: Pending, stored: readonly Entry[]): Pending {
  const still = stored.filter((entry) => {
    const now = pending.get(entryKey(entry))
    return now?.status === 'saving' && now.text === entry.text
  })
  return withPending(pending, [], still)
}
