import { breather } from '#main/breather'
import { besideEachOther, comparedAgain, comparedWith } from '#main/services/submissions/compare-files'
import type { ReadFile } from '#main/services/submissions/read-file'
import type { Store } from '#main/storage/store'

/** A file as it stood against the records that it was compared with. */
interface Compared {
  readonly records: readonly unknown[]
  readonly file: ReadFile
}

const isSame = (left: readonly unknown[], right: readonly unknown[]): boolean =>
  left.length === right.length && left.every((one, at) => one === right[at])

/** Read files as they stand now. A file is compared again only when records that it is compared with have changed. */
export class PresentFiles {
  readonly #compared = new WeakMap<ReadFile, Compared>()

  /** All on the same state: what is committed meanwhile is looked at once more. */
  async of(store: Store, campaign: string, files: readonly ReadFile[]): Promise<readonly ReadFile[]> {
    const breathe = breather()
    for (;;) {
      const { sequence } = store
      const compared: ReadFile[] = []
      for (const file of files) {
        compared.push(this.#asItStands(store, campaign, file))
        await breathe()
      }
      if (store.sequence === sequence) return besideEachOther(compared)
    }
  }

  #asItStands({ state }: Store, campaign: string, file: ReadFile): ReadFile {
    const records = comparedWith(state, campaign, file)
    const known = this.#compared.get(file)
    if (known !== undefined && isSame(known.records, records)) return known.file
    const compared = comparedAgain(state, campaign, file)
    this.#compared.set(file, { records, file: compared })
    return compared
  }
}
