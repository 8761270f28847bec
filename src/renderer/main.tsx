import { createRoot } from 'react-dom/client'
import type { Bridge } from '#shared/ipc/bridge'
import { App } from './app'

declare global {
  interface Window {
    /** Put there by the preload. */
    readonly soThiDua: Bridge
  }
}

const root = document.getElementById('root')
if (root !== null) createRoot(root).render(<App bridge={window.soThiDua} />)
