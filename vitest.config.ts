import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

/** Groups run one after the other, so that what drives a browser has the machine to itself. */
const project = (name: string, timeout: number, group: number, environment = 'node') => ({
  extends: true as const,
  test: {
    name,
    environment,
    include: [`tests/${name}/**/*.test.{ts,tsx}`],
    testTimeout: timeout,
    hookTimeout: timeout,
    sequence: { groupOrder: group },
  },
})

export default defineConfig({
  plugins: [react()],
  test: {
    projects: [
      project('unit', 30_000, 0),
      project('integration', 180_000, 1),
      project('architecture', 120_000, 0),
      {
        extends: true,
        test: {
          ...project('renderer', 60_000, 0, 'jsdom').test,
          setupFiles: ['tests/renderer/support/set-up.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          // a busy machine answers later; a test that passes does not wait
          expect: { poll: { timeout: 30_000, interval: 50 } },
          sequence: { groupOrder: 2 },
          globalSetup: ['tests/e2e/build-once.ts'],
        },
      },
    ],
  },
})
