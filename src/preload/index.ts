import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { channels, droppedFiles, eventNames } from '../shared/ipc/channels'

const isChannel = (name: unknown) => channels.some((channel) => channel === name)
const isEvent = (name: unknown) => eventNames.some((event) => event === name)

contextBridge.exposeInMainWorld('soThiDua', {
  call: (channel: string, input: unknown): Promise<unknown> => {
    if (!isChannel(channel)) return Promise.resolve({ ok: false, error: { code: 'REQUEST_INVALID', channel } })
    return ipcRenderer.invoke(channel, input)
  },
  on: (event: string, listener: (payload: unknown) => void): (() => void) => {
    if (!isEvent(event)) return () => undefined
    const hear = (_event: unknown, payload: unknown) => listener(payload)
    ipcRenderer.on(event, hear)
    return () => void ipcRenderer.off(event, hear)
  },
  registerDropped: (files: readonly File[]): Promise<unknown> =>
    ipcRenderer.invoke(droppedFiles, files.map((file) => webUtils.getPathForFile(file)).filter(Boolean)),
})
