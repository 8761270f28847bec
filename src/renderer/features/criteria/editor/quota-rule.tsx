import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Flex, Input, Select } from 'antd'
import type { Quota } from '#domain/criteria/criteria-set'
import { bandAt } from '#domain/criteria/draft/edit-rules'
import { bandChoices } from './band-choices'
import { ReferenceSelect } from './reference-select'
import type { RuleProps } from './rule-props'

const quotaModes = [
  { value: 'down', label: 'lẻ thì bỏ' },
  { value: 'half-up', label: 'từ một nửa thì lên' },
  { value: 'up', label: 'lẻ thì lên' },
] as const satisfies readonly { readonly value: Quota['mode']; readonly label: string }[]

/** How many units of a cluster may have a grade. */
export function QuotaRule({ draft, onEdit }: RuleProps) {
  const { quota } = draft
  const addQuota = (): void =>
    onEdit({
      ...draft,
      quota: { band: bandAt(draft, 0), percent: '25', mode: 'down', overflowTo: bandAt(draft, 1) },
    })
  return (
    <>
      <h3>Tỷ lệ khống chế</h3>
      {quota === null ? (
        <Button icon={<PlusOutlined aria-hidden />} onClick={addQuota}>
          Thêm tỷ lệ khống chế
        </Button>
      ) : (
        <Flex gap={6} align="center" wrap>
          <span>Mỗi cụm, khối có nhiều nhất</span>
          <Input
            aria-label="Tỷ lệ khống chế"
            style={{ width: 84 }}
            suffix="%"
            value={quota.percent}
            onChange={(event) =>
              onEdit({ ...draft, quota: { ...quota, percent: event.target.value } }, 'quota:percent')
            }
          />
          <Select
            aria-label="Cách tính số đơn vị"
            style={{ width: 170 }}
            value={quota.mode}
            options={[...quotaModes]}
            onChange={(mode: Quota['mode']) => onEdit({ ...draft, quota: { ...quota, mode } })}
          />
          <span>số đơn vị xếp</span>
          <ReferenceSelect
            label="Mức bị khống chế"
            width={140}
            value={quota.band}
            options={bandChoices(draft)}
            onChange={(band) => onEdit({ ...draft, quota: { ...quota, band } })}
          />
          <span>; số còn lại xếp</span>
          <ReferenceSelect
            label="Mức cho số còn lại"
            width={140}
            value={quota.overflowTo}
            options={bandChoices(draft)}
            onChange={(overflowTo) => onEdit({ ...draft, quota: { ...quota, overflowTo } })}
          />
          <Button
            aria-label="Bỏ tỷ lệ khống chế"
            icon={<DeleteOutlined aria-hidden />}
            onClick={() => onEdit({ ...draft, quota: null })}
          />
        </Flex>
      )}
    </>
  )
}
