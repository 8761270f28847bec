import type { Session } from 'electron'

/** What the window may ask of the machine. What is not listed is denied. */
const granted: ReadonlySet<string> = new Set([
  // Copying a table or a message for a unit; Chromium cleans what is written.
  'clipboard-sanitized-write',
])

export const isPermitted = (permission: string): boolean => granted.has(permission)

export const guardPermissions = (session: Session): void => {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(isPermitted(permission)))
  session.setPermissionCheckHandler((_contents, permission) => isPermitted(permission))
  session.setDevicePermissionHandler(() => false)
}
