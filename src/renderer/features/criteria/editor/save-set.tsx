import { Button, Form, Input, Modal, Tooltip } from 'antd'
import { useEffect, useEffectEvent, useState } from 'react'
import { compareSets } from '#domain/criteria/compare-sets'
import type { CriteriaSet } from '#domain/criteria/criteria-set'
import { allItems } from '#domain/criteria/walk-criteria'
import { useCommand } from '../../../api/use-command'
import { ErrorNote } from '../../../components/error-note'
import { useNotices } from '../../../components/notices'
import { ChangeList } from '../change-list'

export interface SaveSetProps {
  readonly campaign: string
  /** null while it cannot be saved. */
  readonly set: CriteriaSet | null
  readonly isDirty: boolean
  readonly errors: number
  readonly inForce: CriteriaSet | null
  readonly version: number
  readonly used: boolean
  readonly scored: readonly string[]
  readonly onSaved: (sentence: string) => void
}

const unsaveable = (errors: number): string => `Còn ${errors} lỗi phải sửa trước khi lưu; xem ở cuối bảng.`

/** Saves the set; where that makes a new version or takes an approval away, it says so first. */
export function SaveSet(props: SaveSetProps) {
  const { campaign, set, isDirty, errors, inForce, version, used, scored, onSaved } = props
  const { sayNothing } = useNotices()
  const saving = useCommand('criteria.save')
  const [isAsked, setAsked] = useState(false)
  const [basis, setBasis] = useState('')
  const wasOfficial = inForce?.status === 'official'
  const save = async (): Promise<void> => {
    if (set === null) return
    const given = basis.trim() === '' ? null : basis.trim()
    const reply = await saving.run({ campaign, set, basis: given })
    if (!reply.ok) return
    setAsked(false)
    onSaved(reply.value.version === version ? 'Đã lưu bộ tiêu chí.' : `Đã lưu thành bản ${reply.value.version}.`)
  }
  const begin = (): void => {
    saving.clearError()
    if (inForce !== null) setAsked(true)
    else void save()
  }
  const press = useEffectEvent((event: KeyboardEvent): void => {
    if (!event.ctrlKey || event.altKey || event.shiftKey || event.key.toLowerCase() !== 's') return
    event.preventDefault()
    if (isAsked || saving.isRunning) return
    if (set !== null && isDirty) begin()
    else sayNothing(isDirty ? unsaveable(errors) : 'Không có gì mới để lưu.')
  })
  useEffect(() => {
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
  const changes = set === null || inForce === null ? [] : compareSets(inForce, { ...set, status: inForce.status })
  const codes = new Set(set === null ? [] : allItems(set).map(({ item }) => item.code))
  const aside = set === null ? [] : scored.filter((code) => !codes.has(code))
  return (
    <>
      <Tooltip title={errors === 0 ? 'Ctrl+S' : unsaveable(errors)}>
        <Button
          type="primary"
          disabled={set === null || !isDirty}
          loading={saving.isRunning && !isAsked}
          onClick={begin}
        >
          {used && inForce !== null ? `Lưu thành bản ${version + 1}` : 'Lưu'}
        </Button>
      </Tooltip>
      {!isAsked && <ErrorNote error={saving.error} onClose={saving.clearError} />}
      {isAsked && inForce !== null && (
        <Modal
          open
          title={used ? `Lưu thành bản ${version + 1}?` : 'Lưu bộ tiêu chí?'}
          okText={used ? `Lưu thành bản ${version + 1}` : 'Lưu'}
          cancelText="Chưa lưu"
          width={680}
          confirmLoading={saving.isRunning}
          onOk={() => void save()}
          onCancel={() => setAsked(false)}
        >
          <ErrorNote error={saving.error} />
          {used && (
            <p>
              Bản {version} đã có điểm nên được giữ nguyên; phần vừa sửa thành bản {version + 1} và dùng từ nay.
            </p>
          )}
          {aside.length > 0 && (
            <p role="alert" className="criteria-off">
              Đã có điểm ở mã {aside.slice(0, 12).join(', ')}
              {aside.length > 12 ? ` và ${aside.length - 12} mã khác` : ''}, nhưng bộ mới không còn các mã này. Điểm đó
              được giữ lại, không tính vào bản mới; tiêu chí mang mã mới coi như chưa chấm.
            </p>
          )}
          <ChangeList before={inForce} after={set ?? inForce} changes={changes} limit={8} />
          {wasOfficial && (
            <Form layout="vertical" component="div" style={{ marginTop: 16 }}>
              <Form.Item
                label="Căn cứ phê duyệt phần sửa này"
                htmlFor="save-basis"
                extra="Bộ đang dùng là bộ chính thức. Để trống thì bản vừa sửa là mẫu minh họa, chưa dùng lập danh sách khen thưởng được cho đến khi phê duyệt."
              >
                <Input.TextArea
                  id="save-basis"
                  rows={2}
                  value={basis}
                  placeholder="Ví dụ: Quyết định số 12/QĐ-UBND ngày 05/4/2023"
                  onChange={(event) => setBasis(event.target.value)}
                />
              </Form.Item>
            </Form>
          )}
        </Modal>
      )}
    </>
  )
}
