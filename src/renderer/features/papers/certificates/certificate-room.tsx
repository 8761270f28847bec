import { Spin } from 'antd'
import { useState } from 'react'
import { noCalibration } from '#domain/certificate/calibration'
import { certificateSet } from '#domain/certificate/certificate-checks'
import { useCommand } from '../../../api/use-command'
import { useQuery } from '../../../api/use-query'
import { EmptyState } from '../../../components/empty-state'
import { ErrorNote } from '../../../components/error-note'
import { FindingList } from '../../../components/finding-list'
import { useNotices } from '../../../components/notices'
import { useNavigation } from '../../../navigation'
import { campaignScreen } from '../../../screen'
import { CalibrationDrawer } from './calibration-drawer'
import { FormEditor } from './form-editor'
import { PrintBar } from './print-bar'
import { type Settings, SettingsBar } from './settings-bar'
import { SheetBrowser } from './sheet-browser'
import './certificates.css'

export interface CertificateRoomProps {
  readonly campaign: string
  readonly number: string | null
  readonly date: string | null
}

/** Giấy khen: one sheet for each of the frozen list, on a form, by a printer. */
export function CertificateRoom({ campaign, number, date }: CertificateRoomProps) {
  const [list, setList] = useState<string | null>(null)
  const [current, setCurrent] = useState(1)
  const [task, setTask] = useState<'form' | 'printer' | null>(null)
  const view = useQuery('certificates.get', { campaign, list, number, date })
  const keep = useCommand('certificates.saveSettings')
  const save = useCommand('certificates.save')
  const { say, sayUndoable } = useNotices()
  const { go } = useNavigation()
  const { data } = view
  if (data === null) return view.error === null ? <Spin size="large" /> : <ErrorNote error={view.error} />
  const { source, settings } = data
  if (source === null)
    return (
      <EmptyState
        title="Chưa chốt danh sách khen thưởng"
        action={{ label: 'Đến “Danh sách” để chốt', onClick: () => go(campaignScreen(campaign, 'list')) }}
      >
        Giấy khen chỉ lập từ danh sách đã chốt, không gõ lại tên.
      </EmptyState>
    )
  const form = data.forms.find(({ id }) => id === settings?.form)
  const calibration = data.calibrations.find(({ id }) => id === settings?.calibration) ?? noCalibration
  const set = form === undefined || settings === null ? null : certificateSet(source, form, calibration, settings.mode)
  const count = set?.sheets.length ?? 0
  const shown = Math.min(current, Math.max(count, 1))
  const keepSettings = async (next: Settings): Promise<void> => {
    const done = await keep.run({ ...next, campaign })
    if (done.ok) sayUndoable('Đã ghi cách in giấy khen.')
  }
  const savePdf = async (from: number, to: number): Promise<void> => {
    const done = await save.run({ campaign, list: source.list.id, from, to, number, date })
    if (!done.ok || done.value === null) return
    const { file, folder, sheets, without } = done.value
    const left = without.length === 0 ? '' : ` Không có tờ ${without.join(', ')} vì còn lỗi.`
    say(`Đã lưu ${sheets} tờ vào ${file} ở ${folder}.${left}`)
  }
  return (
    <div className="certificates">
      <SettingsBar
        key={settings?.firstNumber ?? 'none'}
        view={data}
        list={list}
        onList={setList}
        onChange={(next) => void keepSettings(next)}
        onEditForm={() => setTask('form')}
        onCalibrate={() => setTask('printer')}
      />
      <ErrorNote error={keep.error} />
      <ErrorNote error={save.error} onClose={save.clearError} />
      {set === null || form === undefined || settings === null ? (
        <EmptyState title="Chọn phôi để xem và in giấy khen">
          Danh sách có {source.list.entries.length} dòng. Chọn phôi đúng khổ giấy của cơ quan ở trên.
        </EmptyState>
      ) : (
        <>
          <div className="certificate-findings">
            <FindingList findings={[...data.findings, ...set.findings]} limit={1} label="Điều cần xem trước khi in" />
          </div>
          <SheetBrowser
            form={form}
            sheets={set.sheets}
            mode={settings.mode}
            current={shown}
            onChange={setCurrent}
            onMode={(mode) => void keepSettings({ ...settings, mode })}
          />
          <PrintBar
            key={`${source.list.id}|${count}`}
            count={count}
            list={source.list.id}
            prints={data.prints}
            isRunning={save.isRunning}
            onSave={(from, to) => void savePdf(from, to)}
          />
          {task === 'form' && (
            <FormEditor
              form={form}
              source={source}
              sheet={shown}
              onSaved={(id) => {
                setTask(null)
                if (id !== form.id) void keep.run({ ...settings, form: id, calibration: null })
              }}
              onClose={() => setTask(null)}
            />
          )}
          {task === 'printer' && (
            <CalibrationDrawer
              form={form}
              calibrations={data.calibrations.filter((one) => one.form === form.id)}
              chosen={settings.calibration}
              onSaved={(id) => {
                setTask(null)
                if (id !== settings.calibration) void keep.run({ ...settings, calibration: id })
              }}
              onClose={() => setTask(null)}
            />
          )}
        </>
      )}
    </div>
  )
}
