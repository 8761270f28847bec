import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button, InputNumber, Segmented, Select } from 'antd'
import type { BlankForm, PrintMode } from '#domain/certificate/blank-form'
import type { CertificateSheet } from '#domain/certificate/certificate-set'
import { placeSheet } from '#domain/certificate/placed-sheet'
import { matchesSearch } from '#domain/text/fold'
import { SheetDrawing } from './sheet-drawing'

export interface SheetBrowserProps {
  readonly form: BlankForm
  readonly sheets: readonly CertificateSheet[]
  readonly mode: PrintMode
  readonly current: number
  readonly onChange: (sheet: number) => void
  readonly onMode: (mode: PrintMode) => void
}

/** One sheet at a time: next, previous, by number, or by name without diacritics. */
export function SheetBrowser({ form, sheets, mode, current, onChange, onMode }: SheetBrowserProps) {
  const sheet = sheets[current - 1]
  if (sheet === undefined) return null
  const go = (to: number): void => onChange(Math.min(Math.max(to, 1), sheets.length))
  return (
    <>
      <div className="certificate-bar">
        <Button icon={<LeftOutlined />} aria-label="Tờ trước" disabled={current <= 1} onClick={() => go(current - 1)} />
        <span>Tờ</span>
        <InputNumber
          aria-label="Đến tờ"
          min={1}
          max={sheets.length}
          precision={0}
          controls={false}
          style={{ width: 60 }}
          value={current}
          onChange={(to) => to !== null && go(to)}
        />
        <span>/ {sheets.length}</span>
        <Button
          icon={<RightOutlined />}
          aria-label="Tờ sau"
          disabled={current >= sheets.length}
          onClick={() => go(current + 1)}
        />
        <Select
          aria-label="Tìm theo tên"
          style={{ flex: 1, minWidth: 200 }}
          showSearch={{
            filterOption: (query, option) => matchesSearch(String(option?.label ?? ''), query),
          }}
          value={current}
          onChange={go}
          options={sheets.map(({ sheet: number, texts }) => ({
            value: number,
            label: `${number}. ${texts.recipient}`,
          }))}
        />
        <Segmented<PrintMode>
          aria-label="Cách in"
          value={mode}
          onChange={onMode}
          options={[
            { value: 'onForm', label: 'Chỉ chữ, trên phôi' },
            { value: 'whole', label: 'In cả nền' },
          ]}
        />
      </div>
      <div className="sheet-room">
        <SheetDrawing
          form={form}
          lines={placeSheet(form, sheet, 'whole').lines}
          isOnForm={mode === 'onForm'}
          label={`Tờ ${current}: ${sheet.texts.recipient}`}
        />
      </div>
    </>
  )
}
