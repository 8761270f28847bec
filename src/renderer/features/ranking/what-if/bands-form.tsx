import { useState } from 'react'
import type { Decimal } from '#domain/core/decimal'
import { ChangeDialog, type ChangeFormProps } from './change-dialog'
import { DecimalField } from './decimal-field'

/** Mốc xếp loại: the totals at which the grades begin. */
export function BandsForm({ draft, onTry, ...rest }: ChangeFormProps) {
  const bands = draft.draftSet.bands.flatMap(({ name, atLeast }) => (atLeast === null ? [] : [{ name, atLeast }]))
  const [typed, setTyped] = useState<Readonly<Record<string, Decimal | null>>>({})
  const official = new Map(draft.baseSet.bands.map(({ name, atLeast }) => [name, atLeast]))
  const changes = bands.flatMap(({ name, atLeast }) => {
    const now = typed[name]
    return now === undefined || now === null || now === atLeast
      ? []
      : [{ kind: 'band' as const, band: name, atLeast: now }]
  })
  return (
    <ChangeDialog
      {...rest}
      title="mốc xếp loại"
      note="Tổng điểm từ mốc trở lên thì thuộc mức đó."
      canTry={changes.length > 0}
      onOk={() => onTry(changes)}
    >
      {bands.map(({ name, atLeast }) => (
        <div className="draft-form-row" key={name}>
          <b>{name}</b>
          <DecimalField
            label={`Mốc của mức ${name}`}
            value={typed[name] === undefined ? atLeast : typed[name]}
            onChange={(value) => setTyped({ ...typed, [name]: value })}
          />
          <span className="quiet">chính thức: {official.get(name)?.replace('.', ',') ?? '–'}</span>
        </div>
      ))}
      {bands.length === 0 && <p>Bộ tiêu chí không có mốc xếp loại.</p>}
    </ChangeDialog>
  )
}
