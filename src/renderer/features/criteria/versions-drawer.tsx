import { Button, Drawer, Flex, Select, Tag } from 'antd'
import { useState } from 'react'
import { compareSets } from '#domain/criteria/compare-sets'
import type { CriteriaSet } from '#domain/criteria/criteria-set'
import type { CriteriaVersionsView } from '#shared/ipc/views'
import { actionLabel } from '#shared/messages/action-labels'
import { useQuery } from '../../api/use-query'
import { Loaded } from '../../components/loading'
import { formatMoment } from '../../messages/format'
import { ChangeList } from './change-list'

export interface VersionsDrawerProps {
  readonly campaign: string
  /** undefined: nothing can be changed. */
  readonly onOpen?: (set: CriteriaSet, version: number) => void
  readonly onClose: () => void
}

/** Every version of the campaign's criteria: who saved it and when, and what it changed. */
export function VersionsDrawer({ campaign, onOpen, onClose }: VersionsDrawerProps) {
  const view = useQuery('criteria.versions', { campaign })
  return (
    <Drawer open size={760} title="Các bản của bộ tiêu chí" onClose={onClose}>
      <Loaded reply={view}>
        {({ versions }) => (
          <>
            <ol className="criteria-versions" aria-label="Các bản, mới nhất trước">
              {versions.map(({ version, set, saved }, index) => (
                <li key={version}>
                  <Flex justify="space-between" align="start" gap="small">
                    <div>
                      <b>Bản {version}</b> {index === 0 && <Tag color="#1d4e89">đang dùng</Tag>}
                      {set.status === 'official' ? <Tag color="#1b6e3c">chính thức</Tag> : <Tag>mẫu minh họa</Tag>}
                      {saved.map(({ at, who, action, reason }) => (
                        <div key={at} className="quiet">
                          {formatMoment(at)}, {who}: {actionLabel(action)}
                          {reason === null ? '' : ` (${reason})`}
                        </div>
                      ))}
                    </div>
                    {onOpen !== undefined && index > 0 && (
                      <Button size="small" onClick={() => onOpen(set, version)}>
                        Mở bản này để sửa
                      </Button>
                    )}
                  </Flex>
                </li>
              ))}
            </ol>
            {versions.length > 1 && <Comparison versions={versions} />}
          </>
        )}
      </Loaded>
    </Drawer>
  )
}

function Comparison({ versions }: CriteriaVersionsView) {
  const [newer, setNewer] = useState(versions[0]?.version ?? 0)
  const [older, setOlder] = useState(versions[1]?.version ?? 0)
  const setOf = (version: number) => versions.find((one) => one.version === version)?.set
  const [before, after] = [setOf(older), setOf(newer)]
  const options = versions.map(({ version }) => ({ value: version, label: `Bản ${version}` }))
  if (before === undefined || after === undefined) return null
  return (
    <section aria-label="So sánh hai bản">
      <Flex gap={8} align="center" style={{ margin: '16px 0 8px' }}>
        <b>Từ</b>
        <Select aria-label="Bản trước" style={{ width: 110 }} value={older} options={options} onChange={setOlder} />
        <b>đến</b>
        <Select aria-label="Bản sau" style={{ width: 110 }} value={newer} options={options} onChange={setNewer} />
        <b>khác nhau:</b>
      </Flex>
      <ChangeList before={before} after={after} changes={compareSets(before, after)} />
    </section>
  )
}
