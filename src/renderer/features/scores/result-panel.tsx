import { QuestionCircleOutlined } from '@ant-design/icons'
import { Button, Flex, Typography } from 'antd'
import type { ScoreSheetRow } from '#shared/ipc/views'
import { formatDecimal } from '../../messages/format'
import './cell-panel.css'

export interface ResultPanelProps {
  readonly row: ScoreSheetRow
  readonly onWhy: () => void
}

/** What a unit came to, beside its total, band or rank in the grid. */
export function ResultPanel({ row, onWhy }: ResultPanelProps) {
  const total = row.total === null ? 'chưa có tổng điểm' : `${formatDecimal(row.total)} điểm`
  return (
    <section className="cell-panel" aria-label="Kết quả của đơn vị đang chọn">
      <Flex gap="middle" align="baseline">
        <Typography.Text strong>{row.name}</Typography.Text>
        <span style={{ flex: 1 }}>
          {total}
          {!row.official && row.total !== null && ' (tạm tính)'}; {row.band ?? 'chưa xếp loại'};{' '}
          {row.rank === null ? 'chưa xếp hạng' : `hạng ${row.rank}`}
        </span>
        <Button size="small" icon={<QuestionCircleOutlined aria-hidden />} title="Phím F8" onClick={onWhy}>
          Vì sao điểm này?
        </Button>
      </Flex>
    </section>
  )
}
