import { z } from 'zod'
import type { BackupView, LogView, UndoView, VerifyView } from '../views'
import { type Calls, call, id, nothing } from './call'

export const keepingCalls = {
  'log.list': call<LogView>()(z.object({ limit: z.number().int().min(1).max(5_000) })),
  'log.undo': call<UndoView>()(nothing),
  'log.redo': call<UndoView>()(nothing),
  'keeping.verify': call<VerifyView>()(nothing),
  'keeping.backup': call<BackupView | null>()(nothing),
  'keeping.restore': call<{ readonly records: number; readonly keptCopy: string } | null>()(z.object({ token: id })),
} as const satisfies Calls
