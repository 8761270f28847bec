// What the tests need beside npm packages. As root on Debian or Ubuntu missing packages are installed; elsewhere they are named.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const runs = (command, ...args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0
const inPath = (command) => runs('sh', '-c', `command -v ${command}`)
const anyFile = (...files) => files.some((file) => existsSync(file))
const chromiums = [
  '/usr/lib/chromium/chromium',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

const needs = [
  { packages: ['chromium'], isThere: () => Boolean(process.env.ELECTRON_HOST_CHROMIUM) || anyFile(...chromiums) },
  { packages: ['poppler-utils'], isThere: () => ['pdftotext', 'pdftoppm', 'pdffonts', 'pdfinfo'].every(inPath) },
  {
    packages: ['libreoffice-calc', 'libreoffice-writer'],
    isThere: () =>
      inPath('soffice') &&
      (!inPath('dpkg-query') || runs('dpkg-query', '-W', 'libreoffice-calc', 'libreoffice-writer')),
  },
  {
    packages: ['fonts-liberation2'],
    isThere: () => anyFile('/usr/share/fonts/truetype/liberation2', '/usr/share/fonts/truetype/liberation'),
  },
  { packages: ['python3-openpyxl'], isThere: () => runs('/usr/bin/python3', '-c', 'import openpyxl') },
]

const missing = () => needs.filter(({ isThere }) => !isThere()).flatMap(({ packages }) => packages)

const install = (packages) => {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args) => spawnSync('apt-get', ['-qq', ...args], { env, encoding: 'utf8' })
  apt('update')
  const { status, stdout, stderr } = apt('install', '-y', '--no-install-recommends', ...packages)
  if (status !== 0) process.stderr.write(`${stdout}${stderr}\n`)
}

/** Ends the process when something is missing and cannot be installed. */
export const ensureTools = () => {
  const wanted = missing()
  if (wanted.length === 0) return
  if (process.getuid?.() === 0 && inPath('apt-get')) install(wanted)
  const left = missing()
  if (left.length === 0) return
  process.stderr.write(`The tests need these programs:\n  sudo apt-get install ${left.join(' ')}\n`)
  process.exit(1)
}

if (import.meta.filename === process.argv[1]) ensureTools()
