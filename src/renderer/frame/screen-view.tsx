import { lazy } from 'react'
import { assertNever } from '#domain/core/result'
import { CampaignsScreen } from '../features/campaigns/campaigns-screen'
import { NewCampaignScreen } from '../features/campaigns/new-campaign-screen'
import { PlanScreen } from '../features/campaigns/plan-screen'
import { ReadinessScreen } from '../features/campaigns/readiness-screen'
import { CriteriaScreen } from '../features/criteria/criteria-screen'
import { HelpScreen } from '../features/help/help-screen'
import { ImportScreen } from '../features/import/import-screen'
import { LogScreen } from '../features/log/log-screen'
import { OfficeScreen } from '../features/office/office-screen'
import { RegisterScreen } from '../features/register/register-screen'
import { SafekeepingScreen } from '../features/safekeeping/safekeeping-screen'
import { TrayScreen } from '../features/tray/tray-screen'
import { UnitsScreen } from '../features/units/units-screen'
import type { CampaignPlace, OfficePlace, Screen } from '../screen'

// The screens with charts, grids and PDF pages are large: they load when first opened.
const ScoreScreen = lazy(async () => ({ default: (await import('../features/scores/score-screen')).ScoreScreen }))
const RankingScreen = lazy(async () => ({
  default: (await import('../features/ranking/ranking-screen')).RankingScreen,
}))
const NomineesScreen = lazy(async () => ({
  default: (await import('../features/nominees/nominees-screen')).NomineesScreen,
}))
const MeetingScreen = lazy(async () => ({ default: (await import('../features/list/meeting-screen')).MeetingScreen }))
const ListScreen = lazy(async () => ({ default: (await import('../features/list/list-screen')).ListScreen }))
const PapersScreen = lazy(async () => ({ default: (await import('../features/papers/papers-screen')).PapersScreen }))

export function ScreenView({ screen }: { readonly screen: Screen }) {
  return screen.kind === 'campaign' ? (
    <CampaignView key={screen.campaign} place={screen.place} campaign={screen.campaign} />
  ) : (
    <OfficeView place={screen.place} />
  )
}

function CampaignView({ place, campaign }: { readonly place: CampaignPlace; readonly campaign: string }) {
  switch (place) {
    case 'readiness':
      return <ReadinessScreen campaign={campaign} />
    case 'plan':
      return <PlanScreen campaign={campaign} />
    case 'units':
      return <UnitsScreen />
    case 'criteria':
      return <CriteriaScreen campaign={campaign} />
    case 'import':
      return <ImportScreen campaign={campaign} />
    case 'tray':
      return <TrayScreen campaign={campaign} />
    case 'scores':
      return <ScoreScreen campaign={campaign} />
    case 'ranking':
      return <RankingScreen campaign={campaign} />
    case 'nominees':
      return <NomineesScreen campaign={campaign} />
    case 'meeting':
      return <MeetingScreen campaign={campaign} />
    case 'list':
      return <ListScreen campaign={campaign} />
    case 'papers':
      return <PapersScreen campaign={campaign} />
    case 'register':
      return <RegisterScreen />
    default:
      return assertNever(place)
  }
}

function OfficeView({ place }: { readonly place: OfficePlace }) {
  switch (place) {
    case 'campaigns':
      return <CampaignsScreen />
    case 'new-campaign':
      return <NewCampaignScreen />
    case 'units':
      return <UnitsScreen />
    case 'register':
      return <RegisterScreen />
    case 'office':
      return <OfficeScreen />
    case 'log':
      return <LogScreen />
    case 'safekeeping':
      return <SafekeepingScreen />
    case 'help':
      return <HelpScreen />
    default:
      return assertNever(place)
  }
}
