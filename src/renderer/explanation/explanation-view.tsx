import { Descriptions, Table } from 'antd'
import type { ExplanationView as Explanation } from '#shared/ipc/views'
import type { ResultKind } from './explanation-place'
import { allKeys, type ExplanationRow, explanationRow, pointsWords, shortPoints } from './explanation-rows'
import { ResultParts } from './result-parts'

const stepText = (value: string | null): string => (value === null ? '' : value.replace('.', ','))

export interface ExplanationTreeProps {
  readonly explanation: Explanation
  readonly asked: ResultKind | null
}

/** The whole way from reported values to total, grade and rank, so that it can be shown to a unit that asks. */
export function ExplanationTree({ explanation, asked }: ExplanationTreeProps) {
  const { tree, total, band, rank } = explanation
  const rows =
    tree.children === undefined ? [explanationRow(tree)] : tree.children.map((child) => explanationRow(child))
  return (
    <>
      <Descriptions
        size="small"
        column={3}
        items={[
          { key: 'total', label: 'Tổng điểm', children: <b>{pointsWords(total)}</b> },
          { key: 'band', label: 'Xếp loại', children: <b>{band ?? 'chưa xếp loại'}</b> },
          { key: 'rank', label: 'Hạng', children: <b>{rank ?? 'chưa xếp hạng'}</b> },
        ]}
      />
      <Table<ExplanationRow>
        size="small"
        pagination={false}
        dataSource={rows}
        expandable={{ defaultExpandedRowKeys: rows.flatMap(allKeys) }}
        rowClassName={({ children }) => (children === undefined ? '' : 'explanation-group')}
        columns={[
          {
            title: 'Tiêu chí',
            render: (_, { node }) => (
              <>
                {node.code} {node.title}
              </>
            ),
          },
          { title: 'Tối đa', width: 66, align: 'right', render: (_, { node }) => stepText(node.max ?? null) },
          { title: 'Tự chấm', width: 82, align: 'right', render: (_, { node }) => shortPoints(node.self) },
          { title: 'Cụm chấm', width: 82, align: 'right', render: (_, { node }) => shortPoints(node.review) },
          { title: 'Thẩm định', width: 84, align: 'right', render: (_, { node }) => shortPoints(node.appraisal) },
          { title: 'Được tính', width: 82, align: 'right', render: (_, { node }) => <b>{shortPoints(node.points)}</b> },
          {
            title: 'Cách tính',
            render: (_, { node }) => (
              <>
                {node.formula}
                {node.rounding !== undefined && <div>{node.rounding}</div>}
                {node.reason !== undefined && <div className="explanation-reason">{node.reason}</div>}
              </>
            ),
          },
        ]}
      />
      <p className="quiet">Dấu – là chưa chấm, KPS là không phát sinh, 0 là chấm không điểm.</p>
      <ResultParts explanation={explanation} asked={asked} />
    </>
  )
}
