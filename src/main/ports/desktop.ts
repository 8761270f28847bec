import type { Result } from '#domain/core/result'
import type { Events } from '#shared/ipc/views'

/** A file or folder that the officer chose, as the window may know it. */
export interface ChosenFile {
  readonly token: string
  readonly name: string
  readonly bytes: number
  readonly isFolder: boolean
}

/** Tokens for paths: what the window sends back stands for a path that only main knows. */
export interface ChosenFiles {
  /** null when the path is no file or folder that can be opened. */
  offer(path: string): ChosenFile | null
  pathOf(token: string): string | null
}

export interface FileKind {
  readonly name: string
  /** Without the dot: "xlsx". */
  readonly extensions: readonly string[]
}

/** What the officer is asked in windows of the system; every path stays in main. */
export interface FileDialogs {
  /** Files to open; empty when the officer changed their mind. */
  chooseFiles(question: {
    readonly title: string
    readonly kinds: readonly FileKind[]
    readonly many: boolean
  }): Promise<readonly string[]>
  chooseFolder(question: { readonly title: string }): Promise<string | null>
  chooseSaveTarget(question: {
    readonly title: string
    readonly suggestedName: string
    readonly kinds: readonly FileKind[]
  }): Promise<string | null>
  /** Index of the button pressed; `cancel` is the default, so that Enter does no harm. */
  ask(question: {
    readonly message: string
    readonly detail: string
    readonly buttons: readonly string[]
    readonly cancel: number
  }): Promise<number>
}

/** Why no PDF came, or why it was not printed; `detail` is for the engineer. */
export interface PrintFailure {
  readonly code: 'PDF_UNAVAILABLE'
  readonly detail: string
}

/** Turns a laid-out, self-contained HTML page into a PDF with the page's own sizes. */
export interface PdfPrinter {
  htmlToPdf(html: string): Promise<Result<Uint8Array, PrintFailure>>
}

/** Sends a finished PDF to paper through the system's print window; `printed: false` when the officer cancelled. */
export interface PaperPrinter {
  printPdf(pdf: Uint8Array): Promise<Result<{ readonly printed: boolean }, PrintFailure>>
}

/** Tells every open window something that it did not ask. */
export type PushEvent = <E extends keyof Events>(name: E, payload: Events[E]) => void

/** Opens or shows a file with the system's own programs. */
export interface SystemFiles {
  open(path: string): Promise<boolean>
  reveal(path: string): void
}
