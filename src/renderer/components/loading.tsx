import { Skeleton } from 'antd'
import type { ReactNode } from 'react'
import type { AppError } from '#shared/errors/app-error'
import { ErrorNote } from './error-note'

export interface LoadedProps<Data> {
  readonly reply: { readonly data: Data | null; readonly error: AppError | null; readonly isLoading: boolean }
  readonly children: (data: Data) => ReactNode
}

/** Shows an answer once it is there; a refusal is said above what is still known. */
export function Loaded<Data>({ reply, children }: LoadedProps<Data>) {
  return (
    <>
      <ErrorNote error={reply.error} />
      {reply.data !== null ? children(reply.data) : reply.error === null && <Skeleton active paragraph={{ rows: 6 }} />}
    </>
  )
}
