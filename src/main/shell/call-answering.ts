import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { err, type Result } from '#domain/core/result'
import type { ServiceError } from '#shared/errors/app-error'

export interface Answering {
  readonly logError: (reference: string, cause: unknown) => void
}

type Answer = (input: unknown) => Promise<unknown>
type Refusal = Extract<ServiceError, { code: 'REQUEST_INVALID' | 'INTERNAL' }>

/** One call of the window: who asks and what is checked first, and nothing ever rejects across the line. */
export const answerCall = async (
  channel: string,
  input: z.ZodType,
  answer: Answer,
  request: { readonly fromTrustedFrame: boolean; readonly payload: unknown },
  { logError }: Answering,
): Promise<Result<unknown, Refusal> | unknown> => {
  const parsed = input.safeParse(request.payload)
  if (!request.fromTrustedFrame || !parsed.success) return err({ code: 'REQUEST_INVALID', channel })
  try {
    return await answer(parsed.data)
  } catch (cause) {
    const reference = randomUUID().slice(0, 8)
    logError(reference, cause)
    return err({ code: 'INTERNAL', reference })
  }
}
