import type { Reply } from './api'
import type { Channel, EventName } from './channels'
import type { Input } from './contract'
import type { Events, OpenedFile } from './views'

/** What the preload puts into the window as `window.soThiDua`. */
export interface Bridge {
  call<C extends Channel>(channel: C, input: Input<C>): Promise<Reply<C>>
  /** The function returned stops listening. */
  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void
  /** Dropped `File` objects in, tokens out; what is no file on the disk is left out. */
  registerDropped(files: readonly object[]): Promise<readonly OpenedFile[]>
}
