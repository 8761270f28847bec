import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { whileAlone } from './build-lock.mjs'
import { isFresh, takeStamp, writeStamp } from './build-stamp.mjs'
import { mainEntries, mainOutput } from './main-bundle.mjs'

const build = async (root, outDir) => {
  // Loaded only when there is something to build: a fresh command line starts without the bundler.
  const { build: bundle } = await import('vite')
  await bundle({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: true,
      target: 'node20',
      outDir,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: { input: mainEntries(root), output: mainOutput, external: ['electron'] },
    },
  })
}

/** Brings out/main up to date with its sources; two processes at once build it once. */
export const buildMain = async (root) => {
  if (isFresh(root, 'main')) return
  const out = join(root, 'out')
  await whileAlone(join(out, '.building'), async () => {
    if (isFresh(root, 'main')) return
    const stamp = takeStamp(root, 'main')
    const fresh = mkdtempSync(join(out, '.main-'))
    const old = `${fresh}-old`
    try {
      await build(root, fresh)
      writeStamp(fresh, stamp)
      if (existsSync(join(out, 'main'))) renameSync(join(out, 'main'), old)
      renameSync(fresh, join(out, 'main'))
    } finally {
      rmSync(fresh, { recursive: true, force: true })
      rmSync(old, { recursive: true, force: true })
    }
  })
}

if (import.meta.filename === process.argv[1]) await buildMain(join(import.meta.dirname, '..'))
