import { Modal, Select } from 'antd'
import { useState } from 'react'
import type { CriteriaSet } from '#domain/criteria/criteria-set'
import { allItems } from '#domain/criteria/walk-criteria'
import { skip, useQuery } from '../../api/use-query'
import { ErrorNote } from '../../components/error-note'
import { formatDecimal } from '../../messages/format'
import { SetOutline } from './set-outline'

export interface CopyDialogProps {
  readonly campaign: string
  readonly onOpen: (set: CriteriaSet, from: string) => void
  readonly onClose: () => void
}

/** The newest set of another campaign, opened for editing; nothing is stored from here. */
export function CopyDialog({ campaign, onOpen, onClose }: CopyDialogProps) {
  const office = useQuery('office.get', undefined)
  const others = (office.data?.campaigns ?? []).filter(({ campaign: { id } }) => id !== campaign)
  const [chosen, setChosen] = useState<string | null>(null)
  const id = chosen ?? others[0]?.campaign.id ?? null
  const title = others.find((one) => one.campaign.id === id)?.campaign.title ?? ''
  const view = useQuery('criteria.get', id === null ? skip : { campaign: id })
  const set = view.data?.set ?? null
  return (
    <Modal
      open
      width={760}
      title="Chép bộ tiêu chí từ đợt khác"
      okText="Mở trong bảng sửa"
      cancelText="Hủy"
      okButtonProps={{ disabled: set === null }}
      onOk={() => set !== null && onOpen(set, title)}
      onCancel={onClose}
    >
      <ErrorNote error={view.error} />
      {others.length === 0 ? (
        <p>Chưa có đợt thi đua nào khác để chép.</p>
      ) : (
        <>
          <Select
            aria-label="Đợt thi đua"
            style={{ width: '100%', marginBottom: 12 }}
            value={id}
            options={others.map((one) => ({ value: one.campaign.id, label: one.campaign.title }))}
            onChange={setChosen}
          />
          {set === null ? (
            view.data !== null && <p>Đợt này chưa có bộ tiêu chí.</p>
          ) : (
            <>
              <p>
                {set.title}: {allItems(set).length} tiêu chí, thang {formatDecimal(set.scale)} điểm (bản{' '}
                {view.data?.version}). Bản chép là mẫu minh họa cho đến khi phê duyệt ở đợt này.
              </p>
              <SetOutline set={set} height={260} />
            </>
          )}
        </>
      )}
    </Modal>
  )
}
