// Commits units without end and says each one that was acknowledged; the test kills it at some moment.
import { writeSync } from 'node:fs'
import { createFolder, openFolder } from '#main/storage/open-folder'
import { addUnit, now } from './folder-helpers'

const [folder = '', start = '0'] = process.argv.slice(2)
const result = start === '0' ? await createFolder(folder, { now }) : await openFolder(folder, 'write', { now })
if (!result.ok) {
  writeSync(1, `refused ${JSON.stringify(result.error)}\n`)
  process.exit(3)
}
// Some weight, so that a kill can fall into the middle of a line.
const heavy = Array.from({ length: 200 }, (_, n) => `Tên khác ${n}`)
for (let n = Number(start); ; n += 1) {
  const done = await addUnit(result.value.store, `U${n}`, undefined, heavy)
  if (!done.ok) process.exit(4)
  writeSync(1, `${n}\n`)
  if (n % 7 === 3) await result.value.store.snapshot()
}
