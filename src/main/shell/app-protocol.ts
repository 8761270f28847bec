import { protocol, type Session } from 'electron'
import { appScheme } from './app-addresses'
import { answerRequest, type Served } from './served-pages'

/** Must run before the app is ready. */
export const registerAppScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])

export const serveApp = (session: Session, served: Served): void =>
  session.protocol.handle(appScheme, (request) => answerRequest(served, request))
