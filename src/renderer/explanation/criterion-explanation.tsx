import { Descriptions } from 'antd'
import type { ReactNode } from 'react'
import { rounds } from '#domain/scoring/score'
import type { ExplanationNode } from '#shared/ipc/views'
import { formatMoment } from '../messages/format'
import { pointsWords } from './explanation-rows'
import { reportedText, roundNames } from './reported-text'

const written = (text: string | null): ReactNode => (text === null || text === '' ? '–' : text)

/** Why a unit has its points of one criterion: the rule in words, and every score behind it with who, when and why. */
export function CriterionExplanation({ node }: { readonly node: ExplanationNode }) {
  const scores = rounds.flatMap((round) => (node.scores ?? []).filter((score) => score.round === round))
  return (
    <>
      <Descriptions
        size="small"
        bordered
        column={1}
        styles={{ label: { width: 150 } }}
        items={[
          { key: 'title', label: 'Tiêu chí', children: `${node.code} ${node.title}` },
          {
            key: 'points',
            label: 'Được tính',
            children: (
              <>
                <b>{pointsWords(node.points)}</b>
                {node.max != null && ` / tối đa ${pointsWords(node.max)}`}
              </>
            ),
          },
          { key: 'formula', label: 'Cách tính', children: node.formula },
          ...(node.rounding === undefined ? [] : [{ key: 'rounding', label: 'Làm tròn', children: node.rounding }]),
          ...(node.reason === undefined ? [] : [{ key: 'reason', label: 'Ghi chú', children: node.reason }]),
        ]}
      />
      {scores.length > 0 && (
        <table className="explanation-rounds">
          <caption className="quiet">Điểm từng vòng của tiêu chí này</caption>
          <thead>
            <tr>
              {['Vòng', 'Điểm ghi', 'Số liệu báo cáo', 'Minh chứng', 'Lý do', 'Người ghi'].map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {scores.map((score) => (
              <tr key={score.id}>
                <th scope="row">
                  {roundNames[score.round]}
                  {score.scorer !== undefined && <div className="quiet">{score.scorer}</div>}
                </th>
                <td>{score.points === null ? 'theo số liệu' : pointsWords(score.points)}</td>
                <td>{written(reportedText({ unit: node.measure ?? 'lần' }, score.value))}</td>
                <td>{written(score.evidence)}</td>
                <td>{written(score.reason)}</td>
                <td>
                  {score.who}, {formatMoment(score.at)}
                  {score.confirmed !== undefined && `, ${score.confirmed.who} đã xác nhận`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
