import type { ChosenFiles, FileDialogs, PaperPrinter, PdfPrinter, PushEvent, SystemFiles } from '#main/ports/desktop'
import type { ServiceContext } from '#main/services/context'
import type { Workspace } from '#main/workspace'

/** What the window's calls work with: the open folder, and the desktop around it. */
export interface DesktopContext {
  /** The folder that is open now; a restore puts another in its place. */
  readonly workspace: () => Workspace
  readonly services: () => ServiceContext
  /** Opens the data folder anew, after a restore. */
  readonly reopen: () => Promise<void>
  readonly files: ChosenFiles
  readonly dialogs: FileDialogs
  readonly pdf: PdfPrinter
  readonly paper: PaperPrinter
  readonly system: SystemFiles
  readonly push: PushEvent
  readonly user: { readonly get: () => string; readonly set: (name: string) => void }
}
