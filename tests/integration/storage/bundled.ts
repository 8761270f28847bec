import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll } from 'vitest'

/** A script of this folder as one file that Node starts at once; gone after the tests. */
export async function bundled(script: string): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'so-thi-dua-script-'))
  afterAll(() => rmSync(outDir, { recursive: true, force: true }))
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(import.meta.dirname, '../../..'),
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, `${script}.ts`),
      outDir,
      emptyOutDir: false,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: `${script}.mjs` } },
    },
  })
  return join(outDir, `${script}.mjs`)
}
