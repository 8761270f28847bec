import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons'
import { Button, Card, Flex, Form, Input, Typography } from 'antd'
import { useState } from 'react'
import { moved } from './tie-order'
import './tie-board.css'

export interface TieBoardProps {
  /** Unit codes that the tie-breaks leave equal. */
  readonly tie: readonly string[]
  readonly nameOf: (unit: string) => string
  readonly total: string
  readonly saving: boolean
  readonly onSave: (units: readonly string[], reason: string) => void
}

/** Units that stay equal after every declared tie-break, put in the order that the council decided. */
export function TieBoard({ tie, nameOf, total, saving, onSave }: TieBoardProps) {
  const [units, setUnits] = useState(tie)
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const save = (): void => {
    setAsked(true)
    if (reason.trim() !== '') onSave(units, reason.trim())
  }
  return (
    <Card
      size="small"
      title={`${tie.length} đơn vị cùng ${total} điểm, các tiêu chí phụ không phân định được`}
      style={{ maxWidth: 760 }}
    >
      <Typography.Paragraph type="secondary">
        Các đơn vị này đang xếp đồng hạng. Nếu Hội đồng đã quyết định thứ tự, hãy xếp theo đúng biên bản rồi ghi lại.
      </Typography.Paragraph>
      <ol aria-label="Thứ tự do Hội đồng quyết định" className="tie-order">
        {units.map((unit, index) => (
          <li key={unit}>
            <Flex gap="small" align="center">
              <span style={{ flex: 1 }}>{nameOf(unit)}</span>
              <Button
                icon={<ArrowUpOutlined />}
                aria-label={`Đưa ${nameOf(unit)} lên trên`}
                disabled={index === 0}
                onClick={() => setUnits(moved(units, unit, -1))}
              />
              <Button
                icon={<ArrowDownOutlined />}
                aria-label={`Đưa ${nameOf(unit)} xuống dưới`}
                disabled={index === units.length - 1}
                onClick={() => setUnits(moved(units, unit, 1))}
              />
            </Flex>
          </li>
        ))}
      </ol>
      <Form layout="vertical" component="div">
        <Form.Item
          label="Căn cứ, lý do"
          htmlFor={`tie-reason-${tie.join('-')}`}
          required
          validateStatus={asked && reason.trim() === '' ? 'error' : undefined}
          help={asked && reason.trim() === '' ? 'Ghi căn cứ, ví dụ: Biên bản họp Hội đồng ngày 10/6/2023.' : undefined}
        >
          <Input.TextArea
            id={`tie-reason-${tie.join('-')}`}
            rows={2}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Form.Item>
        <Button type="primary" loading={saving} onClick={save}>
          Ghi thứ tự của Hội đồng
        </Button>
      </Form>
    </Card>
  )
}
