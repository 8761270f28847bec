import { FilePdfOutlined } from '@ant-design/icons'
import { Button, Drawer, Flex, Input, InputNumber } from 'antd'
import { useState } from 'react'
import type { BlankForm } from '#domain/certificate/blank-form'
import {
  type Calibration,
  calibrationFrom,
  type Marks,
  noCalibration,
  testMarks,
} from '#domain/certificate/calibration'
import type { PrinterCalibration } from '#domain/office/records'
import { markNames } from '#shared/messages/certificate-words'
import { useCommand } from '../../../api/use-command'
import { ErrorNote } from '../../../components/error-note'
import { useNotices } from '../../../components/notices'
import { useUnsaved } from '../../../components/use-unsaved'
import { LeaveDialog } from './leave-dialog'
import { NumberField } from './number-field'

export interface CalibrationDrawerProps {
  readonly form: BlankForm
  readonly calibrations: readonly PrinterCalibration[]
  /** The calibration that is changed; null: a printer that has none yet. */
  readonly chosen: string | null
  readonly onSaved: (id: string | null) => void
  readonly onClose: () => void
}

const numbersOf = ({ offsetX, offsetY, scaleX, scaleY, skew }: Calibration): Calibration => ({
  offsetX,
  offsetY,
  scaleX,
  scaleY,
  skew,
})

const fields = [
  ['offsetX', 'Dời ngang (mm)', 0.1],
  ['offsetY', 'Dời dọc (mm)', 0.1],
  ['scaleX', 'Giãn ngang (%)', 0.05],
  ['scaleY', 'Giãn dọc (%)', 0.05],
  ['skew', 'Nghiêng (mm/100)', 0.05],
] as const

type Measured = readonly (readonly [number | null, number | null])[]
const notMeasured: Measured = [
  [null, null],
  [null, null],
  [null, null],
]

const marksOf = (measured: Measured): Marks | null => {
  const points = measured.flatMap(([x, y]) => (x === null || y === null ? [] : [{ x, y }]))
  return points.length === 3 ? (points as unknown as Marks) : null
}

