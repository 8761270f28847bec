import { Button, Flex, Popover, Segmented, Select } from 'antd'
import { useCallback, useMemo, useState } from 'react'
import type { Result } from '#domain/core/result'
import type { CriteriaSet } from '#domain/criteria/criteria-set'
import type { Cluster, Scorer } from '#domain/office/records'
import { type ReportedValue, type Round, rounds } from '#domain/scoring/score'
import type { AppError } from '#shared/errors/app-error'
import type { ClusterRolesView, ScoreSheetView } from '#shared/ipc/views'
import { errorSentence } from '#shared/messages/error-sentence'
import { PageHeader } from '../../components/page-header'
import { useCloseGuard } from '../../components/use-close-guard'
import { useUnsaved } from '../../components/use-unsaved'
import { ExplanationDrawer } from '../../explanation/explanation-drawer'
import type { Question } from '../../explanation/explanation-place'
import { roundNames } from '../../explanation/reported-text'
import { AcceptSelfDialog } from './accept-self-dialog'
import { CellPanel } from './cell-panel'
import { ClusterMenu, type ClusterTask } from './cluster-menu'
import { DetailEditor } from './detail-editor'
import { EntryBar } from './entry-bar'
import type { Entry } from './pending-entries'
import { ReasonQuestion } from './reason-question'
import { ResultPanel } from './result-panel'
import { rolesInWords } from './roles-drawer'
import { RoomDialogs } from './room-dialogs'
import { type ActiveCell, ScoreGrid } from './score-grid'
import { ScoreKeys } from './score-keys'
import { ScoreLegend } from './score-legend'
import { rowsOfScorer } from './scorer-rows'
import { ScorerSelect } from './scorer-select'
import { sectionsOf } from './sheet-columns'
import { type SaveScores, useScoreEntry } from './use-score-entry'
import './score-room.css'

type Shown = Round | 'all'

export interface ScoreRoomProps {
  readonly campaign: string
  readonly scorers: readonly Scorer[]
  /** Who leads the cluster in this campaign; null while that is not known. */
  readonly roles: ClusterRolesView | null
  /** In whose name review and appraisal are typed; null: in nobody's. */
  readonly scorer: string | null
  readonly onScorer: (scorer: string | null) => void
  readonly clusters: readonly Cluster[]
  readonly cluster: string
  readonly set: CriteriaSet
  readonly sheet: ScoreSheetView
  readonly onCluster: (cluster: string) => void
  readonly save: SaveScores
  readonly saveDetail: (
    cell: ActiveCell,
    value: ReportedValue | null,
    evidence: string | null,
  ) => Promise<Result<unknown, AppError>>
  readonly acceptSelf: (units: readonly string[], reason: string) => Promise<Result<unknown, AppError>>
  readonly say: (sentence: string) => void
}

