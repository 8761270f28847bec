import { Modal, Radio } from 'antd'
import { useState } from 'react'
import { useCommand } from '../../api/use-command'
import { useQuery } from '../../api/use-query'
import { ErrorNote } from '../../components/error-note'
import { Loaded } from '../../components/loading'

export interface PresetDialogProps {
  readonly campaign: string
  readonly onDone: (sentence: string) => void
  readonly onClose: () => void
}

/** A set that comes with the program, taken over into the campaign. */
export function PresetDialog({ campaign, onDone, onClose }: PresetDialogProps) {
  const presets = useQuery('criteria.presets', undefined)
  const using = useCommand('criteria.usePreset')
  const [chosen, setChosen] = useState<string | null>(null)
  const preset = chosen ?? presets.data?.[0]?.id ?? null
  const use = async (): Promise<void> => {
    if (preset === null) return
    const reply = await using.run({ campaign, preset })
    if (reply.ok) onDone('Đã dùng bộ tiêu chí mẫu cho đợt thi đua.')
  }
  return (
    <Modal
      open
      title="Chọn bộ tiêu chí mẫu"
      width={680}
      okText="Dùng bộ này"
      cancelText="Hủy"
      okButtonProps={{ disabled: preset === null }}
      confirmLoading={using.isRunning}
      onOk={() => void use()}
      onCancel={onClose}
    >
      <ErrorNote error={using.error} />
      <Loaded reply={presets}>
        {(all) => (
          <Radio.Group
            aria-label="Bộ tiêu chí mẫu"
            value={preset}
            onChange={(event) => setChosen(String(event.target.value))}
            style={{ display: 'grid', gap: 10 }}
            options={all.map(({ id, title }) => ({ value: id, label: title }))}
          />
        )}
      </Loaded>
    </Modal>
  )
}
