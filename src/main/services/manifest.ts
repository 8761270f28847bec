import { join } from 'node:path'
import type { Result } from '#domain/core/result'
import type { ServiceError } from '#shared/errors/app-error'
import { saveFile } from './paper-files'

/** Writes what was saved, with hashes, beside the papers. */
export const writeManifest = (folder: string, value: unknown): Promise<Result<null, ServiceError>> =>
  saveFile(join(folder, 'manifest.json'), Buffer.from(`${JSON.stringify(value, null, 2)}\n`))