/** The room where a cluster is scored: the grid, what is known of the chosen cell, and what still waits. */
export function ScoreRoom(props: ScoreRoomProps) {
  const { campaign, clusters, cluster, set, sheet, onCluster, save, saveDetail, acceptSelf, say } = props
  const { scorers, scorer, onScorer, roles } = props
  const [shown, setShown] = useState<Shown>('all')
  const [active, setActive] = useState<ActiveCell | null>(null)
  const [chosen, setChosen] = useState(0)
  const [result, setResult] = useState<Question | null>(null)
  const [question, setQuestion] = useState<Question | null>(null)
  const [dialog, setDialog] = useState<ClusterTask | 'detail' | null>(null)
  const [working, setWorking] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [answered, setAnswered] = useState(0)
  const sections = useMemo(() => sectionsOf(set), [set])
  const shownRounds = useMemo(() => (shown === 'all' ? rounds : [shown]), [shown])
  const shownRows = useMemo(() => rowsOfScorer(sheet.rows, scorer), [sheet, scorer])
  const rows = useMemo(() => new Map(shownRows.map((row) => [row.unit, row])), [shownRows])
  const nameOf = (unit: string): string => rows.get(unit)?.name ?? unit
  const entry = useScoreEntry(rows, save)
  const clusterName = clusters.find(({ id }) => id === cluster)?.name ?? ''

  useUnsaved(
    [...entry.pending.values()].some(({ status }) => status !== 'saving'),
    'điểm chưa lưu',
  )

  // What is on its way to being stored survives leaving the screen, and not the end of the program.
  useCloseGuard(() => entry.pending.size > 0)

  const onActive = useCallback((cell: ActiveCell | null, count: number): void => {
    setActive(cell)
    setChosen(count)
  }, [])
  const onEntries = (entries: readonly Entry[], outside: number): void => {
    if (outside > 0) say(`${outside} ô dán ra ngoài bảng nên không được nhận. Các ô còn lại đã dán.`)
    entry.enter(entries)
  }
  const close = (): void => {
    setAnswered((count) => count + 1)
    setDialog(null)
    setRefusal(null)
  }
  const finish = async (work: Promise<Result<unknown, AppError>>): Promise<void> => {
    setWorking(true)
    const reply = await work
    setWorking(false)
    if (reply.ok) close()
    else setRefusal(errorSentence(reply.error))
  }
  const activeRow = active === null ? undefined : sheet.rows.find(({ unit }) => unit === active.unit)
  const resultRow = result === null ? undefined : rows.get(result.unit)
  return (
    <Flex vertical gap="small" className="score-room">
      <PageHeader
        title="Chấm điểm"
        actions={
          <>
            {clusters.length > 1 && (
              <Select
                aria-label="Cụm, khối"
                style={{ width: 180 }}
                value={cluster}
                onChange={onCluster}
                options={clusters.map(({ id, name }) => ({ value: id, label: name }))}
              />
            )}
            {scorers.length > 0 && <ScorerSelect scorers={scorers} scorer={scorer} onScorer={onScorer} />}
            <Segmented<Shown>
              aria-label="Vòng chấm"
              value={shown}
              onChange={setShown}
              options={[
                { value: 'all', label: 'Cả ba vòng' },
                ...rounds.map((round) => ({ value: round, label: roundNames[round] })),
              ]}
            />
            <ClusterMenu
              campaign={campaign}
              hasCell={active !== null}
              twoPersons={sheet.twoPersons}
              onChoose={setDialog}
            />
          </>
        }
      />
      <EntryBar entry={entry} nameOf={nameOf} />
      <div className="score-room-grid">
        <ScoreGrid
          label={`Bảng điểm ${clusterName}`}
          sections={sections}
          rounds={shownRounds}
          rows={shownRows}
          twoPersons={sheet.twoPersons}
          pending={entry.pending}
          onEntries={onEntries}
          answered={answered}
          onActive={onActive}
          onResult={setResult}
          onWhy={setQuestion}
        />
      </div>
      <Flex justify="space-between" gap="small">
        <ScoreLegend twoPersons={sheet.twoPersons} />
        <Flex gap="small" align="center" className="score-hint">
          {chosen > 1 && <span>Đang chọn {chosen} ô</span>}
          <Popover content={<ScoreKeys />} trigger="click" placement="topRight">
            <Button size="small" type="link">
              Phím tắt
            </Button>
          </Popover>
        </Flex>
      </Flex>
      {active !== null && activeRow !== undefined ? (
        <CellPanel
          row={activeRow}
          cell={active}
          onEdit={() => setDialog('detail')}
          onExplain={() => setDialog('explain')}
          onWhy={() =>
            setQuestion({
              unit: active.unit,
              place: { kind: 'criterion', criterion: active.column.criterion.code },
            })
          }
        />
      ) : result !== null && resultRow !== undefined ? (
        <ResultPanel row={resultRow} onWhy={() => setQuestion(result)} />
      ) : (
        <div className="cell-panel empty">
          Chọn một ô điểm để xem số liệu, minh chứng và lý do.
          {roles !== null && <p>{rolesInWords(roles)}</p>}
        </div>
      )}
      {entry.asking.length > 0 && (
        <ReasonQuestion
          entries={entry.asking}
          nameOf={nameOf}
          onGive={(reason, keep) => {
            entry.giveReason(reason, keep)
            setAnswered(answered + 1)
          }}
          onLeave={() => {
            entry.leaveQuestion()
            setAnswered(answered + 1)
          }}
        />
      )}
      {dialog === 'accept' && (
        <AcceptSelfDialog
          cluster={clusterName}
          rows={sheet.rows}
          saving={working}
          refusal={refusal}
          onAccept={(units, reason) => void finish(acceptSelf(units, reason))}
          onClose={close}
        />
      )}
      <RoomDialogs
        task={dialog === 'detail' ? null : dialog}
        campaign={campaign}
        rows={sheet.rows}
        sections={sections}
        active={active}
        onClose={close}
      />
      {question !== null && (
        <ExplanationDrawer
          campaign={campaign}
          question={question}
          onClose={() => {
            setQuestion(null)
            setAnswered((count) => count + 1)
          }}
        />
      )}
      {dialog === 'detail' && active !== null && activeRow !== undefined && (
        <DetailEditor
          name={activeRow.name}
          cell={active}
          score={rows.get(active.unit)?.cells[active.column.criterion.code]?.[active.column.round]}
          saving={working}
          refusal={refusal}
          onSave={(value, evidence) => void finish(saveDetail(active, value, evidence))}
          onClose={close}
        />
      )}
    </Flex>
  )
}
