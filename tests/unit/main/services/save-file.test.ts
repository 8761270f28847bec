import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { err, ok } from '#domain/core/result'
import { saveFile } from '#main/services/paper-files'
import { saveBeside } from '#main/services/save-beside'

const disk = vi.hoisted(() => ({ full: false }))
vi.mock('node:fs/promises', async (importReal) => {
  const real = await importReal<typeof import('node:fs/promises')>()
  return {
    ...real,
    writeFile: async (path: string, bytes: Uint8Array, options?: { readonly flag?: string }) => {
      await real.writeFile(path, disk.full ? bytes.subarray(0, bytes.length / 2) : bytes, options)
      if (disk.full) throw new Error('ENOSPC: no space left on device, write')
    },
  }
})

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'van-ban-'))
})
afterEach(async () => {
  disk.full = false
  await rm(folder, { recursive: true, force: true })
})

it('leaves the paper that stood there whole, and no piece beside it, when the disk fills up', async () => {
  const path = join(folder, 'quyet-dinh.pdf')
  expect(await saveFile(path, Buffer.from('bản cũ'))).toEqual(ok(null))
  disk.full = true
  expect(await saveFile(path, Buffer.from('bản mới dài hơn'))).toEqual(
    err({ code: 'SAVE_FAILED', file: 'quyet-dinh.pdf', cause: 'ENOSPC: no space left on device, write' }),
  )
  expect(await readFile(path, 'utf8')).toBe('bản cũ')
  expect(await readdir(folder)).toEqual(['quyet-dinh.pdf'])
})

it('takes the place of the paper that stood there', async () => {
  const path = join(folder, 'quyet-dinh.pdf')
  await saveFile(path, Buffer.from('bản cũ'))
  expect(await saveFile(path, Buffer.from('bản mới'))).toEqual(ok(null))
  expect(await readFile(path, 'utf8')).toBe('bản mới')
  expect(await readdir(folder)).toEqual(['quyet-dinh.pdf'])
})

it('leaves no piece of a file that was to stand beside others, and none of the others touched', async () => {
  await saveBeside(folder, 'mau.xlsx', Buffer.from('của đơn vị'))
  disk.full = true
  expect((await saveBeside(folder, 'mau.xlsx', Buffer.from('khác'))).ok).toBe(false)
  expect(await readdir(folder)).toEqual(['mau.xlsx'])
  expect(await readFile(join(folder, 'mau.xlsx'), 'utf8')).toBe('của đơn vị')
})
