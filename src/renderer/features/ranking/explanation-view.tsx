import { Descriptions, Table, Typography } from 'antd'
import type { ExplanationView as Explanation } from '#shared/ipc/views'
import { allKeys, type ExplanationRow, explanationRow, pointsWords, shortPoints } from './explanation-rows'

const stepText = (value: string | null): string => (value === null ? '' : value.replace('.', ','))

/** The whole way from reported values to total, grade and rank, so that it can be shown to a unit that asks. */
export function ExplanationTree({ explanation }: { readonly explanation: Explanation }) {
  const { tree, steps, total, band, rank } = explanation
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
      <Typography.Paragraph>{tree.formula}</Typography.Paragraph>
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
      {steps.length > 0 && (
        <>
          <Typography.Title level={5} style={{ marginTop: 16 }}>
            Từ tổng điểm đến xếp loại
          </Typography.Title>
          <ol>
            {steps.map((step, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the steps are an account in order
              <li key={index}>
                {step.message}
                {step.from !== null && step.to !== null && step.from !== step.to && (
                  <b>
                    {' '}
                    ({stepText(step.from)} → {stepText(step.to)})
                  </b>
                )}
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  )
}
