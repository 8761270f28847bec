import { Button, InputNumber, Select } from 'antd'
import { useState } from 'react'
import type { CertificatesView } from '#shared/ipc/certificate-views'
import type { Input } from '#shared/ipc/contract'
import { formatMoment } from '../../../messages/format'

export type Settings = Omit<Input<'certificates.saveSettings'>, 'campaign'>

export interface SettingsBarProps {
  readonly view: CertificatesView
  readonly list: string | null
  readonly onList: (list: string) => void
  readonly onChange: (settings: Settings) => void
  readonly onEditForm: () => void
  readonly onCalibrate: () => void
}

const noPrinter = ''

/** From which list, on which form, by which printer and with which numbers; every choice is kept at once. */
export function SettingsBar({ view, list, onList, onChange, onEditForm, onCalibrate }: SettingsBarProps) {
  const { settings, forms, calibrations, lists, source } = view
  const [first, setFirst] = useState<number | null>(settings?.firstNumber ?? null)
  const change = (part: Partial<Settings>): void => {
    const form = part.form ?? settings?.form
    if (form === undefined) return
    const { calibration = null, mode = 'onForm', firstNumber = null } = settings ?? {}
    onChange({ calibration, mode, firstNumber, ...part, form })
  }
  const keepFirst = (): void => {
    if (settings !== null && first !== settings.firstNumber) change({ firstNumber: first })
  }
  return (
    <section className="certificate-settings" aria-label="Cách in giấy khen">
      <div>
        <label htmlFor="certificate-list">Danh sách</label>
        <Select
          id="certificate-list"
          value={list ?? source?.list.id}
          onChange={onList}
          options={lists.map(({ id, version, people, at }) => ({
            value: id,
            label: `Chốt lần ${version}: ${people} dòng, ${formatMoment(at)}`,
          }))}
        />
      </div>
      <div>
        <label htmlFor="certificate-form">Phôi</label>
        <Select
          id="certificate-form"
          placeholder="Chọn phôi"
          value={settings?.form}
          onChange={(form: string) => change({ form, calibration: null })}
          options={forms.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Button disabled={settings === null} onClick={onEditForm}>
          Sửa phôi…
        </Button>
      </div>
      <div>
        <label htmlFor="certificate-number">Số sổ vàng từ</label>
        <InputNumber
          id="certificate-number"
          min={1}
          precision={0}
          disabled={settings === null}
          placeholder={`để trống; số chưa dùng: ${view.nextNumber}`}
          style={{ width: '100%' }}
          value={first}
          onChange={setFirst}
          onBlur={keepFirst}
          onPressEnter={keepFirst}
        />
      </div>
      <div>
        <label htmlFor="certificate-printer">Máy in</label>
        <Select
          id="certificate-printer"
          disabled={settings === null}
          value={settings?.calibration ?? noPrinter}
          onChange={(id: string) => change({ calibration: id === noPrinter ? null : id })}
          options={[
            { value: noPrinter, label: 'Chưa căn chỉnh' },
            ...calibrations
              .filter(({ form }) => form === settings?.form)
              .map(({ id, printer }) => ({ value: id, label: printer })),
          ]}
        />
        <Button disabled={settings === null} onClick={onCalibrate}>
          Căn chỉnh…
        </Button>
      </div>
    </section>
  )
}
