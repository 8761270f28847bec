import type { Result } from '#domain/core/result'
import type { ChosenFiles, FileDialogs, PaperPrinter, PdfPrinter, PushEvent, SystemFiles } from '#main/ports/desktop'
import type { ServiceContext } from '#main/services/context'
import type { Workspace } from '#main/workspace'
import type { AppError } from '#shared/errors/app-error'

/** What the window's calls work with: the open folder, and the desktop around it. */
export interface DesktopContext {
  /** The folder that is open now; a restore puts another in its place. */
  readonly workspace: () => Workspace
  readonly services: () => ServiceContext
  /** Closes the folder, lets `replace` put another in its place, and opens it again whatever came of it. */
  readonly replaceFolder: <T>(replace: (folder: string) => Promise<Result<T, AppError>>) => Promise<Result<T, AppError>>
  readonly files: ChosenFiles
  readonly dialogs: FileDialogs
  readonly pdf: PdfPrinter
  readonly paper: PaperPrinter
  readonly system: SystemFiles
  readonly push: PushEvent
  readonly user: { readonly get: () => string; readonly set: (name: string) => void }
}
