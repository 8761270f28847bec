import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const node = (script: string, ...args: string[]) =>
  execFileSync(process.execPath, [join(root, script), ...args], { cwd: root, encoding: 'utf8' })

let work: string
let packed: string
let listed: readonly string[]
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'packing-'))
  const electron = join(work, 'electron')
  node('scripts/build.mjs', '--if-stale')
  node('tests/fixtures/fake-windows-electron/make.cjs', electron, '45.4.1')
  const settings = {
    electronDist: electron,
    electronVersion: '45.4.1',
    'directories.output': join(work, 'dist'),
    'win.signAndEditExecutable': 'false',
  }
  const flags = Object.entries(settings).map(([name, value]) => `-c.${name}=${value}`)
  node('node_modules/electron-builder/cli.js', '--win', 'dir', '--x64', ...flags)
  packed = join(work, 'dist/win-unpacked')
  listed = node('node_modules/@electron/asar/bin/asar.js', 'list', join(packed, 'resources/app.asar'))
    .split('\n')
    .map((line) => line.replaceAll('\\', '/'))
})
afterAll(() => rmSync(work, { recursive: true, force: true }))

describe('the packed program', () => {
  it('holds the build, its resources and what the main process loads', () => {
    const needed = [
      '/package.json',
      '/out/main/index.js',
      '/out/preload/index.cjs',
      '/out/renderer/index.html',
      '/resources',
      '/node_modules/zod/package.json',
      '/node_modules/exceljs/package.json',
      '/node_modules/docx/package.json',
    ]
    expect(needed.filter((file) => !listed.includes(file))).toEqual([])
  })

  it('leaves out sources, tests and what is bundled into the window', () => {
    const unwanted = /^\/(src|tests|scripts)\/|^\/node_modules\/(antd|react|react-dom|recharts|electron)\//
    expect(listed.filter((file) => unwanted.test(file))).toEqual([])
  })

  it('keeps the languages of the office and closes the doors that packing can close', () => {
    expect(readdirSync(join(packed, 'locales')).sort()).toEqual(['en-US.pak', 'vi.pak'])
    const fuses = node('node_modules/@electron/fuses/dist/bin.js', 'read', '--app', join(packed, 'Sổ Thi Đua.exe'))
    for (const door of ['RunAsNode', 'EnableNodeOptionsEnvironmentVariable', 'EnableNodeCliInspectArguments'])
      expect(fuses).toMatch(new RegExp(`${door} is .*Disabled`))
    for (const lock of ['OnlyLoadAppFromAsar', 'EnableEmbeddedAsarIntegrityValidation'])
      expect(fuses).toMatch(new RegExp(`${lock} is .*Enabled`))
  })
})
