import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons'
import { Button, Flex, Select, Tag } from 'antd'
import type { CriteriaDraft, DraftTieBreak } from '#domain/criteria/draft/criteria-draft'
import { allLines, findLine } from '#domain/criteria/draft/draft-tree'
import { foldForSearch } from '#domain/text/fold'
import type { RuleProps } from './rule-props'

const named = (draft: CriteriaDraft, entry: Extract<DraftTieBreak, { kind: 'group' | 'item' }>): string | null => {
  const line = 'key' in entry.of ? findLine(draft, entry.of.key) : null
  return line === null ? null : `${line.code} ${line.title}`
}

function words(draft: CriteriaDraft, entry: DraftTieBreak): { readonly text: string; readonly isLost: boolean } {
  switch (entry.kind) {
    case 'bonus':
      return { text: 'Điểm thưởng cao hơn', isLost: draft.bonus === null }
    case 'deductions':
      return { text: 'Điểm trừ ít hơn', isLost: draft.deductions === null }
    case 'councilVote':
      return { text: 'Hội đồng biểu quyết thứ tự', isLost: false }
    case 'unread':
      return { text: `“${entry.text}”`, isLost: true }
    default: {
      const name = named(draft, entry)
      const kind = entry.kind === 'group' ? 'Điểm nhóm' : 'Điểm tiêu chí'
      const lost = 'name' in entry.of ? entry.of.name : ''
      return { text: `${kind} “${name ?? lost}” cao hơn`, isLost: name === null }
    }
  }
}

const idOf = (entry: DraftTieBreak): string => JSON.stringify(entry)

/** What decides between units of equal totals, in order. */
export function TieBreakRules({ draft, onEdit }: RuleProps) {
  const { tieBreak } = draft
  const change = (entries: readonly DraftTieBreak[]): void => onEdit({ ...draft, tieBreak: entries })
  const swapped = (at: number, to: number): readonly DraftTieBreak[] => {
    const [one, other] = [tieBreak[at], tieBreak[to]]
    return one === undefined || other === undefined ? tieBreak : tieBreak.with(at, other).with(to, one)
  }
  const entries: readonly DraftTieBreak[] = [
    ...(draft.bonus === null ? [] : [{ kind: 'bonus' } as const]),
    ...(draft.deductions === null ? [] : [{ kind: 'deductions' } as const]),
    { kind: 'councilVote' },
    ...allLines(draft)
      .filter(({ key }) => key !== draft.bonus?.key && key !== draft.deductions?.key)
      .map(({ kind, key }): DraftTieBreak => ({ kind, of: { key } })),
  ]
  const taken = new Set(tieBreak.map(idOf))
  const offered = entries.filter((entry) => !taken.has(idOf(entry)))
  return (
    <section className="panel">
      <h2>Khi bằng tổng điểm, xét lần lượt</h2>
      <ol className="tie-breaks" aria-label="Thứ tự xét khi bằng điểm">
        {tieBreak.map((entry, index) => {
          const { text, isLost } = words(draft, entry)
          return (
            <li key={idOf(entry)}>
              <Flex gap={6} align="center">
                <span style={{ flex: 1 }}>
                  {text} {isLost && <Tag color="#b42318">không có trong bộ tiêu chí</Tag>}
                </span>
                <Button
                  aria-label={`Xét sớm hơn: ${text}`}
                  disabled={index === 0}
                  icon={<ArrowUpOutlined aria-hidden />}
                  onClick={() => change(swapped(index, index - 1))}
                />
                <Button
                  aria-label={`Xét muộn hơn: ${text}`}
                  disabled={index === tieBreak.length - 1}
                  icon={<ArrowDownOutlined aria-hidden />}
                  onClick={() => change(swapped(index, index + 1))}
                />
                <Button
                  aria-label={`Bỏ: ${text}`}
                  icon={<DeleteOutlined aria-hidden />}
                  onClick={() => change(tieBreak.toSpliced(index, 1))}
                />
              </Flex>
            </li>
          )
        })}
        <li className="quiet">Vẫn bằng nhau: đồng hạng, chờ Hội đồng quyết định</li>
      </ol>
      <Select
        aria-label="Thêm điều xét khi bằng điểm"
        placeholder="Thêm điều xét…"
        style={{ width: 360 }}
        value={null}
        showSearch={{
          filterOption: (text, option) => foldForSearch(String(option?.label)).includes(foldForSearch(text)),
        }}
        options={offered.map((entry) => ({ value: idOf(entry), label: words(draft, entry).text }))}
        onChange={(chosen: string | null) => {
          const entry = offered.find((one) => idOf(one) === chosen)
          if (entry !== undefined) change([...tieBreak, entry])
        }}
      />
    </section>
  )
}
