import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron'
import type { z } from 'zod'
import type { ChosenFile, PushEvent } from '#main/ports/desktop'
import type { Api } from '#shared/ipc/api'
import { type Channel, channels, droppedFiles } from '#shared/ipc/channels'
import { type Answering, answerCall } from './call-answering'

interface Binding extends Answering {
  readonly isTrusted: (event: IpcMainInvokeEvent) => boolean
}

/** Every call of the contract to its answer; the only place that touches ipcMain. */
export const bindContract = (
  api: Api,
  contract: Readonly<Record<Channel, { readonly input: z.ZodType }>>,
  { isTrusted, logError }: Binding,
): void => {
  for (const channel of channels) {
    const answer = api[channel] as (input: unknown) => Promise<unknown>
    ipcMain.handle(channel, (event, payload: unknown) =>
      answerCall(
        channel,
        contract[channel].input,
        answer,
        { fromTrustedFrame: isTrusted(event), payload },
        { logError },
      ),
    )
  }
}

/** Paths of dropped files, sent by the preload alone: the window has no call that names a path. */
export const bindDroppedFiles = (
  offer: (path: string) => ChosenFile | null,
  isTrusted: (event: IpcMainInvokeEvent) => boolean,
): void =>
  ipcMain.handle(droppedFiles, (event, paths: unknown) => {
    if (!isTrusted(event) || !Array.isArray(paths)) return []
    return paths
      .filter((path) => typeof path === 'string')
      .map(offer)
      .filter((file) => file !== null)
  })

/** Tells one window something; a window that has gone hears nothing. */
export const pushTo =
  (contents: () => WebContents | null): PushEvent =>
  (name, payload) => {
    const target = contents()
    if (target !== null && !target.isDestroyed()) target.send(name, payload)
  }
