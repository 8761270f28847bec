import { Button, Drawer, Select, Typography } from 'antd'
import { matchesSearch } from '#domain/text/fold'
import type { ClusterRolesView } from '#shared/ipc/views'
import { useCommand } from '../../api/use-command'
import { useQuery } from '../../api/use-query'
import { ErrorNote } from '../../components/error-note'
import { useNotices } from '../../components/notices'
import './scorers-drawer.css'

export interface RolesDrawerProps {
  readonly campaign: string
  readonly onClose: () => void
}

/** Lead and deputy of every cluster in this campaign; what is chosen here leaves other campaigns alone. */
export function RolesDrawer({ campaign, onClose }: RolesDrawerProps) {
  const { sayUndoable } = useNotices()
  const setUp = useQuery('scoring.setUp', { campaign })
  const save = useCommand('clusterRoles.save')
  const store = async (cluster: ClusterRolesView, roles: { lead: string | null; deputy: string | null } | null) => {
    const reply = await save.run({ campaign, cluster: cluster.cluster, roles })
    if (reply.ok) sayUndoable(`Đã lưu trưởng, phó của ${cluster.name} trong đợt này.`)
  }
  const choice = (cluster: ClusterRolesView, role: 'lead' | 'deputy', label: string) => (
    <Select
      aria-label={`${label} ${cluster.name}`}
      allowClear
      placeholder="Chưa phân công"
      style={{ width: '100%' }}
      showSearch={{ filterOption: (query, option) => matchesSearch(option?.label ?? '', query) }}
      value={cluster[role]}
      disabled={save.isRunning}
      onChange={(code: string | undefined) =>
        void store(cluster, { lead: cluster.lead, deputy: cluster.deputy, [role]: code ?? null })
      }
      options={cluster.units.map(({ code, name }) => ({ value: code, label: name }))}
    />
  )
  return (
    <Drawer open size={860} title="Trưởng, phó cụm, khối trong đợt này" onClose={onClose}>
      <Typography.Paragraph type="secondary">
        Chưa chọn riêng thì theo mục “Đơn vị & cụm khối”. Trưởng chấm các đơn vị khác, phó chấm đơn vị của trưởng; biên
        bản họp và bảng chấm điểm Excel ghi đúng hai đơn vị này. Đợt khác không bị ảnh hưởng.
      </Typography.Paragraph>
      <ErrorNote error={save.error} />
      <table className="scorers roles" aria-label="Trưởng, phó cụm, khối">
        <thead>
          <tr>
            <th scope="col">Cụm, khối</th>
            <th scope="col">Trưởng</th>
            <th scope="col">Phó</th>
            <th scope="col">Áp dụng</th>
          </tr>
        </thead>
        <tbody>
          {(setUp.data?.clusters ?? []).map((cluster) => (
            <tr key={cluster.cluster}>
              <th scope="row">{cluster.name}</th>
              <td>{choice(cluster, 'lead', 'Trưởng')}</td>
              <td>{choice(cluster, 'deputy', 'Phó')}</td>
              <td>
                {cluster.isOwn ? (
                  <Button
                    size="small"
                    aria-label={`Dùng trưởng, phó chung của ${cluster.name}`}
                    onClick={() => void store(cluster, null)}
                  >
                    Trở lại như chung
                  </Button>
                ) : (
                  'Như chung'
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Drawer>
  )
}

/** Lead and deputy of a cluster, as the score room says them. */
export function rolesInWords({ name, lead, deputy, units }: ClusterRolesView): string {
  if (lead === null && deputy === null) return `${name}: chưa phân công trưởng, phó.`
  const named = (role: string, code: string | null): string =>
    code === null ? `chưa phân công ${role}` : `${role} là ${units.find((unit) => unit.code === code)?.name ?? code}`
  return `${name}: ${named('trưởng', lead)}; ${named('phó', deputy)}.`
}
