import { createRoot } from 'react-dom/client'
import guide from '../../../docs/huong-dan-su-dung.md?raw'
import { ok } from '../../../src/domain/core/result'
import { inMemoryBridge } from '../../../src/renderer/api/in-memory-api'
import { App } from '../../../src/renderer/app'
import { sampleApi } from '../support/sample-api'
import { emptyOfficeView } from '../support/sample-office'

// The window in a plain browser, over the in-memory api; ?empty shows the first start.
const isEmpty = new URLSearchParams(location.search).has('empty')
const bridge = inMemoryBridge({
  ...sampleApi,
  'help.get': async () => ok({ markdown: guide, version: '0.1.0' }),
  ...(isEmpty ? { 'office.get': async () => ok(emptyOfficeView) } : {}),
})
const root = document.getElementById('root')
if (root !== null) createRoot(root).render(<App bridge={bridge} />)
