import { ok } from '#domain/core/result'
import { ratersOf, trendOf } from '#main/services/charts'
import type { Api } from '#shared/ipc/api'
import type { DesktopContext } from './desktop-context'

/** Calls for charts that need more than one cluster or one campaign. */
export const chartCalls = (desktop: DesktopContext): Pick<Api, 'ranking.raters' | 'ranking.trend'> => ({
  'ranking.raters': async ({ campaign }) => ratersOf(desktop.services().store.state, campaign),
  'ranking.trend': async ({ unit }) => ok(trendOf(desktop.services().store.state, unit)),
})
