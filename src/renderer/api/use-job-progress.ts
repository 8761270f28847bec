import { useState } from 'react'
import type { Events } from '#shared/ipc/views'
import { useEvent } from './use-event'

type Progress = Events['job.progress']

/** How far a job of this name is; null before the first word of it. */
export function useJobProgress(job: string): Progress | null {
  const [progress, setProgress] = useState<Progress | null>(null)
  useEvent('job.progress', (next) => {
    if (next.job === job) setProgress(next)
  })
  return progress?.job === job ? progress : null
}
