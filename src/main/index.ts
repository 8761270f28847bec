import { join } from 'node:path'
import { err } from '#domain/core/result'
import type { Api } from '#shared/ipc/api'
import { channels } from '#shared/ipc/channels'
import { startDesktop } from './shell/desktop'

const out = join(import.meta.dirname, '..')

// Until the services are wired in, every call is answered with a refusal.
const unanswered = async () => err({ code: 'OFFICE_MISSING' as const })
const api = Object.fromEntries(channels.map((channel) => [channel, unanswered])) as unknown as Api

startDesktop({ preload: join(out, 'preload/index.cjs'), renderer: join(out, 'renderer') }, async () => ({
  api,
  close: async () => undefined,
}))
