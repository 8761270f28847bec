import { app, shell } from 'electron'
import { originOf, startPage } from './app-addresses'
import { isExternalLink } from './external-links'

/** No page opens a window, frames another or leaves for another address; known links go to the PC's browser. */
export const guardNavigation = (devServer: string | null): void => {
  const mayLoad = (address: string) =>
    address === startPage || (devServer !== null && originOf(address) === originOf(devServer))
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(({ url }) => {
      if (isExternalLink(url)) void shell.openExternal(url)
      return { action: 'deny' }
    })
    contents.on('will-navigate', (event, url) => {
      if (!mayLoad(url)) event.preventDefault()
    })
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
}
