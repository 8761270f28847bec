import { FilePdfOutlined } from '@ant-design/icons'
import { Alert, Button, InputNumber } from 'antd'
import { useState } from 'react'
import { earlierPrints, isSheetRange } from '#domain/certificate/earlier-prints'
import type { CertificatePrint } from '#domain/office/records'
import { sheetRange } from '#shared/messages/certificate-words'
import { formatMoment } from '../../../messages/format'

export interface PrintBarProps {
  readonly count: number
  readonly list: string
  readonly prints: readonly CertificatePrint[]
  readonly isRunning: boolean
  readonly onSave: (from: number, to: number) => void
}

/** Which sheets go into the file to print, and whether some of them were made before. */
export function PrintBar({ count, list, prints, isRunning, onSave }: PrintBarProps) {
  const [from, setFrom] = useState<number | null>(1)
  const [last, setLast] = useState<number | null>(null)
  const to = last ?? count
  const isRange = from !== null && isSheetRange(from, to, count)
  const earlier = isRange ? earlierPrints(prints, list, from, to) : []
  const [newest] = earlier
  return (
    <>
      {newest !== undefined && (
        <Alert
          type="warning"
          showIcon
          title={`Đã lập tệp in ${sheetRange(newest.from, newest.to)} lúc ${formatMoment(newest.at)}${
            newest.who === '' ? '' : `, người lập: ${newest.who}`
          }. Lập nữa là lần thứ ${earlier.length + 1} và được ghi vào nhật ký.`}
        />
      )}
      <div className="certificate-bar">
        <span>In từ tờ</span>
        <InputNumber
          aria-label="In từ tờ"
          min={1}
          max={count}
          precision={0}
          style={{ width: 76 }}
          value={from}
          onChange={setFrom}
        />
        <span>đến tờ</span>
        <InputNumber
          aria-label="In đến tờ"
          min={1}
          max={count}
          precision={0}
          style={{ width: 76 }}
          value={to}
          onChange={setLast}
        />
        <Button
          type="primary"
          icon={<FilePdfOutlined aria-hidden />}
          loading={isRunning}
          disabled={!isRange}
          onClick={() => from !== null && onSave(from, to)}
        >
          Lưu PDF để in…
        </Button>
        <span className="quiet">
          {isRange ? 'Khi in chọn đúng 100 %, không chọn “vừa trang”.' : `Chọn tờ từ 1 đến ${count}, theo thứ tự.`}
        </span>
      </div>
    </>
  )
}
