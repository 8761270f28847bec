import { Button } from 'antd'
import type { DraftChangeView } from '#shared/ipc/what-if-views'

export interface DraftChangesProps {
  readonly changes: readonly DraftChangeView[]
  readonly onReset: (targets: readonly string[] | null) => void
}

/** The changes of a draft in words, each to be taken back. */
export function DraftChanges({ changes, onReset }: DraftChangesProps) {
  if (changes.length === 0)
    return <p className="quiet">Chưa đổi gì: bản nháp giống hệt chính thức. Chọn một mục ở trên để thử.</p>
  return (
    <>
      <ul className="draft-changes" aria-label="Các thay đổi trong bản nháp">
        {changes.map(({ target, words, lapsed }) => (
          <li key={target}>
            <span>
              {words}
              {lapsed && <div className="draft-down">Không còn khớp với bộ tiêu chí hay đơn vị, nên không tính.</div>}
            </span>
            <Button size="small" aria-label={`Bỏ thay đổi: ${words}`} onClick={() => onReset([target])}>
              Bỏ
            </Button>
          </li>
        ))}
      </ul>
      {changes.length > 1 && (
        <Button style={{ marginTop: 8 }} onClick={() => onReset(null)}>
          Bỏ tất cả thay đổi
        </Button>
      )}
    </>
  )
}
