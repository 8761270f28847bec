import { basename, join } from 'node:path'
import { ok } from '#domain/core/result'
import { chartsOf, ratersOf, trendOf } from '#main/services/charts'
import { saveFile } from '#main/services/paper-files'
import type { Api } from '#shared/ipc/api'
import { dialogTitles, fileKindNames } from '#shared/messages/dialog-labels'
import type { DesktopContext } from './desktop-context'

type Calls = 'ranking.charts' | 'ranking.raters' | 'ranking.trend' | 'chart.savePng'

/** Calls for charts: what they draw, and the image of one in a file. */
export function chartCalls(desktop: DesktopContext): Pick<Api, Calls> {
  const state = () => desktop.services().store.state
  return {
    'ranking.charts': async ({ campaign, cluster }) => chartsOf(state(), campaign, cluster),
    'ranking.raters': async ({ campaign }) => ratersOf(state(), campaign),
    'ranking.trend': async ({ unit }) => ok(trendOf(state(), unit)),
    'chart.savePng': async ({ name, png }) => {
      const target = await desktop.dialogs.chooseSaveTarget({
        title: dialogTitles.saveChart,
        suggestedName: `${name
          .replace(/[\\/:*?"<>|]/g, ' ')
          .trim()
          .slice(0, 120)}.png`,
        kinds: [{ name: fileKindNames.image, extensions: ['png'] }],
      })
      if (target === null) return ok(null)
      const written = await saveFile(target, png)
      return written.ok ? ok({ folder: join(target, '..'), files: [basename(target)] }) : written
    },
  }
}
