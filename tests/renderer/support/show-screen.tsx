import { render } from '@testing-library/react'
import { App as AntApp, ConfigProvider } from 'antd'
import viVN from 'antd/locale/vi_VN'
import type { ReactNode } from 'react'
import { ok } from '../../../src/domain/core/result'
import { ApiProvider } from '../../../src/renderer/api/bridge-context'
import { type InMemoryBridge, inMemoryBridge } from '../../../src/renderer/api/in-memory-api'
import { NoticesProvider } from '../../../src/renderer/components/notices'
import { NavigationContext } from '../../../src/renderer/navigation'
import { campaignScreen, type Screen } from '../../../src/renderer/screen'
import type { Api } from '../../../src/shared/ipc/api'

export interface ShownScreen {
  readonly bridge: InMemoryBridge
  /** Screens that were asked for. */
  readonly visited: Screen[]
}

/** One screen of the window over the in-memory api, without the frame around it. */
export function showScreen(screen: ReactNode, answers: Partial<Api>): ShownScreen {
  const bridge = inMemoryBridge({ 'log.list': async () => ok({ entries: [] }), ...answers })
  const visited: Screen[] = []
  const navigation = {
    screen: campaignScreen('dot-75-nam', 'readiness'),
    openCampaign: 'dot-75-nam',
    go: (target: Screen) => void visited.push(target),
    setUnsaved: () => undefined,
  }
  render(
    <ConfigProvider locale={viVN} theme={{ token: { motion: false } }}>
      <AntApp>
        <ApiProvider bridge={bridge}>
          <NoticesProvider actionLabel={(action) => action}>
            <NavigationContext value={navigation}>{screen}</NavigationContext>
          </NoticesProvider>
        </ApiProvider>
      </AntApp>
    </ConfigProvider>,
  )
  return { bridge, visited }
}
