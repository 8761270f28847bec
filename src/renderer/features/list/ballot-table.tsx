import { Input, Table, Tag, Typography } from 'antd'
import type { ClipboardEvent, KeyboardEvent } from 'react'
import type { Meeting, Nominee } from '#domain/office/records'
import { ballotState, pasteBallots, type TypedBallot, type TypedBallots, typedBallot } from './ballot-draft'

export interface BallotTableProps {
  readonly nominees: readonly Nominee[]
  readonly meeting: Meeting
  readonly ballots: TypedBallots
  readonly unitName: (code: string) => string
  readonly onChange: (ballots: TypedBallots) => void
}

const focusBallot = (row: number, field: keyof TypedBallot): void => {
  const input = document.getElementById(`ballot-${field}-${row}`)
  if (input instanceof HTMLInputElement) {
    input.focus()
    input.select()
  }
}

/** Votes per nominee; Enter and the arrows go down a column as in Excel, a block pastes over it. */
export function BallotTable({ nominees, meeting, ballots, unitName, onChange }: BallotTableProps) {
  const change = (nominee: string, part: Partial<TypedBallot>): void =>
    onChange({ ...ballots, [nominee]: { ...typedBallot(ballots, nominee), ...part } })
  const keyDown = (event: KeyboardEvent, row: number, field: keyof TypedBallot): void => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' || event.key === 'Enter' ? 1 : 0
    if (step === 0) return
    event.preventDefault()
    focusBallot(row + step, field)
  }
  const paste = (event: ClipboardEvent, row: number, field: keyof TypedBallot): void => {
    const text = event.clipboardData.getData('text/plain')
    if (!/[\t\n]/.test(text)) return
    event.preventDefault()
    onChange(pasteBallots(ballots, nominees, { row, field }, text))
  }
  const input = (nominee: Nominee, row: number, field: keyof TypedBallot, label: string) => (
    <Input
      id={`ballot-${field}-${row}`}
      aria-label={`${label}: ${nominee.name}`}
      inputMode="numeric"
      style={{ width: 76, textAlign: 'right' }}
      value={typedBallot(ballots, nominee.id)[field]}
      status={ballotState(typedBallot(ballots, nominee.id), meeting).kind === 'wrong' ? 'error' : ''}
      onFocus={(event) => event.target.select()}
      onChange={(event) => change(nominee.id, { [field]: event.target.value })}
      onKeyDown={(event) => keyDown(event, row, field)}
      onPaste={(event) => paste(event, row, field)}
    />
  )
  const result = (nominee: Nominee) => {
    const state = ballotState(typedBallot(ballots, nominee.id), meeting)
    switch (state.kind) {
      case 'empty':
        return <Typography.Text type="secondary">chưa có phiếu</Typography.Text>
      case 'wrong':
        return <Typography.Text type="danger">{state.problem}</Typography.Text>
      case 'counted':
        return state.passes ? <Tag color="success">✓ Đạt</Tag> : <Tag color="error">✗ Không đạt</Tag>
    }
  }
  return (
    <Table<Nominee>
      rowKey="id"
      size="small"
      pagination={false}
      dataSource={nominees as Nominee[]}
      columns={[
        { title: 'STT', width: 52, align: 'right', render: (_, __, row) => row + 1 },
        {
          title: 'Tập thể, cá nhân',
          render: (_, { title, name, position }) => (
            <>
              <b>{[title, name].filter((part) => part !== null).join(' ')}</b>
              {position !== '' && `, ${position}`}
            </>
          ),
        },
        { title: 'Đơn vị đề nghị', width: 240, render: (_, { unit }) => unitName(unit) },
        { title: 'Hình thức', width: 190, dataIndex: 'award' },
        { title: 'Đồng ý', width: 96, render: (_, nominee, row) => input(nominee, row, 'votesFor', 'Đồng ý') },
        {
          title: 'Không đồng ý',
          width: 110,
          render: (_, nominee, row) => input(nominee, row, 'votesAgainst', 'Không đồng ý'),
        },
        { title: 'Kết quả', width: 190, render: (_, nominee) => result(nominee) },
      ]}
    />
  )
}
