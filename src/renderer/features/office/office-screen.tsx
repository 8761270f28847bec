import { useCommand } from '../../api/use-command'
import { useQuery } from '../../api/use-query'
import { Loaded } from '../../components/loading'
import { useNotices } from '../../components/notices'
import { PageHeader } from '../../components/page-header'
import { officeDraftOf } from './office-draft'
import { OfficeForm } from './office-form'

/** Cơ quan: what stands at the head and the foot of every paper. */
export function OfficeScreen() {
  const { sayUndoable } = useNotices()
  const office = useQuery('office.get', undefined)
  const saving = useCommand('office.save')
  return (
    <Loaded reply={office}>
      {(view) => (
        <>
          <PageHeader
            title="Cơ quan"
            note="Dùng cho phần đầu, chữ ký và nơi nhận của mọi văn bản. Văn bản đã ban hành không đổi theo."
          />
          <OfficeForm
            initial={officeDraftOf(view.office)}
            isSaving={saving.isRunning}
            isReadOnly={view.readOnlyReason !== null}
            error={saving.error}
            onSave={async (typed) => {
              const reply = await saving.run(typed)
              if (reply.ok) sayUndoable('Đã lưu thông tin cơ quan.')
              return reply.ok
            }}
          />
        </>
      )}
    </Loaded>
  )
}
