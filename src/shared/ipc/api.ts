import type { Result } from '#domain/core/result'
import type { AppError } from '../errors/app-error'
import type { Channel, Input, Output } from './contract'

export type Reply<C extends Channel> = Result<Output<C>, AppError>

/** Every call as a function. Main's services are one implementation, the in-memory one of the window's tests another. */
export type Api = { readonly [C in Channel]: (input: Input<C>) => Promise<Reply<C>> }
