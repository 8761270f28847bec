import { createContext, useContext } from 'react'
import type { Screen } from './screen'

export interface Navigation {
  readonly screen: Screen
  /** The campaign whose work is at hand, also while a screen of the office is shown. */
  readonly openCampaign: string | null
  /** Shows a screen; asks first while something typed has not been saved. */
  readonly go: (screen: Screen) => void
  /** Says what a part of the screen holds typed that leaving would lose; null: nothing. */
  readonly setUnsaved: (part: string, what: string | null) => void
}

export const NavigationContext = createContext<Navigation | null>(null)

export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext)
  if (navigation === null) throw new Error('NavigationContext is missing')
  return navigation
}
