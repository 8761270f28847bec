import { Skeleton } from 'antd'
import { Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useQuery } from '../api/use-query'
import { ConfirmDialog } from '../components/confirm-dialog'
import { ErrorBoundary } from '../components/error-boundary'
import { ErrorNote } from '../components/error-note'
import { useCloseGuard } from '../components/use-close-guard'
import { type Navigation, NavigationContext } from '../navigation'
import { officeScreen, type Screen } from '../screen'
import { Banners } from './banners'
import { ScreenView } from './screen-view'
import { SideNavigation } from './side-navigation'
import { TopBar } from './top-bar'
import { useShortcuts } from './use-shortcuts'
import './frame.css'

const nameOf = (screen: Screen): string =>
  screen.kind === 'campaign' ? `${screen.campaign}/${screen.place}` : screen.place

/** The window: where the officer is, what can be reached, and the screen itself. */
export function Frame() {
  const [screen, setScreen] = useState<Screen>(officeScreen('campaigns'))
  const [openCampaign, setOpenCampaign] = useState<string | null>(null)
  const [asked, setAsked] = useState<{ readonly screen: Screen; readonly what: string } | null>(null)
  /** What each part of the screen holds typed. */
  const unsaved = useRef(new Map<string, string>())
  const main = useRef<HTMLElement | null>(null)
  const office = useQuery('office.get', undefined)
  const known = office.data?.campaigns.map(({ campaign }) => campaign.id)
  // A campaign can vanish by undo or by a restore.
  const shownCampaign = openCampaign !== null && known?.includes(openCampaign) === false ? null : openCampaign

  const show = useCallback((target: Screen): void => {
    setAsked(null)
    unsaved.current.clear()
    setScreen(target)
    if (target.kind === 'campaign') setOpenCampaign(target.campaign)
  }, [])
  const go = useCallback(
    (target: Screen): void => {
      if (unsaved.current.size === 0) show(target)
      else setAsked({ screen: target, what: [...unsaved.current.values()].join(' và ') })
    },
    [show],
  )
  const setUnsaved = useCallback((part: string, what: string | null): void => {
    if (what === null) unsaved.current.delete(part)
    else unsaved.current.set(part, what)
  }, [])
  useCloseGuard(() => unsaved.current.size > 0)
  const shownScreen = screen.kind === 'campaign' && shownCampaign === null ? officeScreen('campaigns') : screen
  const navigation = useMemo<Navigation>(
    () => ({ screen: shownScreen, openCampaign: shownCampaign, go, setUnsaved }),
    [shownScreen, shownCampaign, go, setUnsaved],
  )
  const name = nameOf(shownScreen)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new screen begins at its top
  useEffect(() => {
    if (main.current !== null) main.current.scrollTop = 0
  }, [name])

  return (
    <NavigationContext value={navigation}>
      <Shortcuts />
      <div className="frame">
        <TopBar user={office.data?.user ?? ''} isReadOnly={office.data?.readOnlyReason != null} />
        {office.data === null ? <div className="banners" /> : <Banners office={office.data} />}
        <SideNavigation />
        <main className="main" ref={main}>
          <ErrorNote error={office.error} />
          <ErrorBoundary resetKey={name}>
            <Suspense fallback={<Skeleton active paragraph={{ rows: 8 }} />}>
              <ScreenView screen={shownScreen} />
            </Suspense>
          </ErrorBoundary>
        </main>
      </div>
      {asked !== null && (
        <ConfirmDialog
          title="Rời màn hình khi chưa lưu?"
          okText="Bỏ phần chưa lưu"
          cancelText="Ở lại"
          onConfirm={() => show(asked.screen)}
          onClose={() => setAsked(null)}
        >
          Phần {asked.what} vừa nhập chưa được lưu. Nếu rời đi bây giờ, phần đó sẽ mất; số liệu đã lưu vẫn còn nguyên.
        </ConfirmDialog>
      )}
    </NavigationContext>
  )
}

function Shortcuts() {
  useShortcuts()
  return null
}
