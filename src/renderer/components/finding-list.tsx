import { CloseCircleFilled, ExclamationCircleFilled, InfoCircleFilled } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { Finding, Severity } from '#domain/core/finding'
import { findingSentence } from '#shared/messages/finding-sentence'
import { colours } from '../theme'
import './finding-list.css'

const marks = {
  error: { Icon: CloseCircleFilled, colour: colours.wrong, word: 'Lỗi' },
  warning: { Icon: ExclamationCircleFilled, colour: colours.attention, word: 'Lưu ý' },
  info: { Icon: InfoCircleFilled, colour: colours.primary, word: 'Thông tin' },
} as const satisfies Record<Severity, unknown>
const weight: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

export interface FindingListProps {
  readonly findings: readonly Finding[]
  /** How many are shown before the officer asks for all. */
  readonly limit?: number
  readonly label?: string
}

/** What was found, the gravest first, each as a mark and a sentence. */
export function FindingList({ findings, limit = 8, label = 'Những điều cần biết' }: FindingListProps) {
  const [isOpen, setOpen] = useState(false)
  if (findings.length === 0) return null
  const sorted = [...findings].sort((a, b) => weight[a.severity] - weight[b.severity])
  const shown = isOpen ? sorted : sorted.slice(0, limit)
  return (
    <div className="finding-list">
      <ul aria-label={label}>
        {shown.map((finding, index) => {
          const { Icon, colour, word } = marks[finding.severity]
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: findings have no name of their own and keep their order
            <li key={index}>
              <Icon aria-label={word} style={{ color: colour }} />
              <span>{findingSentence(finding)}</span>
            </li>
          )
        })}
      </ul>
      {findings.length > limit && (
        <Button type="link" size="small" onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Thu gọn' : `Xem cả ${findings.length} điều`}
        </Button>
      )}
    </div>
  )
}
