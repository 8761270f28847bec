import { useState } from 'react'
import type { CriteriaSet } from '#domain/criteria/criteria-set'
import type { CriteriaReadView } from '#shared/ipc/views'
import { useCommand } from '../../api/use-command'
import { ErrorNote } from '../../components/error-note'
import { CopyDialog } from './copy-dialog'
import { PresetDialog } from './preset-dialog'
import { ReadPreview } from './read-preview'

export interface CriteriaSource {
  readonly campaign: string
  readonly inForce: CriteriaSet | null
  readonly onDone: (sentence: string) => void
  /** Opens a set for editing; `from` says what it is, `blank` which criteria have no points yet. */
  readonly onOpen: (set: CriteriaSet, from: string, blank?: readonly string[]) => void
}

/** The ways in: a set that comes with the program, the office's own file, or another campaign's set. */
export function useCriteriaSource({ campaign, inForce, onDone, onOpen }: CriteriaSource) {
  const choosing = useCommand('files.choose', true)
  const reading = useCommand('criteria.readFile', true)
  const [dialog, setDialog] = useState<'preset' | 'copy' | null>(null)
  const [read, setRead] = useState<CriteriaReadView | null>(null)
  const receive = async (): Promise<void> => {
    reading.clearError()
    const chosen = await choosing.run({ purpose: 'criteria' })
    const file = chosen.ok ? chosen.value[0] : undefined
    if (file === undefined) return
    const reply = await reading.run({ token: file.token })
    if (reply.ok) setRead(reply.value)
  }
  const parts = (
    <>
      <ErrorNote error={choosing.error ?? reading.error} onClose={reading.clearError} />
      {dialog === 'preset' && (
        <PresetDialog
          campaign={campaign}
          onDone={(sentence) => {
            setDialog(null)
            onDone(sentence)
          }}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'copy' && (
        <CopyDialog
          campaign={campaign}
          onOpen={(set, title) => {
            setDialog(null)
            onOpen({ ...set, status: 'illustrative' }, `chép từ “${title}”`)
          }}
          onClose={() => setDialog(null)}
        />
      )}
      {read !== null && (
        <ReadPreview
          read={read}
          inForce={inForce}
          onOpen={(set) => {
            setRead(null)
            onOpen({ ...set, status: 'illustrative' }, `đọc từ ${read.file}`, read.blank)
          }}
          onClose={() => setRead(null)}
        />
      )}
    </>
  )
  return {
    openPresets: () => setDialog('preset'),
    openCopy: () => setDialog('copy'),
    receive: () => void receive(),
    isReceiving: reading.isRunning,
    parts,
  }
}
