import { render } from '@testing-library/react'
import { type InMemoryBridge, inMemoryBridge } from '../../../src/renderer/api/in-memory-api'
import { App } from '../../../src/renderer/app'
import type { Api } from '../../../src/shared/ipc/api'
import { sampleApi } from './sample-api'

/** The whole window over an office in the middle of its work. */
export function showApp(answers: Partial<Api> = {}): InMemoryBridge {
  const bridge = inMemoryBridge({ ...sampleApi, ...answers })
  render(<App bridge={bridge} />)
  return bridge
}
