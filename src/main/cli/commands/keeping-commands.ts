import { resolve } from 'node:path'
import { ok } from '#domain/core/result'
import { makeBackup } from '#main/storage/backups'
import { takeLock } from '#main/storage/lock'
import { restoreBackup } from '#main/storage/restore'
import { verifyFolder } from '#main/storage/verify-folder'
import { now } from '#main/workspace'
import { actionLabel } from '#shared/messages/action-labels'
import { type Command, findingLines, shownFinding } from '../command'

const log: Command = {
  usage: '[--limit N]',
  options: { limit: { type: 'string' } },
  positionals: { least: 0, most: 0 },
  opens: 'read',
  run: async (call, workspace) => {
    const limit = Number(call.option('limit') ?? 100)
    const entries = await workspace.store.entries(Number.isInteger(limit) && limit > 0 ? limit : 100)
    if (!entries.ok) return entries
    const value = entries.value.map(({ sequence, at, who, change, hash }) => ({
      seq: sequence,
      at,
      who,
      action: change.action,
      ...(change.reason === undefined ? {} : { reason: change.reason }),
      records: change.records.length,
      hash,
    }))
    return ok({
      value,
      lines: value.map(({ seq, at, who, action }) => `${seq}\t${at}\t${who}\t${actionLabel(action)}`),
    })
  },
}

const verify: Command = {
  usage: '',
  positionals: { least: 0, most: 0 },
  opens: 'folder',
  run: async (_call, folder) => {
    const done = await verifyFolder(folder)
    if (!done.ok) return done
    const { findings, ...rest } = done.value
    const lines = [rest.ok ? 'Sổ còn nguyên vẹn.' : 'Sổ có chỗ hỏng:', ...findingLines(findings)]
    return ok({ value: { ...rest, findings: findings.map(shownFinding) }, lines, refused: !rest.ok })
  },
}

const backup: Command = {
  usage: '--out TỆP',
  options: { out: { type: 'string' } },
  requires: ['out'],
  positionals: { least: 0, most: 0 },
  opens: 'folder',
  run: async (call, folder) => {
    const made = await makeBackup(folder, resolve(call.option('out') ?? ''))
    return made.ok
      ? ok({ value: made.value, lines: [`Đã sao lưu ${made.value.records} bản ghi vào ${made.value.file}.`] })
      : made
  },
}

const restore: Command = {
  usage: 'TỆP',
  positionals: { least: 1, most: 1 },
  opens: 'folder',
  run: async (call, folder) => {
    const free = await takeLock(folder, now())
    if (!free.ok && free.error.code === 'STORE_LOCKED') return free
    if (free.ok) await free.value.release()
    const done = await restoreBackup(folder, resolve(call.positionals[0] ?? ''), now())
    if (!done.ok) return done
    return ok({
      value: done.value,
      lines: [`Đã khôi phục ${done.value.records} bản ghi. Số liệu trước đó ở ${done.value.keptCopy}.`],
    })
  },
}

export const keepingCommands = { log, verify, backup, restore }
