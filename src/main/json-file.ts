import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { err, ok, type Result } from '#domain/core/result'
import type { AppError, JsonField } from '#shared/errors/app-error'

type Path = readonly PropertyKey[]

/** What a schema must be able to do; zod's schemas do. */
interface Schema<T> {
  safeParse(
    value: unknown,
  ):
    | { readonly success: true; readonly data: T }
    | { readonly success: false; readonly error: { readonly issues: readonly { readonly path: Path }[] } }
}

/** How many wrong places are named; more would bury the first. */
const mostNamed = 5

/** Text as editors save it: UTF-8, or the UTF-16 of an old Notepad ("Unicode"). */
const decoded = (bytes: Buffer): string =>
  (bytes[0] === 0xff && bytes[1] === 0xfe ? bytes.toString('utf16le') : bytes.toString('utf8'))
    .replace(/^\uFEFF/, '')
    .normalize('NFC')

function brokenLine(text: string, cause: unknown): number | null {
  const position = /position (\d+)/.exec(String(cause))?.[1]
  return position === undefined ? null : text.slice(0, Number(position)).split('\n').length
}

/** Reads a JSON file that a person wrote. */
export async function readJson(path: string): Promise<Result<unknown, AppError>> {
  const file = basename(path)
  let text: string
  try {
    text = decoded(await readFile(path))
  } catch {
    return err({ code: 'FILE_UNREADABLE', file })
  }
  if (text.trim() === '') return err({ code: 'JSON_INVALID', file, fault: { kind: 'empty' } })
  try {
    return ok(JSON.parse(text))
  } catch (cause) {
    return err({ code: 'JSON_INVALID', file, fault: { kind: 'syntax', line: brokenLine(text, cause) } })
  }
}

function fieldAt(json: unknown, path: Path): JsonField {
  const at = path.map((part, index) =>
    typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${String(part)}`,
  )
  const value = path.reduce<unknown>(
    (inside, part) => (inside as Readonly<Record<PropertyKey, unknown>> | null | undefined)?.[part],
    json,
  )
  return { at: at.join(''), value: value === undefined ? null : (JSON.stringify(value) ?? '').slice(0, 80) }
}

/** Reads a JSON file and checks it against its schema; what is wrong with it is named by its path in the file. */
export async function readJsonAs<T>(path: string, schema: Schema<T>): Promise<Result<T, AppError>> {
  const json = await readJson(path)
  if (!json.ok) return json
  const checked = schema.safeParse(json.value)
  if (checked.success) return ok(checked.data)
  const fields = checked.error.issues.slice(0, mostNamed).map(({ path: at }) => fieldAt(json.value, at))
  return err({ code: 'JSON_INVALID', file: basename(path), fault: { kind: 'fields', fields } })
}
