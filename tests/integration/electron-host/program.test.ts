import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const host = join(import.meta.dirname, '../../electron-host/electron')
const trial = join(import.meta.dirname, '../../fixtures/electron-host/app')

it('the stand-in runs a program as Electron would: worlds, messages, refusals, paper', () => {
  const profile = mkdtempSync(join(tmpdir(), 'trial-'))
  const env = { ...process.env, TRIAL_PROFILE: profile }
  const { stdout, stderr, status } = spawnSync(host, [trial], { env, encoding: 'utf8', timeout: 60_000 })
  rmSync(profile, { recursive: true, force: true })
  expect(status, stderr).toBe(0)
  expect(JSON.parse(stdout)).toEqual({
    node: 'undefined,undefined,undefined',
    frozen: true,
    secure: true,
    echo: [5, true],
    who: 'app://trial/index.html',
    boom: "Error invoking remote method 'boom': TypeError: hỏng rồi",
    bad: "Error invoking remote method 'bad': Error: An object could not be cloned.",
    nobody: "Error invoking remote method 'nobody': Error: No handler registered for 'nobody'",
    uncloneable: 'An object could not be cloned.',
    sync: 42,
    callback: 'called!',
    nodeModule: 'module not found: node:fs',
    heard: 1,
    pdfHead: '%PDF-',
    pdfRefused: 'Error: Invalid pageSize B5',
    printed: true,
    title: 'Trang',
    url: 'app://trial/index.html',
    missingApi: 'Error: electron-host: app.noSuchThing is not implemented',
    unanswered: 'Error: electron-host: dialog.showOpenDialog was called and the test had not answered it',
    unsealed: expect.stringContaining('electron-host: only sandbox:true'),
    blocked: 'Failed to fetch',
    menu: 1,
    app: ['Trial', '1.2.3', true],
  })
})
