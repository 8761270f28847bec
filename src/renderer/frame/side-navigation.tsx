import { Badge } from 'antd'
import { skip, useQuery } from '../api/use-query'
import { useNavigation } from '../navigation'
import { campaignScreen, officeScreen, type Screen } from '../screen'
import { campaignEntries, campaignPlaces, officeEntries, officePlaces } from './places'

/** The way through the work: the open campaign step by step, then the office's own places. */
export function SideNavigation() {
  const { screen, openCampaign, go } = useNavigation()
  const tray = useQuery('tray.list', openCampaign === null ? skip : { campaign: openCampaign })
  const waiting = tray.data?.rows.filter(({ status }) => status === 'waiting').length ?? 0
  const entry = (target: Screen, name: string, count = 0) => {
    const isHere = screen.kind === target.kind && screen.place === target.place
    return (
      <li key={`${target.kind}-${target.place}`}>
        <button type="button" aria-current={isHere ? 'page' : undefined} onClick={() => go(target)}>
          <span>{name}</span>
          {count > 0 && <Badge count={count} overflowCount={999} color="#8a5300" title={`${count} dòng chờ`} />}
        </button>
      </li>
    )
  }
  return (
    <nav className="side" aria-label="Các mục">
      {openCampaign !== null && (
        <>
          <h2>Đợt đang mở</h2>
          <ul>
            {campaignEntries.map((place) =>
              entry(campaignScreen(openCampaign, place), campaignPlaces[place], place === 'tray' ? waiting : 0),
            )}
          </ul>
        </>
      )}
      <h2>Chung</h2>
      <ul>{officeEntries(openCampaign !== null).map((place) => entry(officeScreen(place), officePlaces[place]))}</ul>
    </nav>
  )
}
