import { type ClipboardEvent, type KeyboardEvent, memo, useCallback, useRef } from 'react'
import type { Meeting, Nominee } from '#domain/office/records'
import { StatusLight } from '../../components/status-light'
import { ballotState, pasteBallots, type TypedBallot, type TypedBallots, typedBallot } from './ballot-draft'
import './ballot-table.css'

export interface BallotTableProps {
  readonly nominees: readonly Nominee[]
  readonly meeting: Meeting
  readonly ballots: TypedBallots
  readonly unitName: (code: string) => string
  readonly onChange: (ballots: TypedBallots) => void
}

type Field = keyof TypedBallot

const focusBallot = (row: number, field: Field): void => {
  const input = document.getElementById(`ballot-${field}-${row}`)
  if (input instanceof HTMLInputElement) {
    input.focus()
    input.select()
  }
}

/** Votes per nominee; Enter and the arrows go down a column as in Excel, a block pastes over it. */
export function BallotTable({ nominees, meeting, ballots, unitName, onChange }: BallotTableProps) {
  const latest = useRef({ nominees, ballots, onChange })
  latest.current = { nominees, ballots, onChange }
  const type = useCallback((nominee: string, field: Field, text: string): void => {
    const now = latest.current
    now.onChange({ ...now.ballots, [nominee]: { ...typedBallot(now.ballots, nominee), [field]: text } })
  }, [])
  const paste = useCallback((row: number, field: Field, text: string): void => {
    const now = latest.current
    now.onChange(pasteBallots(now.ballots, now.nominees, { row, field }, text))
  }, [])
  return (
    <table className="ballot-table" aria-label="Số phiếu">
      <thead>
        <tr>
          <th scope="col">STT</th>
          <th scope="col">Tập thể, cá nhân</th>
          <th scope="col">Đơn vị đề nghị</th>
          <th scope="col">Hình thức</th>
          <th scope="col">Đồng ý</th>
          <th scope="col">Không đồng ý</th>
          <th scope="col">Kết quả</th>
        </tr>
      </thead>
      <tbody>
        {nominees.map((nominee, row) => (
          <BallotRow
            key={nominee.id}
            nominee={nominee}
            unit={unitName(nominee.unit)}
            row={row}
            meeting={meeting}
            votesFor={typedBallot(ballots, nominee.id).votesFor}
            votesAgainst={typedBallot(ballots, nominee.id).votesAgainst}
            onType={type}
            onPaste={paste}
          />
        ))}
      </tbody>
    </table>
  )
}

interface BallotRowProps {
  readonly nominee: Nominee
  readonly unit: string
  readonly row: number
  readonly meeting: Meeting
  readonly votesFor: string
  readonly votesAgainst: string
  readonly onType: (nominee: string, field: Field, text: string) => void
  readonly onPaste: (row: number, field: Field, text: string) => void
}

/** One line; drawn again only when its own votes change, since a list may have hundreds. */
const BallotRow = memo(function BallotRow(props: BallotRowProps) {
  const { nominee, unit, row, meeting, votesFor, votesAgainst, onType, onPaste } = props
  const state = ballotState({ votesFor, votesAgainst }, meeting)
  const keyDown = (event: KeyboardEvent, field: Field): void => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' || event.key === 'Enter' ? 1 : 0
    if (step === 0) return
    event.preventDefault()
    focusBallot(row + step, field)
  }
  const pasted = (event: ClipboardEvent, field: Field): void => {
    const text = event.clipboardData.getData('text/plain')
    if (!/[\t\n]/.test(text)) return
    event.preventDefault()
    onPaste(row, field, text)
  }
  const input = (field: Field, label: string, value: string) => (
    <input
      id={`ballot-${field}-${row}`}
      aria-label={`${label}: ${nominee.name}`}
      aria-invalid={state.kind === 'wrong'}
      inputMode="numeric"
      autoComplete="off"
      value={value}
      onFocus={(event) => event.target.select()}
      onChange={(event) => onType(nominee.id, field, event.target.value)}
      onKeyDown={(event) => keyDown(event, field)}
      onPaste={(event) => pasted(event, field)}
    />
  )
  return (
    <tr>
      <td className="number">{row + 1}</td>
      <td>
        <b>{[nominee.title, nominee.name].filter((part) => part !== null).join(' ')}</b>
        {nominee.position !== '' && `, ${nominee.position}`}
      </td>
      <td>{unit}</td>
      <td>{nominee.award}</td>
      <td>{input('votesFor', 'Đồng ý', votesFor)}</td>
      <td>{input('votesAgainst', 'Không đồng ý', votesAgainst)}</td>
      <td>
        {state.kind === 'empty' && <StatusLight light="todo">Chưa có phiếu</StatusLight>}
        {state.kind === 'wrong' && <span className="wrong">{state.problem}</span>}
        {state.kind === 'counted' && (
          <StatusLight light={state.passes ? 'done' : 'wrong'}>{state.passes ? 'Đạt' : 'Không đạt'}</StatusLight>
        )}
      </td>
    </tr>
  )
})
