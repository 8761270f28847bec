import { Button, Drawer, Flex, Input } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import type { BlankForm, FieldName, FormField } from '#domain/certificate/blank-form'
import { noCalibration } from '#domain/certificate/calibration'
import { certificateSet } from '#domain/certificate/certificate-checks'
import type { CertificateSource } from '#domain/certificate/certificate-set'
import type { FormView } from '#shared/ipc/certificate-views'
import { fieldLabels } from '#shared/messages/certificate-words'
import { useCommand } from '../../../api/use-command'
import { ConfirmDialog } from '../../../components/confirm-dialog'
import { ErrorNote } from '../../../components/error-note'
import { FindingList } from '../../../components/finding-list'
import { useNotices } from '../../../components/notices'
import { useUnsaved } from '../../../components/use-unsaved'
import { FieldForm } from './field-form'
import { LeaveDialog } from './leave-dialog'
import { arrowMove, movedBy } from './move-field'
import { NumberField } from './number-field'
import { SheetDrawing } from './sheet-drawing'

export interface FormEditorProps {
  readonly form: FormView
  readonly source: CertificateSource
  /** The sheet that shows what a change does. */
  readonly sheet: number
  readonly onSaved: (id: string) => void
  readonly onClose: () => void
}

const formOnly = ({ shipped: _shipped, changed: _changed, ...form }: FormView): BlankForm => form

/** The layout of a form: fields placed by numbers or arrow keys, on a sheet of the list that changes with them. */
export function FormEditor({ form: stored, source, sheet, onSaved, onClose }: FormEditorProps) {
  const [form, setForm] = useState<BlankForm>(() => formOnly(stored))
  const [selected, setSelected] = useState<FieldName>('recipient')
  const [isAsking, setAsking] = useState(false)
  const save = useCommand('forms.save')
  const remove = useCommand('forms.remove')
  const { sayUndoable } = useNotices()
  const isChanged = JSON.stringify(form) !== JSON.stringify(formOnly(stored))
  const [isLeaving, setLeaving] = useState(false)
  useUnsaved(isChanged, `phôi “${stored.name}”`)
  const field = form.fields.find(({ name }) => name === selected)
  const set = certificateSet(source, form, noCalibration, 'whole')
  const changeField = (change: (one: FormField) => Partial<FormField>): void =>
    setForm((now) => ({
      ...now,
      fields: now.fields.map((one) => (one.name === selected ? { ...one, ...change(one) } : one)),
    }))
  const moveByKey = (event: KeyboardEvent): void => {
    const by = arrowMove(event)
    if (by === null) return
    event.preventDefault()
    changeField((one) => movedBy(one, by))
  }
  const keep = async (id: string | null): Promise<void> => {
    const { id: _id, ...rest } = form
    const isTaken = id === null && rest.name === stored.name
    const name = isTaken ? `${rest.name} (2)` : rest.name
    const done = await save.run({ id, form: { ...rest, name, fields: [...rest.fields] } })
    if (!done.ok) return
    sayUndoable('Đã lưu phôi.')
    onSaved(done.value)
  }
  const takeAway = async (): Promise<void> => {
    const done = await remove.run({ id: stored.id })
    if (!done.ok) return
    setAsking(false)
    sayUndoable(stored.shipped ? 'Phôi đã về mẫu ban đầu.' : 'Đã xóa phôi.')
    onSaved(stored.id)
  }
  const takeAwayText = stored.shipped ? 'Trả về mẫu ban đầu…' : 'Xóa phôi…'
  return (
    <Drawer
      open
      size={1240}
      title={`Sửa phôi “${stored.name}”`}
      onClose={() => (isChanged ? setLeaving(true) : onClose())}
      extra={
        <Flex gap="small">
          {stored.changed && (
            <Button danger onClick={() => setAsking(true)}>
              {takeAwayText}
            </Button>
          )}
          <Button onClick={() => void keep(null)}>Lưu thành phôi mới</Button>
          <Button type="primary" loading={save.isRunning} disabled={!isChanged} onClick={() => void keep(stored.id)}>
            Lưu phôi
          </Button>
        </Flex>
      }
    >
      <div className="form-editor">
        <div>
          <ErrorNote error={save.error} />
          <div className="form-head">
            <label className="number-label wide" htmlFor="form-name">
              <span className="quiet">Tên phôi</span>
              <Input
                id="form-name"
                value={form.name}
                onChange={(event) => setForm({ ...form, name: event.target.value })}
              />
            </label>
            <label className="number-label wide" htmlFor="form-award">
              <span className="quiet">Dùng cho hình thức</span>
              <Input
                id="form-award"
                value={form.award}
                onChange={(event) => setForm({ ...form, award: event.target.value })}
              />
            </label>
            {(['width', 'height'] as const).map((key) => (
              <div key={key} className="wide">
                <NumberField
                  label={key === 'width' ? 'Khổ giấy ngang (mm)' : 'Khổ giấy dọc (mm)'}
                  value={form[key]}
                  step={1}
                  onChange={(value) => value !== null && setForm({ ...form, [key]: value })}
                />
              </div>
            ))}
          </div>
          <ul className="field-names" aria-label="Các mục trên phôi">
            {form.fields.map(({ name, preprinted }) => (
              <li key={name}>
                <button type="button" aria-pressed={name === selected} onClick={() => setSelected(name)}>
                  {fieldLabels[name]}
                  {preprinted && <span className="quiet"> (in sẵn)</span>}
                </button>
              </li>
            ))}
          </ul>
          {field !== undefined && (
            <FieldForm key={field.name} field={field} onChange={(part) => changeField(() => part)} />
          )}
        </div>
        <div>
          <FindingList
            findings={set.findings.filter(({ severity }) => severity === 'error')}
            limit={2}
            label="Điều cần sửa trên phôi"
          />
          <p className="quiet" style={{ margin: '0 0 6px' }}>
            Bấm vào một mục rồi dùng phím mũi tên: dời 0,5 mm; giữ Shift: 0,1 mm.
          </p>
          <div className="sheet-room">
            <SheetDrawing
              form={form}
              lines={set.placed[sheet - 1]?.lines ?? []}
              isOnForm
              label="Phôi đang sửa"
              selected={selected}
              onSelect={setSelected}
              onKeyDown={moveByKey}
            />
          </div>
        </div>
      </div>
      {isLeaving && <LeaveDialog what={`phôi “${stored.name}”`} onLeave={onClose} onStay={() => setLeaving(false)} />}
      {isAsking && (
        <ConfirmDialog
          title={takeAwayText.replace('…', '?')}
          okText={takeAwayText.replace('…', '')}
          isRunning={remove.isRunning}
          error={remove.error}
          onConfirm={() => void takeAway()}
          onClose={() => setAsking(false)}
        >
          {stored.shipped
            ? 'Vị trí, cỡ chữ cơ quan đã sửa sẽ thay bằng mẫu đi kèm chương trình. Hoàn tác được.'
            : 'Phôi và các căn chỉnh máy in của phôi sẽ bị xóa; đợt đang dùng phôi này sẽ phải chọn phôi khác. Hoàn tác được.'}
        </ConfirmDialog>
      )}
    </Drawer>
  )
}
