import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const project = (name: string, timeout: number, environment = 'node') => ({
  extends: true as const,
  test: {
    name,
    environment,
    include: [`tests/${name}/**/*.test.{ts,tsx}`],
    testTimeout: timeout,
    hookTimeout: timeout,
  },
})

export default defineConfig({
  plugins: [react()],
  test: {
    projects: [
      project('unit', 20_000),
      project('integration', 120_000),
      project('architecture', 120_000),
      project('renderer', 30_000, 'jsdom'),
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          globalSetup: ['tests/e2e/build-once.ts'],
        },
      },
    ],
  },
})
