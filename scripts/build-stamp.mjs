import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const mainInputs = ['src/domain', 'src/shared', 'src/main', 'resources', 'scripts/main-bundle.mjs', 'package.json']
const appInputs = [...mainInputs, 'src/preload', 'src/renderer', 'electron.vite.config.ts']

const describe = (path) => {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined) return []
  if (!stats.isDirectory()) return [`${path} ${stats.size} ${stats.mtimeMs}`]
  return readdirSync(path)
    .sort()
    .flatMap((name) => describe(join(path, name)))
}

const stampOf = (root, inputs) =>
  createHash('sha256')
    .update(inputs.flatMap((input) => describe(join(root, input))).join('\n'))
    .digest('hex')

const files = { main: 'out/main/.stamp', app: 'out/.stamp' }
const inputsOf = { main: mainInputs, app: appInputs }

/** The present state of what a build is made from; taken before building, so that an edit meanwhile makes it stale. */
export const takeStamp = (root, part) => stampOf(root, inputsOf[part])

export const isFresh = (root, part) => {
  const file = join(root, files[part])
  return existsSync(file) && readFileSync(file, 'utf8') === takeStamp(root, part)
}

export const writeStamp = (folder, stamp) => writeFileSync(join(folder, '.stamp'), stamp)
