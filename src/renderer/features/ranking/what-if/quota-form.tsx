import { Checkbox, Form, Select } from 'antd'
import { useState } from 'react'
import type { Decimal } from '#domain/core/decimal'
import type { Quota } from '#domain/criteria/criteria-set'
import { ChangeDialog, type ChangeFormProps } from './change-dialog'
import { DecimalField, percentOf, shareOf } from './decimal-field'

const modes: readonly { readonly value: Quota['mode']; readonly label: string }[] = [
  { value: 'down', label: 'Bỏ phần lẻ (2,75 là 2)' },
  { value: 'half-up', label: 'Từ một nửa trở lên thì lên (2,5 là 3)' },
  { value: 'up', label: 'Luôn lên (2,25 là 3)' },
]

/** Hạn mức: how large a share of a cluster may keep a grade. */
export function QuotaForm({ draft, onTry, ...rest }: ChangeFormProps) {
  const { bands, quota } = draft.draftSet
  const names = bands.map(({ name }) => name)
  const [isOn, setOn] = useState(quota !== undefined)
  const [band, setBand] = useState(quota?.band ?? names[0] ?? '')
  const [percent, setPercent] = useState<Decimal | null>(percentOf(quota?.share ?? ('0.25' as Decimal)))
  const [mode, setMode] = useState<Quota['mode']>(quota?.mode ?? 'down')
  const [overflowTo, setOverflowTo] = useState(quota?.overflowTo ?? names[1] ?? '')
  const share = shareOf(percent)
  const options = names.map((value) => ({ value, label: value }))
  return (
    <ChangeDialog
      {...rest}
      title="hạn mức xếp loại"
      note="Trong mỗi cụm, khối chỉ một phần số đơn vị được giữ mức này, tính từ trên xuống."
      canTry={!isOn || (share !== null && band !== '' && overflowTo !== '')}
      onOk={() => onTry([{ kind: 'quota', quota: isOn && share !== null ? { band, share, mode, overflowTo } : null }])}
    >
      <Checkbox checked={isOn} onChange={(event) => setOn(event.target.checked)} style={{ marginBottom: 12 }}>
        Có hạn mức
      </Checkbox>
      <Form layout="vertical" component="div" disabled={!isOn}>
        <Form.Item label="Mức bị giới hạn" htmlFor="draft-quota-band">
          <Select id="draft-quota-band" value={band} onChange={setBand} options={options} />
        </Form.Item>
        <Form.Item label="Nhiều nhất, phần trăm số đơn vị của cụm, khối" htmlFor="draft-quota-share">
          <DecimalField id="draft-quota-share" value={percent} onChange={setPercent} suffix="%" isDisabled={!isOn} />
        </Form.Item>
        <Form.Item label="Khi ra số lẻ" htmlFor="draft-quota-mode">
          <Select id="draft-quota-mode" value={mode} onChange={setMode} options={[...modes]} />
        </Form.Item>
        <Form.Item label="Đơn vị vượt hạn mức được xếp" htmlFor="draft-quota-overflow">
          <Select id="draft-quota-overflow" value={overflowTo} onChange={setOverflowTo} options={options} />
        </Form.Item>
      </Form>
    </ChangeDialog>
  )
}
