import { randomUUID } from 'node:crypto'
import { statSync } from 'node:fs'
import { basename, isAbsolute } from 'node:path'
import type { ChosenFile, ChosenFiles } from '#main/ports/desktop'

/** Paths stay in main: the window gets a token for each file that the officer chose or dropped, and sends it back. */
export class FileTokens implements ChosenFiles {
  readonly #paths = new Map<string, string>()

  offer(path: string): ChosenFile | null {
    if (!isAbsolute(path)) return null
    const stats = statSync(path, { throwIfNoEntry: false })
    if (stats === undefined || !(stats.isFile() || stats.isDirectory())) return null
    const token = randomUUID()
    this.#paths.set(token, path)
    return { token, name: basename(path), bytes: stats.isFile() ? stats.size : 0, isFolder: stats.isDirectory() }
  }

  pathOf(token: string): string | null {
    return this.#paths.get(token) ?? null
  }
}
