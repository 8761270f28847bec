import type { LocalDate } from '#domain/core/local-date'
import { err, ok, type Result } from '#domain/core/result'
import { legalData } from '#main/documents/legal-data'
import { saveOffice } from '#main/services/office'
import { openSampleCampaign } from '#main/services/sample'
import {
  clustersInOrder,
  importUnits,
  removeCluster,
  removeUnit,
  saveCluster,
  saveUnit,
  unitsInOrder,
} from '#main/services/units'
import type { Api } from '#shared/ipc/api'
import type { OfficeView, UnitsView } from '#shared/ipc/views'
import type { DesktopContext } from './desktop-context'

type Calls =
  | 'office.get'
  | 'office.save'
  | 'office.setUser'
  | 'office.openSample'
  | 'units.list'
  | 'units.save'
  | 'units.remove'
  | 'units.import'
  | 'clusters.save'
  | 'clusters.remove'

/** Calls about the office, its units and clusters. */
export function officeCalls(desktop: DesktopContext): Pick<Api, Calls> {
  const office = (): Result<OfficeView, never> => {
    const { state } = desktop.services().store
    const campaigns = state.all('campaigns').map((campaign) => {
      const sent = state
        .campaign(campaign.id)
        .all('submissions')
        .filter(({ superseded }) => !superseded)
      return { campaign, submissions: sent.length, units: state.all('units').length }
    })
    return ok({
      office: state.get('office', 'office'),
      campaigns,
      user: desktop.user.get(),
      folder: desktop.workspace().folder,
      readOnlyReason: desktop.workspace().readOnlyReason,
      notices: desktop.workspace().notices,
      profiles: legalData.profiles.map(({ id, title, note }) => ({ id, title, note })),
    })
  }
  const units = (): Result<UnitsView, never> => {
    const { state } = desktop.services().store
    return ok({ units: unitsInOrder(state), clusters: clustersInOrder(state) })
  }
  return {
    'office.get': async () => office(),
    'office.save': async (input) => {
      const saved = await saveOffice(desktop.services(), input)
      return saved.ok ? office() : saved
    },
    'office.setUser': async ({ name }) => {
      desktop.user.set(name)
      return office()
    },
    'office.openSample': async () => openSampleCampaign(desktop.services(), desktop.workspace().reader),
    'units.list': async () => units(),
    'units.save': async ({ previousCode, unit }) => {
      const days = { validFrom: unit.validFrom as LocalDate | null, validTo: unit.validTo as LocalDate | null }
      const saved = await saveUnit(desktop.services(), previousCode, { ...unit, ...days })
      return saved.ok ? units() : saved
    },
    'units.remove': async ({ code }) => {
      const removed = await removeUnit(desktop.services(), code)
      return removed.ok ? units() : removed
    },
    'units.import': async ({ token }) => {
      const path = desktop.files.pathOf(token)
      if (path === null) return err({ code: 'FILE_NOT_CHOSEN' })
      const read = await desktop.workspace().readUnits(path)
      if (!read.ok) return read
      const done = await importUnits(desktop.services(), read.value.units)
      if (!done.ok) return done
      const { state } = desktop.services().store
      const imported = { ...done.value, findings: read.value.findings }
      return ok({ units: unitsInOrder(state), clusters: clustersInOrder(state), imported })
    },
    'clusters.save': async (input) => {
      const saved = await saveCluster(desktop.services(), input)
      return saved.ok ? units() : saved
    },
    'clusters.remove': async ({ id }) => {
      const removed = await removeCluster(desktop.services(), id)
      return removed.ok ? units() : removed
    },
  }
}
