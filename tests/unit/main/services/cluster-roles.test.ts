import { describe, expect, it } from 'vitest'
import { officeInvariants } from '#domain/office/invariants'
import { clusterRolesIn } from '#domain/scoring/cluster-roles'
import { rolesOfCampaign, saveClusterRoles } from '#main/services/cluster-roles'
import { freezeRanking } from '#main/services/frozen-rankings'
import { undo } from '#main/services/history'
import { saveScorer } from '#main/services/scoring-rules'
import { saveCluster } from '#main/services/units'
import { appraiseAll, as, campaign, give, smallCluster } from './small-cluster'

async function inCluster() {
  const context = await smallCluster()
  const { state } = context.store
  const cluster = state.all('clusters')[0]?.id ?? ''
  const change = (lead: string | null, deputy: string | null) =>
    saveCluster(context, { id: cluster, name: 'Cụm 1', kind: 'cụm', lead, deputy, order: 1 })
  return { context, state, cluster, change, roles: () => clusterRolesIn(state, campaign, cluster) }
}

describe('lead and deputy of a cluster in a campaign', () => {
  it('are the cluster’s until the campaign names its own, and are the cluster’s again when that is taken back', async () => {
    const { context, state, cluster, roles } = await inCluster()
    expect(roles()).toEqual({ lead: 'P01', deputy: 'P02' })
    await saveClusterRoles(context, campaign, cluster, { lead: 'P03', deputy: null })
    expect(roles()).toEqual({ lead: 'P03', deputy: null })
    expect(state.get('clusters', cluster)).toMatchObject({ lead: 'P01', deputy: 'P02' })
    expect(rolesOfCampaign(state, campaign).map(({ name, isOwn }) => ({ name, isOwn }))).toEqual([
      { name: 'Cụm 1', isOwn: true },
    ])
    expect(officeInvariants(state)).toEqual([])
    await undo(context, 0)
    expect(roles()).toEqual({ lead: 'P01', deputy: 'P02' })
    await saveClusterRoles(context, campaign, cluster, { lead: 'P02', deputy: 'P03' })
    await saveClusterRoles(context, campaign, cluster, null)
    expect(roles()).toEqual({ lead: 'P01', deputy: 'P02' })
  })

  it('are two units of that cluster', async () => {
    const { context, cluster, change, roles } = await inCluster()
    const same = { ok: false, error: { code: 'LEAD_IS_DEPUTY' } }
    expect(await saveClusterRoles(context, campaign, cluster, { lead: 'P03', deputy: 'P03' })).toEqual(same)
    expect(await change('P03', 'P03')).toEqual(same)
    expect(await saveClusterRoles(context, campaign, cluster, { lead: 'X01', deputy: null })).toEqual({
      ok: false,
      error: { code: 'UNIT_NOT_FOUND', unit: 'X01' },
    })
    expect(roles()).toEqual({ lead: 'P01', deputy: 'P02' })
  })

  it('stay what they were in a campaign whose ranking was frozen, whoever leads the cluster later', async () => {
    const { context, cluster, change, roles } = await inCluster()
    await change('P02', 'P01')
    expect(roles()).toEqual({ lead: 'P02', deputy: 'P01' })
    await appraiseAll(context)
    await freezeRanking(context, campaign)
    await change('P03', 'P01')
    expect(roles()).toEqual({ lead: 'P02', deputy: 'P01' })
    expect(context.store.state.get('clusters', cluster)?.lead).toBe('P03')
    await undo(context, 0)
    expect(context.store.state.campaign(campaign).get('clusterRoles', cluster)).toBeNull()
  })

  it('decide who is named when the lead reviews their own unit', async () => {
    const { context, cluster } = await inCluster()
    await saveScorer(context, null, { name: 'Lê Văn Đồng', unit: 'P03', role: 'Trưởng cụm' })
    await saveClusterRoles(context, campaign, cluster, { lead: 'P03', deputy: 'P01' })
    const refused = await give(as(context, 'Lê Văn Đồng'), 'review', { 'P03 A.1': '9' })
    expect(refused).toMatchObject({
      ok: false,
      error: { findings: [{ code: 'OWN_UNIT_SCORED', facts: { deputy: 'Phường Bắc Sơn' } }] },
    })
  })
})
