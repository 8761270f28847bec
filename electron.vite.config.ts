import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { mainEntries, mainOutput } from './scripts/main-bundle.mjs'

const root = import.meta.dirname

export default defineConfig({
  main: { build: { rolldownOptions: { input: mainEntries(root), output: mainOutput } } },
  preload: {
    build: {
      externalizeDeps: false,
      // A sandboxed preload is one CommonJS file.
      rolldownOptions: {
        input: { index: join(root, 'src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: 'index.cjs' },
      },
    },
  },
  renderer: {
    root: join(root, 'src/renderer'),
    plugins: [react()],
    build: {
      rolldownOptions: { input: join(root, 'src/renderer/index.html') },
      // The program reads its pages from the disk: one larger file costs nothing.
      chunkSizeWarningLimit: 4000,
      reportCompressedSize: false,
    },
  },
})
