import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The window in a browser without main: npx vite --config tests/renderer/demo/vite.config.ts */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  server: { port: 5331, strictPort: true, fs: { allow: [join(import.meta.dirname, '../../..')] } },
})
