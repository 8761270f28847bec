import { realpath, statfs } from 'node:fs/promises'

/** File systems of other PCs as Linux numbers them: NFS, SMB, CIFS, SMB2. */
const networkTypes = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42])

/** True for a folder on another PC, also behind a drive letter: a commit there is only as sure as the network. */
export async function isNetworkFolder(folder: string): Promise<boolean> {
  try {
    const real = await realpath(folder)
    return (
      /^[\\/]{2}[^\\/?.]/.test(real) || (process.platform === 'linux' && networkTypes.has((await statfs(real)).type))
    )
  } catch {
    return false
  }
}
