import { join } from 'node:path'
import { app } from 'electron'
import { desktopServices } from './desktop-services'
import { startDesktop } from './shell/desktop'
import { forkUtility } from './shell/fork-child'

const out = join(import.meta.dirname, '..')

startDesktop({ preload: join(out, 'preload/index.cjs'), renderer: join(out, 'renderer') }, (parts) =>
  desktopServices({
    ...parts,
    settingsFolder: app.getPath('userData'),
    fork: forkUtility,
    readingProcess: join(import.meta.dirname, 'reading-process.js'),
  }),
)
