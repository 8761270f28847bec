import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Divider, Drawer, Flex, Input, Select, Switch, Typography } from 'antd'
import { useState } from 'react'
import type { Scorer } from '#domain/office/records'
import { matchesSearch } from '#domain/text/fold'
import { useCommand } from '../../api/use-command'
import { useQuery } from '../../api/use-query'
import { ErrorNote } from '../../components/error-note'
import { useNotices } from '../../components/notices'
import './scorers-drawer.css'

export interface ScorersDrawerProps {
  readonly campaign: string
  readonly onClose: () => void
}

type Draft = Omit<Scorer, 'id'>
const blank: Draft = { name: '', unit: null, role: '' }

/** Who scores, from which unit, and whether a second person must confirm. */
export function ScorersDrawer({ campaign, onClose }: ScorersDrawerProps) {
  const { sayUndoable } = useNotices()
  const setUp = useQuery('scoring.setUp', { campaign })
  const units = useQuery('units.list', undefined)
  const rules = useCommand('scoring.saveRules')
  const save = useCommand('scorers.save')
  const remove = useCommand('scorers.remove')
  const [draft, setDraft] = useState<Draft>(blank)
  const [edited, setEdited] = useState<string | null>(null)
  const options = (units.data?.units ?? []).map(({ code, name }) => ({ value: code, label: name }))
  const nameOf = (code: string | null): string => options.find(({ value }) => value === code)?.label ?? 'Cơ quan'

  const store = async (): Promise<void> => {
    const reply = await save.run({ id: edited, ...draft, name: draft.name.trim() })
    if (!reply.ok) return
    sayUndoable(edited === null ? `Đã thêm người chấm ${draft.name.trim()}.` : `Đã sửa ${draft.name.trim()}.`)
    setDraft(blank)
    setEdited(null)
  }
  return (
    <Drawer open size={760} title="Người chấm và xác nhận" onClose={onClose}>
      <ErrorNote error={rules.error} />
      <Flex gap="small" align="center">
        <Switch
          id="two-persons"
          checked={setUp.data?.twoPersons === true}
          loading={rules.isRunning}
          onChange={(twoPersons) => void rules.run({ campaign, twoPersons })}
        />
        <label htmlFor="two-persons">Điểm thẩm định phải có người thứ hai xác nhận trước khi chốt xếp hạng</label>
      </Flex>
      <Divider />
      <Typography.Paragraph type="secondary">
        Ghi người chấm cùng đơn vị của người đó: không ai chấm chéo cho đơn vị mình. Khi nhiều người cùng chấm một vòng,
        chọn tên người chấm ở đầu màn hình rồi nhập.
      </Typography.Paragraph>
      <table className="scorers" aria-label="Người chấm">
        <thead>
          <tr>
            <th scope="col">Họ và tên</th>
            <th scope="col">Đơn vị</th>
            <th scope="col">Vai trò</th>
            <th aria-label="Việc" />
          </tr>
        </thead>
        <tbody>
          {(setUp.data?.scorers ?? []).map(({ id, ...scorer }) => (
            <tr key={id}>
              <td>
                <Button
                  type="link"
                  size="small"
                  onClick={() => {
                    setEdited(id)
                    setDraft(scorer)
                  }}
                >
                  {scorer.name}
                </Button>
              </td>
              <td>{nameOf(scorer.unit)}</td>
              <td>{scorer.role}</td>
              <td>
                <Button
                  size="small"
                  icon={<DeleteOutlined />}
                  aria-label={`Xóa ${scorer.name}`}
                  onClick={() =>
                    void remove.run({ id }).then((reply) => {
                      if (reply.ok) sayUndoable(`Đã xóa ${scorer.name} khỏi danh sách; điểm đã chấm giữ nguyên.`)
                    })
                  }
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ErrorNote error={save.error ?? remove.error} />
      <Flex gap="small" style={{ marginTop: 12 }}>
        <Input
          aria-label="Họ và tên người chấm"
          placeholder="Họ và tên, hoặc tên cơ quan chấm"
          value={draft.name}
          onChange={(event) => setDraft({ ...draft, name: event.target.value })}
        />
        <Select
          aria-label="Đơn vị của người chấm"
          style={{ width: 240, flexShrink: 0 }}
          allowClear
          placeholder="Không thuộc đơn vị nào"
          showSearch={{ filterOption: (query, option) => matchesSearch(option?.label ?? '', query) }}
          value={draft.unit}
          onChange={(unit: string | undefined) => setDraft({ ...draft, unit: unit ?? null })}
          options={options}
        />
        <Input
          aria-label="Vai trò"
          placeholder="Vai trò"
          style={{ width: 150, flexShrink: 0 }}
          value={draft.role}
          onChange={(event) => setDraft({ ...draft, role: event.target.value })}
        />
        <Button
          type="primary"
          icon={edited === null ? <PlusOutlined /> : undefined}
          disabled={draft.name.trim() === ''}
          loading={save.isRunning}
          onClick={() => void store()}
        >
          {edited === null ? 'Thêm' : 'Lưu'}
        </Button>
      </Flex>
    </Drawer>
  )
}
