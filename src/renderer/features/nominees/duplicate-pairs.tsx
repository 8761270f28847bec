import { Button, Card, Flex, Typography } from 'antd'
import type { Nominee } from '#domain/office/records'
import type { NomineesView } from '#shared/ipc/views'

export interface DuplicatePairsProps {
  readonly duplicates: NomineesView['duplicates']
  readonly nominees: readonly Nominee[]
  readonly unitName: (code: string) => string
  readonly onNotDuplicate: (pair: readonly [string, string]) => void
  readonly onRemove: (nominee: Nominee) => void
}

/** Pairs that may be the same person or collective, side by side, each with why it is thought so. */
export function DuplicatePairs({ duplicates, nominees, unitName, onNotDuplicate, onRemove }: DuplicatePairsProps) {
  const byId = new Map(nominees.map((nominee) => [nominee.id, nominee]))
  return (
    <Flex vertical gap="small" role="list" aria-label="Các cặp có thể trùng">
      {duplicates.map(({ pair, why }) => {
        const both = pair.flatMap((id) => byId.get(id) ?? [])
        return (
          <Card key={pair.join('|')} size="small" role="listitem">
            <Flex gap="middle" align="center">
              {both.map((nominee) => (
                <div key={nominee.id} style={{ flex: 1 }}>
                  <Typography.Text strong>
                    {[nominee.title, nominee.name].filter((part) => part !== null).join(' ')}
                  </Typography.Text>
                  <div>{[nominee.position, nominee.workplace].filter((part) => part !== '').join(', ')}</div>
                  <Typography.Text type="secondary">{unitName(nominee.unit)} đề nghị</Typography.Text>
                  <div>
                    <Button size="small" danger onClick={() => onRemove(nominee)}>
                      Bỏ đề nghị này
                    </Button>
                  </div>
                </div>
              ))}
              <div style={{ width: 260 }}>
                <Typography.Paragraph>{why}</Typography.Paragraph>
                <Button onClick={() => onNotDuplicate(pair)}>Không trùng</Button>
              </div>
            </Flex>
          </Card>
        )
      })}
    </Flex>
  )
}
