import { createRoot } from 'react-dom/client'
import guide from '../../../docs/huong-dan-su-dung.md?raw'
import { ok } from '../../../src/domain/core/result'
import type { Unit } from '../../../src/domain/office/records'
import { inMemoryBridge } from '../../../src/renderer/api/in-memory-api'
import { App } from '../../../src/renderer/app'
import { sampleApi } from '../support/sample-api'
import { clusters, emptyOfficeView, units } from '../support/sample-office'

// The window in a plain browser, over the in-memory api; ?empty shows the first start, ?many a long list.
const asked = new URLSearchParams(location.search)
const isEmpty = asked.has('empty')
const many = Array.from({ length: 400 }, (_, index) => ({
  ...(units[index % units.length] as Unit),
  id: `U${index}`,
  code: `U${index}`,
  name: `${units[index % units.length]?.name} ${index}`,
}))
const bridge = inMemoryBridge({
  ...sampleApi,
  'help.get': async () => ok({ markdown: guide, version: '0.1.0' }),
  ...(asked.has('many') ? { 'units.list': async () => ok({ units: many, clusters }) } : {}),
  ...(isEmpty ? { 'office.get': async () => ok(emptyOfficeView) } : {}),
})
const root = document.getElementById('root')
if (root !== null) createRoot(root).render(<App bridge={bridge} />)
