import { configure, render } from '@testing-library/react'
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

// antd in jsdom is slow on a busy machine; a test that fails waits longer, one that passes does not
configure({ asyncUtilTimeout: 15_000 })

// A busy machine draws late; nothing here measures time.
configure({ asyncUtilTimeout: 10_000 })

const usual: Readonly<Record<string, string>> = { display: 'block', visibility: 'visible', pointerEvents: 'auto' }

/** An element's own style. jsdom would look through every rule of antd's sheets at each question of a test. */
const ownStyle = (element: Element): CSSStyleDeclaration =>
  new Proxy((element as HTMLElement).style ?? document.body.style, {
    get: (style, name) => {
      const value = Reflect.get(style, name)
      if (typeof value === 'function') return value.bind(style)
      return value === '' && typeof name === 'string' ? (usual[name] ?? '') : value
    },
  })

/** What jsdom does not have and antd asks for. */
export function standInForBrowser(): void {
  class Observer {
    readonly observe = () => undefined
    readonly unobserve = () => undefined
    readonly disconnect = () => undefined
    takeRecords(): [] {
      return []
    }
  }
  const noMedia = (media: string) => ({
    matches: false,
    media,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    dispatchEvent: () => false,
  })
  Object.assign(window, {
    matchMedia: noMedia,
    ResizeObserver: Observer,
    IntersectionObserver: Observer,
    getComputedStyle: ownStyle,
  })
  Object.assign(Element.prototype, { scrollIntoView: () => undefined })
}

export interface ShownScreen {
  readonly bridge: InMemoryBridge
  /** Screens that were asked for. */
  readonly visited: Screen[]
}

/** One screen of the window over the in-memory api, without the frame around it. */
export function showScreen(screen: ReactNode, answers: Partial<Api>): ShownScreen {
  standInForBrowser()
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
