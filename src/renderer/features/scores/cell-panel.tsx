import { EditOutlined } from '@ant-design/icons'
import { Button, Flex, Typography } from 'antd'
import { rounds } from '#domain/scoring/score'
import type { ScoreCell, ScoreSheetRow } from '#shared/ipc/views'
import { reportedText, roundNames } from '../../explanation/reported-text'
import { formatMoment } from '../../messages/format'
import { CellNotes } from './cell-notes'
import { cellKind, contradicts, countedPoints, type Difference, differenceOf, isComputed } from './cell-state'
import { criterionRule } from './criterion-rule'
import type { ActiveCell } from './score-grid'
import { pointsText } from './typed-points'
import './cell-panel.css'

const differenceWords: Readonly<Record<Difference, string>> = {
  none: '',
  higher: '▲ cao hơn vòng trước',
  lower: '▼ thấp hơn vòng trước',
  changed: '≠ khác vòng trước',
}

const whoText = (score: ScoreCell | undefined): string => {
  if (score === undefined) return ''
  const confirmed = score.confirmed === undefined ? '' : `, ${score.confirmed.who} đã xác nhận`
  return `${score.who}, ${formatMoment(score.at)}${confirmed}`
}

/** Each scorer's points, where several score the round. */
const eachText = (score: ScoreCell | undefined): string | undefined =>
  score?.each
    ?.map(({ scorer, points }) => `${scorer}: ${points === null ? 'không chấm' : pointsText(points)}`)
    .join('; ')

export interface CellPanelProps {
  readonly row: ScoreSheetRow
  readonly cell: ActiveCell
  readonly onEdit: () => void
  readonly onExplain: () => void
  readonly onWhy: () => void
}

/** Everything known about the chosen cell, beside it: points of each round, reported values, evidence, who, when, why. */
export function CellPanel({ row, cell, onEdit, onExplain, onWhy }: CellPanelProps) {
  const { criterion, round } = cell.column
  const cells = row.cells[criterion.code] ?? {}
  return (
    <section className="cell-panel" aria-label="Chi tiết ô đang chọn">
      <Flex gap="small" align="baseline">
        <Typography.Text strong className="heading" style={{ flex: 1 }} title={criterion.title}>
          {row.name} · {criterion.code} {criterion.title}
          {criterion.item.evidenceRequired === true && ' (phải có minh chứng)'}
        </Typography.Text>
        <Typography.Text type="secondary">{criterionRule(criterion)}</Typography.Text>
        <Button size="small" icon={<EditOutlined />} onClick={onEdit}>
          Sửa số liệu, minh chứng
        </Button>
        <Button size="small" title="Phím F8" onClick={onWhy}>
          Vì sao điểm này?
        </Button>
        <Button size="small" onClick={onExplain}>
          Giải trình…
        </Button>
      </Flex>
      <table>
        <thead>
          <tr>
            <th scope="col">Vòng</th>
            <th scope="col">Điểm</th>
            <th scope="col">Số liệu báo cáo</th>
            <th scope="col">Minh chứng</th>
            <th scope="col">Lý do</th>
            <th scope="col">Người ghi</th>
          </tr>
        </thead>
        <tbody>
          {rounds.map((of) => {
            const score = cells[of]
            return (
              <tr key={of} aria-current={of === round}>
                <th scope="row">{roundNames[of]}</th>
                <td>
                  {cellKind(score) === 'blank' ? 'chưa chấm' : pointsText(countedPoints(score))}{' '}
                  {isComputed(score) && <span className="who">tính từ số liệu </span>}
                  {contradicts(score) && (
                    <span className="difference">
                      (ghi {pointsText(score?.points ?? null)}, số liệu cho {pointsText(score?.computed ?? null)}){' '}
                    </span>
                  )}
                  <span className="difference">{differenceWords[differenceOf(cells, of)]}</span>
                </td>
                <td title={eachText(score)}>{eachText(score) ?? reportedText(criterion.item, score?.value ?? null)}</td>
                <td title={score?.evidence ?? undefined}>{score?.evidence ?? ''}</td>
                <td title={score?.reason ?? undefined}>{score?.reason ?? ''}</td>
                <td className="who" title={whoText(score)}>
                  {whoText(score)}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <CellNotes row={row} criterion={criterion.code} />
    </section>
  )
}
