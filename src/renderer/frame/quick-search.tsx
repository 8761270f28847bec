import { SearchOutlined } from '@ant-design/icons'
import { AutoComplete, Input } from 'antd'
import { useState } from 'react'
import { matchesSearch } from '#domain/text/fold'
import { useQuery } from '../api/use-query'
import { useNavigation } from '../navigation'
import { campaignScreen, officeScreen, type Screen } from '../screen'
import { campaignEntries, campaignPlaces, officeEntries, officePlaces } from './places'

interface Found {
  readonly value: string
  readonly label: string
  readonly screen: Screen
}

const shown = 12

/** Finds a place, a campaign or a unit by a few letters, and goes there. */
export function QuickSearch() {
  const { openCampaign, go } = useNavigation()
  const office = useQuery('office.get', undefined)
  const units = useQuery('units.list', undefined)
  const [query, setQuery] = useState('')
  const unitsScreen = openCampaign === null ? officeScreen('units') : campaignScreen(openCampaign, 'units')
  const all: readonly Found[] = [
    ...(openCampaign === null
      ? []
      : campaignEntries.map((place) => ({
          value: `place:${place}`,
          label: campaignPlaces[place],
          screen: campaignScreen(openCampaign, place),
        }))),
    ...officeEntries(openCampaign !== null).map((place) => ({
      value: `office:${place}`,
      label: officePlaces[place],
      screen: officeScreen(place),
    })),
    ...(office.data?.campaigns ?? []).map(({ campaign }) => ({
      value: `campaign:${campaign.id}`,
      label: `Đợt: ${campaign.title}`,
      screen: campaignScreen(campaign.id, 'readiness'),
    })),
    ...(units.data?.units ?? []).map(({ code, name }) => ({
      value: `unit:${code}`,
      label: `Đơn vị: ${name} (${code})`,
      screen: unitsScreen,
    })),
  ]
  const found = query.trim() === '' ? [] : all.filter(({ label }) => matchesSearch(label, query)).slice(0, shown)
  return (
    <AutoComplete
      style={{ width: 200 }}
      popupMatchSelectWidth={360}
      value={query}
      options={found.map(({ value, label }) => ({ value, label }))}
      defaultActiveFirstOption
      onSearch={setQuery}
      onSelect={(value: string) => {
        const target = found.find((one) => one.value === value)
        setQuery('')
        if (target !== undefined) go(target.screen)
      }}
    >
      <Input aria-label="Tìm mục, đợt thi đua, đơn vị" prefix={<SearchOutlined aria-hidden />} placeholder="Đi tới…" />
    </AutoComplete>
  )
}
