import { Button } from 'antd'
import { useState } from 'react'
import type { DraftChange } from '#domain/what-if/draft'
import type { DraftView } from '#shared/ipc/what-if-views'
import { useCommand } from '../../../api/use-command'
import { ErrorNote } from '../../../components/error-note'
import { useNotices } from '../../../components/notices'
import { BandsForm } from './bands-form'
import { ConditionsForm } from './conditions-form'
import { DraftChanges } from './draft-changes'
import { DraftOutcomeView } from './draft-outcome-view'
import { MaximumForm } from './maximum-form'
import { QuotaForm } from './quota-form'
import { ScoreForm } from './score-form'

const forms = {
  score: { label: 'Điểm một ô', Form: ScoreForm },
  maximum: { label: 'Điểm tối đa', Form: MaximumForm },
  bands: { label: 'Mốc xếp loại', Form: BandsForm },
  quota: { label: 'Hạn mức', Form: QuotaForm },
  conditions: { label: 'Điều kiện', Form: ConditionsForm },
} as const
type FormName = keyof typeof forms

/** One draft: what to change, what was changed, and what comes of it. */
export function DraftRoom({ campaign, draft }: { readonly campaign: string; readonly draft: DraftView }) {
  const [open, setOpen] = useState<FormName | null>(null)
  const [change, reset] = [useCommand('drafts.change'), useCommand('drafts.reset')]
  const { sayUndoable } = useNotices()
  const attempt = async (changes: readonly DraftChange[]): Promise<void> => {
    const reply = await change.run({ campaign, draft: draft.id, changes: [...changes] })
    if (reply.ok) setOpen(null)
  }
  const takeBack = async (targets: readonly string[] | null): Promise<void> => {
    const reply = await reset.run({ campaign, draft: draft.id, targets: targets === null ? null : [...targets] })
    if (reply.ok) sayUndoable(targets === null ? 'Đã bỏ tất cả thay đổi trong bản nháp.' : 'Đã bỏ thay đổi.')
  }
  const Form = open === null ? null : forms[open].Form
  return (
    <section className="draft-mark" aria-label={`Bản nháp ${draft.name}`}>
      <div className="draft-banner">
        <strong>NHÁP</strong>
        <span>
          Chỉ để thử, tính từ{' '}
          {draft.base.kind === 'current' ? 'điểm và tiêu chí hiện nay' : `bản chốt lần ${draft.base.version}`}. Không
          dùng để chốt, lập danh sách hay in văn bản.
        </span>
      </div>
      <div className="panel" style={{ marginBottom: 12 }}>
        <div className="draft-kinds">
          <b>Muốn đổi gì?</b>
          {(Object.keys(forms) as FormName[]).map((name) => (
            <Button key={name} onClick={() => setOpen(name)}>
              {forms[name].label}…
            </Button>
          ))}
        </div>
        <ErrorNote error={reset.error} />
        <DraftChanges changes={draft.list} onReset={(targets) => void takeBack(targets)} />
      </div>
      <DraftOutcomeView draft={draft} />
      {Form !== null && (
        <Form
          campaign={campaign}
          draft={draft}
          isRunning={change.isRunning}
          error={change.error}
          onTry={(changes) => void attempt(changes)}
          onClose={() => {
            change.clearError()
            setOpen(null)
          }}
        />
      )}
    </section>
  )
}