/** How one printer prints on a form: print the test sheet, measure, and print again. */
export function CalibrationDrawer({ form, calibrations, chosen, onSaved, onClose }: CalibrationDrawerProps) {
  const stored = calibrations.find(({ id }) => id === chosen)
  const [printer, setPrinter] = useState(stored?.printer ?? '')
  const [numbers, setNumbers] = useState<Calibration>(numbersOf(stored ?? noCalibration))
  const [measured, setMeasured] = useState<Measured>(notMeasured)
  const [isOff, setOff] = useState(false)
  const save = useCommand('calibrations.save')
  const remove = useCommand('calibrations.remove')
  const test = useCommand('calibrations.testSheet', true)
  const { say, sayUndoable } = useNotices()
  const wanted = testMarks(form.width, form.height)
  const found = marksOf(measured)
  const isChanged =
    printer !== (stored?.printer ?? '') ||
    JSON.stringify(numbers) !== JSON.stringify(numbersOf(stored ?? noCalibration))
  const isTyped = isChanged || measured !== notMeasured
  const [isLeaving, setLeaving] = useState(false)
  useUnsaved(isTyped, `căn chỉnh máy in “${printer}”`)

  const printTest = async (): Promise<void> => {
    const done = await test.run({ ...numbers, printer, form: form.id })
    if (done.ok && done.value !== null) say(`Đã lưu tờ in thử ${done.value.files.join(', ')} vào ${done.value.folder}.`)
  }
  const work = (): void => {
    const next = found === null ? null : calibrationFrom(wanted, found, numbers)
    setOff(next === null)
    if (next === null) return
    setNumbers(next)
    setMeasured(notMeasured)
  }
  const keep = async (): Promise<void> => {
    const done = await save.run({ ...numbers, printer, form: form.id })
    if (!done.ok) return
    sayUndoable(`Đã lưu căn chỉnh máy in ${printer.trim()}.`)
    onSaved(done.value)
  }
  const forget = async (): Promise<void> => {
    if (stored === undefined) return
    const done = await remove.run({ id: stored.id })
    if (!done.ok) return
    sayUndoable(`Đã bỏ căn chỉnh máy in ${stored.printer}.`)
    onSaved(null)
  }
  const measure = (index: number, axis: 0 | 1, value: number | null): void =>
    setMeasured(measured.map((pair, at) => (at !== index ? pair : axis === 0 ? [value, pair[1]] : [pair[0], value])))
  return (
    <Drawer
      open
      size={760}
      title={`Căn chỉnh máy in cho “${form.name}”`}
      onClose={() => (isTyped ? setLeaving(true) : onClose())}
      extra={
        <Flex gap="small">
          {stored !== undefined && <Button onClick={() => void forget()}>Bỏ căn chỉnh này</Button>}
          <Button type="primary" loading={save.isRunning} onClick={() => void keep()}>
            Lưu căn chỉnh
          </Button>
        </Flex>
      }
    >
      {isLeaving && <LeaveDialog what="căn chỉnh máy in" onLeave={onClose} onStay={() => setLeaving(false)} />}
      <ErrorNote error={save.error ?? remove.error ?? test.error} />
      <ol className="calibration-steps">
        <li>
          <label htmlFor="calibration-printer">Tên máy in (mỗi máy in một căn chỉnh)</label>
          <Input
            id="calibration-printer"
            placeholder="ví dụ: HP phòng Nội vụ, khay tay"
            value={printer}
            onChange={(event) => setPrinter(event.target.value)}
          />
        </li>
        <li>
          In tờ in thử đúng 100 % lên giấy thường cùng cỡ với phôi.{' '}
          <Button icon={<FilePdfOutlined aria-hidden />} loading={test.isRunning} onClick={() => void printTest()}>
            Lưu tờ in thử…
          </Button>
        </li>
        <li>
          Đo từ mép giấy đến tâm từng dấu cộng rồi ghi vào đây:
          <table className="measured" aria-label="Số đo trên tờ in thử">
            <thead>
              <tr>
                <th scope="col">Dấu</th>
                <th scope="col">Từ mép trái (mm)</th>
                <th scope="col">Từ mép trên (mm)</th>
                <th scope="col">Đúng ra là</th>
              </tr>
            </thead>
            <tbody>
              {wanted.map(({ x, y }, index) => {
                const name = markNames[index] ?? ''
                return (
                  <tr key={name}>
                    <th scope="row">{name}</th>
                    {([0, 1] as const).map((axis) => (
                      <td key={axis}>
                        <InputNumber
                          aria-label={`Dấu ${name}, từ mép ${axis === 0 ? 'trái' : 'trên'}`}
                          decimalSeparator=","
                          step={0.5}
                          value={measured[index]?.[axis] ?? null}
                          onChange={(value) => measure(index, axis, value)}
                        />
                      </td>
                    ))}
                    <td className="quiet">
                      {x} × {y}
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
          <Button disabled={found === null} onClick={work}>
            Tính căn chỉnh từ số đo
          </Button>
          {isOff && (
            <span role="alert" className="cluster-meeting-wrong">
              {' '}
              Ba số đo chưa đúng: ba dấu không thể nằm trên một đường. Đo lại.
            </span>
          )}
        </li>
        <li>
          Kết quả (có thể sửa tay):
          <div className="calibration-numbers">
            {fields.map(([key, label, step]) => (
              <NumberField
                key={key}
                label={label}
                value={numbers[key]}
                step={step}
                onChange={(value) => value !== null && setNumbers({ ...numbers, [key]: value })}
              />
            ))}
          </div>
        </li>
        <li>In lại tờ in thử để kiểm tra; các dấu cộng đúng chỗ thì lưu căn chỉnh.</li>
      </ol>
    </Drawer>
  )
}
