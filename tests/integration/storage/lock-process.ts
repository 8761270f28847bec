// Opens a folder for writing, says so, and holds it until it is killed or its standard input ends.
import { writeSync } from 'node:fs'
import { openFolder } from '#main/storage/open-folder'
import { now } from './folder-helpers'

const result = await openFolder(process.argv[2] ?? '', 'write', { now })
writeSync(1, result.ok ? 'open\n' : `${result.error.code}\n`)
if (!result.ok) process.exit(1)
process.stdin.resume()
process.stdin.on('end', () => {
  void result.value.store.close().then(() => process.exit(0))
})
