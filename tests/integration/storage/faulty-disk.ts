import type { FileHandle } from 'node:fs/promises'
import { type Disk, realDisk } from '#main/storage/disk'

const failure = (code: string): Error => Object.assign(new Error(code), { code })

/** A disk that works until `fail` is called, and again after `mend`. */
export interface FaultyDisk extends Disk {
  fail(code: string, what?: Faults): void
  mend(): void
}

interface Faults {
  /** How much of what is written still lands: none, half of it, or all (then the flush fails). */
  readonly lands?: 'nothing' | 'half' | 'all'
  /** True when cutting the file back fails too. */
  readonly truncates?: boolean
}

export function faultyDisk(): FaultyDisk {
  let code: string | null = null
  let faults: Faults = {}
  return {
    fail: (with_, what = {}) => {
      code = with_
      faults = what
    },
    mend: () => {
      code = null
    },
    write: async (handle: FileHandle, bytes: Uint8Array, position: number) => {
      if (code === null || faults.lands === 'all') return realDisk.write(handle, bytes, position)
      if (faults.lands !== 'nothing') await realDisk.write(handle, bytes.subarray(0, bytes.length >> 1), position)
      throw failure(code)
    },
    sync: async (handle) => {
      if (code !== null) throw failure(code)
      return realDisk.sync(handle)
    },
    truncate: async (handle, size) => {
      if (code !== null && faults.truncates === false) throw failure(code)
      return realDisk.truncate(handle, size)
    },
    rename: async (from, to) => {
      if (code !== null) throw failure(code)
      return realDisk.rename(from, to)
    },
  }
}
