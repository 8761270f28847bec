import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { campaignPartition, type Partition } from '#domain/office/change'

const campaignsFolder = 'campaigns'
const longestName = 120
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/

/** A campaign's id as a file name that every system takes and that no two ids share, whatever the case of its letters. */
function fileName(campaign: string): string {
  const plain = [...Buffer.from(campaign, 'utf8')]
    .map((byte) => {
      const letter = String.fromCharCode(byte)
      return /[a-z0-9_-]/.test(letter) ? letter : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
    })
    .join('')
  if (reserved.test(plain)) return `%${plain.charCodeAt(0).toString(16).toUpperCase()}${plain.slice(1)}`
  if (plain.length <= longestName) return plain
  return `${plain.slice(0, longestName - 20)}~${createHash('sha256').update(campaign).digest('hex').slice(0, 16)}`
}

/** The file that holds a partition's snapshot. */
export const snapshotPath = (folder: string, partition: Partition): string =>
  partition === 'office'
    ? join(folder, 'office.json')
    : join(folder, campaignsFolder, `${fileName(partition.slice('campaign:'.length))}.json`)

/** The campaign that a file name stands for; null for a name that was cut or is no name of ours. */
function campaignOf(name: string): Partition | null {
  try {
    const campaign = decodeURIComponent(name)
    return campaign === '' || name.includes('~') ? null : campaignPartition(campaign)
  } catch {
    return null
  }
}

/** Files of campaigns in the folder, and the partition that each name stands for, where the name tells it. */
export async function campaignFiles(folder: string): Promise<ReadonlyMap<string, Partition | null>> {
  const names = await readdir(join(folder, campaignsFolder)).catch(() => [])
  const files = names.flatMap((name) => /^(.*)\.json(?:\.prev)?$/.exec(name)?.[1] ?? [])
  return new Map(files.map((name) => [join(folder, campaignsFolder, `${name}.json`), campaignOf(name)]))
}
