import { Button, Tabs } from 'antd'
import { useState } from 'react'
import type { Cluster, Unit } from '#domain/office/records'
import { useCommand } from '../../api/use-command'
import { useQuery } from '../../api/use-query'
import { ConfirmDialog } from '../../components/confirm-dialog'
import { EmptyState } from '../../components/empty-state'
import { Loaded } from '../../components/loading'
import { useNotices } from '../../components/notices'
import { PageHeader } from '../../components/page-header'
import { ClusterForm } from './cluster-form'
import { UnitForm } from './unit-form'
import { useUnitImport } from './unit-import'
import { ClusterTable, UnitTable } from './unit-tables'

type Open =
  | { readonly kind: 'unit'; readonly unit: Unit | null }
  | { readonly kind: 'cluster'; readonly cluster: Cluster | null }

/** Đơn vị & cụm khối: who takes part. */
export function UnitsScreen() {
  const { sayUndoable } = useNotices()
  const view = useQuery('units.list', undefined)
  const office = useQuery('office.get', undefined)
  const saveUnit = useCommand('units.save')
  const removeUnit = useCommand('units.remove')
  const saveCluster = useCommand('clusters.save')
  const removeCluster = useCommand('clusters.remove')
  const unitList = useUnitImport()
  const [open, setOpen] = useState<Open | null>(null)
  const [isRemoving, setRemoving] = useState(false)
  const isReadOnly = office.data?.readOnlyReason != null

  const show = (target: Open | null): void => {
    for (const command of [saveUnit, removeUnit, saveCluster, removeCluster]) command.clearError()
    setRemoving(false)
    setOpen(target)
  }
  const done = (sentence: string): void => {
    show(null)
    sayUndoable(sentence)
  }
  const remove = async (): Promise<void> => {
    if (open?.kind === 'unit' && open.unit !== null) {
      const reply = await removeUnit.run({ code: open.unit.code })
      if (reply.ok) done(`Đã xóa ${open.unit.name}.`)
    } else if (open?.kind === 'cluster' && open.cluster !== null) {
      const reply = await removeCluster.run({ id: open.cluster.id })
      if (reply.ok) done(`Đã xóa ${open.cluster.name}.`)
    }
  }
  const removed = open?.kind === 'unit' ? open.unit?.name : open?.cluster?.name
  return (
    <Loaded reply={view}>
      {({ units, clusters }) => (
        <>
          <PageHeader
            title="Đơn vị & cụm khối"
            note="Đơn vị tham gia thi đua. Tên khác của đơn vị giúp nhận ra tệp báo cáo."
            actions={
              units.length > 0 && (
                <>
                  {unitList.button(isReadOnly)}
                  <Button disabled={isReadOnly} onClick={() => show({ kind: 'cluster', cluster: null })}>
                    Thêm cụm, khối
                  </Button>
                  <Button type="primary" disabled={isReadOnly} onClick={() => show({ kind: 'unit', unit: null })}>
                    Thêm đơn vị
                  </Button>
                </>
              )
            }
          />
          {unitList.outcome}
          {units.length === 0 ? (
            <EmptyState
              title="Chưa có đơn vị nào"
              action={{
                label: 'Nhập danh sách từ Excel',
                onClick: () => void unitList.start(),
                isRunning: unitList.isRunning,
              }}
              other={
                <Button type="link" onClick={() => show({ kind: 'unit', unit: null })}>
                  Hoặc thêm từng đơn vị
                </Button>
              }
            >
              Tệp Excel cần có cột mã đơn vị và tên đơn vị; có thêm cột cụm, khối thì cụm, khối được tạo luôn.
            </EmptyState>
          ) : (
            <Tabs
              items={[
                {
                  key: 'units',
                  label: `Đơn vị (${units.length})`,
                  children: (
                    <UnitTable units={units} clusters={clusters} onOpen={(unit) => show({ kind: 'unit', unit })} />
                  ),
                },
                {
                  key: 'clusters',
                  label: `Cụm, khối (${clusters.length})`,
                  children: (
                    <ClusterTable
                      units={units}
                      clusters={clusters}
                      onOpen={(cluster) => show({ kind: 'cluster', cluster })}
                    />
                  ),
                },
              ]}
            />
          )}
          {open?.kind === 'unit' && (
            <UnitForm
              key={open.unit?.code ?? ''}
              unit={open.unit}
              units={units}
              clusters={clusters}
              isSaving={saveUnit.isRunning}
              error={saveUnit.error}
              onSave={async (unit) => {
                const reply = await saveUnit.run({ previousCode: open.unit?.code ?? null, unit })
                if (reply.ok) done(`Đã lưu ${unit.name}.`)
              }}
              onRemove={open.unit === null ? null : () => setRemoving(true)}
              onClose={() => show(null)}
            />
          )}
          {open?.kind === 'cluster' && (
            <ClusterForm
              key={open.cluster?.id ?? ''}
              cluster={open.cluster}
              nextOrder={Math.max(0, ...clusters.map(({ order }) => order)) + 1}
              units={units}
              isSaving={saveCluster.isRunning}
              error={saveCluster.error}
              onSave={async (cluster) => {
                const reply = await saveCluster.run(cluster)
                if (reply.ok) done(`Đã lưu ${cluster.name}.`)
              }}
              onRemove={open.cluster === null ? null : () => setRemoving(true)}
              onClose={() => show(null)}
            />
          )}
          {isRemoving && removed !== undefined && (
            <ConfirmDialog
              title={`Xóa ${removed}?`}
              okText={open?.kind === 'unit' ? 'Xóa đơn vị' : 'Xóa cụm, khối'}
              isRunning={removeUnit.isRunning || removeCluster.isRunning}
              error={removeUnit.error ?? removeCluster.error}
              onConfirm={() => void remove()}
              onClose={() => setRemoving(false)}
            >
              Đơn vị đã có báo cáo, điểm hoặc đề nghị khen, và cụm, khối còn đơn vị, thì chương trình không cho xóa. Xóa
              nhầm vẫn hoàn tác được.
            </ConfirmDialog>
          )}
        </>
      )}
    </Loaded>
  )
}
