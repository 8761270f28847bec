import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { err, ok, type Result } from '#domain/core/result'
import type { AppError } from '#shared/errors/app-error'

/** What a schema must be able to do; zod's schemas do. */
interface Schema<T> {
  safeParse(value: unknown):
    | { readonly success: true; readonly data: T }
    | {
        readonly success: false
        readonly error: {
          readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]
        }
      }
}

/** Reads a JSON file that a person wrote; what is wrong with it is named by its path in the file. */
export async function readJson(path: string): Promise<Result<unknown, AppError>> {
  const file = basename(path)
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch {
    return err({ code: 'FILE_UNREADABLE', file })
  }
  try {
    return ok(JSON.parse(text.replace(/^\uFEFF/, '').normalize('NFC')))
  } catch (cause) {
    return err({ code: 'JSON_INVALID', file, detail: cause instanceof Error ? cause.message : String(cause) })
  }
}

/** Reads a JSON file and checks it against its schema. */
export async function readJsonAs<T>(path: string, schema: Schema<T>): Promise<Result<T, AppError>> {
  const json = await readJson(path)
  if (!json.ok) return json
  const checked = schema.safeParse(json.value)
  if (checked.success) return ok(checked.data)
  const detail = checked.error.issues
    .slice(0, 5)
    .map(({ path: at, message }) => `${at.map(String).join('.')}: ${message}`)
  return err({ code: 'JSON_INVALID', file: basename(path), detail: detail.join('; ') })
}
