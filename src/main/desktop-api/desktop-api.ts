import type { Api } from '#shared/ipc/api'
import { campaignCalls } from './campaign-calls'
import { CancellableJobs } from './cancellable-jobs'
import { certificateCalls } from './certificate-calls'
import { chartCalls } from './chart-calls'
import { clusterCalls } from './cluster-calls'
import { commendationCalls } from './commendation-calls'
import { criteriaCalls } from './criteria-calls'
import type { DesktopContext } from './desktop-context'
import { importCalls } from './import-calls'
import { keepingCalls } from './keeping-calls'
import { mappingCalls } from './mapping-calls'
import { officeCalls } from './office-calls'
import { paperCalls } from './paper-calls'
import { ReadJobs } from './read-jobs'
import { scoringCalls } from './scoring-calls'
import { whatIfCalls } from './what-if-calls'

/** Every call of the contract, answered by the use cases. */
export function desktopApi(desktop: DesktopContext, version: string): Api {
  const running = new CancellableJobs()
  const jobs = new ReadJobs(desktop, running)
  const commendation = commendationCalls(desktop)
  return {
    ...officeCalls(desktop),
    ...campaignCalls(desktop),
    ...importCalls(desktop, jobs, running),
    ...mappingCalls(desktop, jobs),
    ...criteriaCalls(desktop),
    ...scoringCalls(desktop),
    ...chartCalls(desktop),
    ...whatIfCalls(desktop),
    ...clusterCalls(desktop),
    ...commendation,
    ...paperCalls(desktop, running, (campaign) => commendation['list.get']({ campaign, decisionDate: null })),
    ...certificateCalls(desktop),
    ...keepingCalls(desktop, version),
  }
}
