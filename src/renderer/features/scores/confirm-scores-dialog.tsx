import { Checkbox, Modal, Typography } from 'antd'
import { useState } from 'react'
import { isSamePerson } from '#domain/scoring/scorers'
import type { ScoreSheetRow } from '#shared/ipc/views'
import { useCommand } from '../../api/use-command'
import { useQuery } from '../../api/use-query'
import { ErrorNote } from '../../components/error-note'
import { useNotices } from '../../components/notices'

export interface ConfirmScoresDialogProps {
  readonly campaign: string
  readonly rows: readonly ScoreSheetRow[]
  readonly onClose: () => void
}

interface Waiting {
  readonly unit: string
  readonly name: string
  readonly count: number
  readonly people: readonly string[]
}

/** Units with appraisals that a second person has not confirmed, and who entered them. */
const waitingOf = (rows: readonly ScoreSheetRow[]): readonly Waiting[] =>
  rows
    .map(({ unit, name, cells }) => {
      const open = Object.values(cells).flatMap(({ appraisal }) =>
        appraisal === undefined
          ? []
          : (appraisal.each ?? [appraisal]).filter(({ confirmed }) => confirmed === undefined),
      )
      return { unit, name, count: open.length, people: [...new Set(open.map(({ who }) => who))] }
    })
    .filter(({ count }) => count > 0)

/** Confirms unit by unit what another person entered; what the person at the program entered is left and said. */
export function ConfirmScoresDialog({ campaign, rows, onClose }: ConfirmScoresDialogProps) {
  const { sayUndoable } = useNotices()
  const { data } = useQuery('office.get', undefined)
  const { run, isRunning, error } = useCommand('scores.confirm')
  const user = data?.user ?? ''
  const waiting = waitingOf(rows)
  const [chosen, setChosen] = useState<readonly string[]>(waiting.map(({ unit }) => unit))
  const confirm = async (): Promise<void> => {
    const reply = await run({ campaign, units: [...chosen] })
    if (!reply.ok) return
    const { confirmed, own } = reply.value
    const left = own === 0 ? '' : ` Còn ${own} điểm do chính ${user} nhập, chờ người khác.`
    sayUndoable(`Đã xác nhận ${confirmed} điểm thẩm định.${left}`)
    onClose()
  }
  const isAll = chosen.length === waiting.length
  return (
    <Modal
      open
      title="Xác nhận điểm thẩm định"
      okText={`Xác nhận ${chosen.length} đơn vị`}
      cancelText="Hủy"
      okButtonProps={{ disabled: chosen.length === 0 }}
      confirmLoading={isRunning}
      onOk={() => void confirm()}
      onCancel={onClose}
      width={640}
    >
      <ErrorNote error={error} />
      <Typography.Paragraph>
        Người xác nhận: <b>{user}</b> (đổi tên ở góc trên bên phải). Ai nhập điểm thì không tự xác nhận điểm đó. Điểm
        sửa lại sau khi xác nhận phải xác nhận lại.
      </Typography.Paragraph>
      {waiting.length === 0 ? (
        <Typography.Paragraph>Không còn điểm thẩm định nào của cụm này chờ xác nhận.</Typography.Paragraph>
      ) : (
        <>
          <Checkbox
            checked={isAll}
            indeterminate={!isAll && chosen.length > 0}
            onChange={(event) => setChosen(event.target.checked ? waiting.map(({ unit }) => unit) : [])}
          >
            <b>Cả {waiting.length} đơn vị còn điểm chờ xác nhận</b>
          </Checkbox>
          <Checkbox.Group
            aria-label="Đơn vị được xác nhận"
            style={{ display: 'grid', gap: 4, maxHeight: 280, overflow: 'auto', marginTop: 8 }}
            value={[...chosen]}
            onChange={(units) => setChosen(units)}
            options={waiting.map(({ unit, name, count, people }) => ({
              value: unit,
              label: `${name} – ${count} điểm, ${people.join(', ')} nhập${
                people.some((who) => isSamePerson(who, user)) ? ' (phần của mình sẽ để lại)' : ''
              }`,
            }))}
          />
        </>
      )}
    </Modal>
  )
}
