import { CheckCircleFilled, CloseCircleFilled, ExclamationCircleFilled, InfoCircleFilled } from '@ant-design/icons'
import type { Severity } from '#domain/core/finding'
import type { DraftFinding } from '#domain/criteria/draft/check-draft'
import { findingSentence } from '#shared/messages/finding-sentence'
import { colours } from '../../../theme'

const marks = {
  error: { Icon: CloseCircleFilled, colour: colours.wrong, word: 'Lỗi' },
  warning: { Icon: ExclamationCircleFilled, colour: colours.attention, word: 'Lưu ý' },
  info: { Icon: InfoCircleFilled, colour: colours.primary, word: 'Thông tin' },
} as const satisfies Record<Severity, unknown>
const weight: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

export interface DraftFindingsProps {
  readonly height: number
  readonly findings: readonly DraftFinding[]
  /** Goes to what a finding is about. */
  readonly onGo: (finding: DraftFinding) => void
}

/** What the check of the whole set says of it as it stands, the gravest first; a click goes to the place. */
export function DraftFindings({ findings, height, onGo }: DraftFindingsProps) {
  const sorted = [...findings].sort((a, b) => weight[a.severity] - weight[b.severity])
  return (
    <section aria-label="Kiểm tra cả bộ tiêu chí" className="draft-findings" style={{ height }}>
      {sorted.length === 0 ? (
        <p role="status">
          <CheckCircleFilled aria-hidden style={{ color: colours.done }} /> Các số khớp nhau, không có gì phải sửa.
        </p>
      ) : (
        <ul>
          {sorted.map((finding, index) => {
            const { Icon, colour, word } = marks[finding.severity]
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: findings have no name of their own and keep their order
              <li key={index}>
                <button type="button" onClick={() => onGo(finding)}>
                  <Icon aria-label={word} style={{ color: colour }} />
                  <span>{findingSentence(finding)}</span>
                </button>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
