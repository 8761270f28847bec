import { Typography } from 'antd'
import { useEffect, useRef } from 'react'
import type { ExplanationView } from '#shared/ipc/views'
import { type ResultKind, resultQuestions, stepsAbout } from './explanation-place'
import { pointsWords } from './explanation-rows'

/** What is true before any step changed it. */
function openingOf({ tree, total, band, rank }: ExplanationView, kind: ResultKind, hasSteps: boolean): string {
  const unfinished = tree.reason === undefined ? '' : ` (${tree.reason})`
  if (kind === 'total') return `${tree.formula}. Tổng điểm: ${pointsWords(total)}${unfinished}.`
  if (kind === 'band')
    return band === null ? `Chưa xếp loại${unfinished}.${hasSteps ? ' Theo điểm hiện có:' : ''}` : `Xếp loại: ${band}.`
  return rank === null
    ? `Chưa xếp hạng${unfinished}.`
    : `Hạng ${rank} trong cụm, khối, xếp theo tổng điểm từ cao xuống thấp.`
}

export interface ResultPartsProps {
  readonly explanation: ExplanationView
  /** The result that was asked about: brought into view and marked. */
  readonly asked: ResultKind | null
}

/** The steps that made total, grade and rank, each under its own heading. */
export function ResultParts({ explanation, asked }: ResultPartsProps) {
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    if (asked !== null) place.current?.scrollIntoView({ block: 'center' })
  }, [asked])
  return (['total', 'band', 'rank'] as const).map((kind) => {
    const steps = stepsAbout(explanation.steps, kind)
    return (
      <section
        key={kind}
        ref={kind === asked ? place : undefined}
        className={kind === asked ? 'explanation-part asked' : 'explanation-part'}
        aria-label={resultQuestions[kind]}
        aria-current={kind === asked}
      >
        <Typography.Title level={5}>{resultQuestions[kind]}</Typography.Title>
        {openingOf(explanation, kind, steps.length > 0)}
        {steps.length > 0 && (
          <ol>
            {steps.map(({ message }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the steps are an account in order
              <li key={index}>{message}</li>
            ))}
          </ol>
        )}
      </section>
    )
  })
}
