// `npm start`: the built program on Electron; where Electron's binary is not installed, on this machine's Chromium.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const package_ = join(root, 'node_modules/electron')
const standIn = join(root, 'tests/electron-host')

const electronBinary = () => {
  const pathFile = join(package_, 'path.txt')
  if (!existsSync(pathFile)) return null
  const binary = join(package_, 'dist', readFileSync(pathFile, 'utf8').trim())
  return existsSync(binary) ? binary : null
}

const { status } = spawnSync(process.execPath, ['scripts/build.mjs', '--if-stale'], {
  cwd: root,
  stdio: ['ignore', 2, 2],
})
if (status !== 0) process.exit(status ?? 1)

const env = { ...process.env }
let binary = electronBinary()
if (binary === null) {
  binary = join(standIn, 'electron')
  if (env.DISPLAY) env.ELECTRON_HOST_HEADED = '1'
  console.log("Electron's binary is not installed (npx install-electron brings it).")
  console.log('The same build now runs on the Chromium of this machine, through tests/electron-host.')
  if (!env.DISPLAY) console.log('No display was found: the window cannot be seen. Ctrl+C ends the program.')
}
const program = spawn(binary, ['.', ...process.argv.slice(2)], { cwd: root, env, stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => program.kill(signal))
program.on('exit', (code) => process.exit(code ?? 0))
