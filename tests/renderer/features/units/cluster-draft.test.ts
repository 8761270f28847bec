import { expect, it } from 'vitest'
import { clusterDraftOf, readCluster } from '../../../../src/renderer/features/units/cluster-draft'
import { clusters } from '../../support/sample-office'

it('reads every sample cluster back as it was', () => {
  for (const cluster of clusters) {
    const { name, kind, lead, deputy, order } = cluster
    expect(readCluster(clusterDraftOf(cluster, 99))).toEqual({ ok: true, value: { name, kind, lead, deputy, order } })
  }
})

it('begins a new one last, and asks for its name and two different units', () => {
  const draft = clusterDraftOf(null, 5)
  expect(draft).toEqual({ name: '', kind: 'khối', lead: null, deputy: null, order: 5 })
  expect(readCluster({ ...draft, name: ' ', lead: 'P01', deputy: 'P01' })).toEqual({
    ok: false,
    error: {
      name: 'Cần ghi tên cụm, khối.',
      lead: 'Trưởng và phó phải là hai đơn vị khác nhau.',
      deputy: 'Trưởng và phó phải là hai đơn vị khác nhau.',
    },
  })
  expect(readCluster({ ...draft, name: ' Khối phường ' })).toMatchObject({ ok: true, value: { name: 'Khối phường' } })
})
