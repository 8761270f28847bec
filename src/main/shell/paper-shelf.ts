import { randomUUID } from 'node:crypto'
import { originOf, paperOrigin } from './app-addresses'

/** A page or PDF that lives only while it is laid out or printed. */
interface ShelvedPaper {
  readonly type: 'text/html; charset=utf-8' | 'application/pdf'
  readonly body: string | Uint8Array
}

/** Papers in memory, each under an address that cannot be guessed; nothing of them touches the disk. */
export class PaperShelf {
  readonly #papers = new Map<string, ShelvedPaper>()

  put(paper: ShelvedPaper): string {
    const address = `${paperOrigin}/${randomUUID()}`
    this.#papers.set(address, paper)
    return address
  }

  take(address: string): ShelvedPaper | null {
    return originOf(address) === paperOrigin ? (this.#papers.get(address) ?? null) : null
  }

  remove(address: string): void {
    this.#papers.delete(address)
  }

  get size(): number {
    return this.#papers.size
  }
}
