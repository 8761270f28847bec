import { existsSync } from 'node:fs'
import { join } from 'node:path'

const onWindows = [
  'Google/Chrome/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
  'Chromium/Application/chrome.exe',
]
const onMac = ['Google Chrome', 'Microsoft Edge', 'Chromium']
const onLinux = ['/usr/lib/chromium/chromium', '/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge']
const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']

type Environment = Readonly<Record<string, string | undefined>>

/** Where an installed Chromium, Chrome or Edge may be, best first; `SO_THI_DUA_CHROMIUM` comes before all. */
export function browserCandidates(platform: NodeJS.Platform, env: Environment): string[] {
  const named = env.SO_THI_DUA_CHROMIUM ? [env.SO_THI_DUA_CHROMIUM] : []
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root !== undefined)
    return [...named, ...roots.flatMap((root) => onWindows.map((path) => join(root, path)))]
  }
  if (platform === 'darwin')
    return [...named, ...onMac.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)]
  const folders = (env.PATH ?? '').split(':').filter(Boolean)
  return [...named, ...onLinux, ...commands.flatMap((command) => folders.map((folder) => join(folder, command)))]
}

/** The browser to print with; null when none is installed. */
export const findBrowser = (): string | null =>
  browserCandidates(process.platform, process.env).find((path) => existsSync(path)) ?? null
