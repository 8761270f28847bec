import { useState } from 'react'
import { useCommand } from '../api/use-command'
import { useJobProgress } from '../api/use-job-progress'
import { ProgressPanel } from './progress-panel'

export interface JobProgressProps {
  readonly job: string
  /** What is being done: "Đang nhận tệp". */
  readonly title: string
  /** False for a step that goes in whole or not at all. */
  readonly canStop: boolean
}

/** How far a long step of a job is, with a way to stop it where what is done by then may stay. */
export function JobProgress({ job, title, canStop }: JobProgressProps) {
  const progress = useJobProgress(job)
  const cancelling = useCommand('job.cancel', true)
  const [isStopping, setStopping] = useState(false)
  const stop = (): void => {
    setStopping(true)
    void cancelling.run({ job })
  }
  return (
    <ProgressPanel
      title={title}
      done={progress?.done ?? 0}
      total={progress?.total ?? 0}
      label={progress?.label ?? ''}
      isStopping={isStopping}
      onCancel={canStop ? stop : undefined}
    />
  )
}
