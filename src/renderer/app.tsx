import { App as AntApp, ConfigProvider } from 'antd'
import viVN from 'antd/locale/vi_VN'
import dayjs from 'dayjs'
import 'dayjs/locale/vi'
import type { Bridge } from '#shared/ipc/bridge'
import { actionLabel } from '#shared/messages/action-labels'
import { ApiProvider } from './api/bridge-context'
import { NoticesProvider } from './components/notices'
import { Frame } from './frame/frame'
import { theme } from './theme'

dayjs.locale('vi')

/** The whole window over one way to main. */
export function App({ bridge }: { readonly bridge: Bridge }) {
  return (
    <ConfigProvider locale={viVN} theme={theme} button={{ autoInsertSpace: false }}>
      <AntApp style={{ height: '100%' }}>
        <ApiProvider bridge={bridge}>
          <NoticesProvider actionLabel={actionLabel}>
            <Frame />
          </NoticesProvider>
        </ApiProvider>
      </AntApp>
    </ConfigProvider>
  )
}
