import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** The programs that run outside the window: desktop, command line, and the process that reads workbooks. */
const entries = {
  index: 'src/main/index.ts',
  cli: 'src/main/cli.ts',
  'reading-process': 'src/main/excel/reading/reading-process.ts',
}

/** @param {string} root */
export const mainEntries = (root) =>
  Object.fromEntries(
    Object.entries(entries)
      .map(([name, file]) => [name, join(root, file)])
      .filter(([, file]) => existsSync(file)),
  )

/** All in one folder: what a module finds beside itself (`import.meta.dirname`) it finds from a shared chunk too. */
export const mainOutput = {
  format: /** @type {const} */ ('es'),
  entryFileNames: '[name].js',
  chunkFileNames: '[name]-[hash].js',
}
