import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { AutoComplete, Button, Flex, InputNumber } from 'antd'
import { useState } from 'react'
import type { AwardLimit } from '#domain/scoring/award-limits'
import type { AppError } from '#shared/errors/app-error'
import { ErrorNote } from '../../components/error-note'
import { useUnsaved } from '../../components/use-unsaved'
import { type AwardLine, awardLimitsOf, blankLine } from './award-limit-rows'

const usualAwards = ['Giấy khen', 'Tập thể lao động tiên tiến', 'Cờ thi đua', 'Bằng khen'].map((value) => ({ value }))

export interface AwardLimitsFormProps {
  readonly lines: readonly AwardLimit[]
  readonly isSaving: boolean
  readonly error: AppError | null
  readonly onSave: (lines: readonly AwardLimit[]) => void
}

/** Mức khen theo hạng: a table of ranks, award and how many in each cluster. */
export function AwardLimitsForm({ lines: saved, isSaving, error, onSave }: AwardLimitsFormProps) {
  const [lines, setLines] = useState<readonly AwardLine[]>(saved)
  const isChanged = JSON.stringify(awardLimitsOf(lines)) !== JSON.stringify(saved)
  useUnsaved(isChanged, 'mức khen theo hạng chưa lưu')
  const put = (index: number, part: Partial<AwardLine>): void =>
    setLines(lines.map((line, at) => (at === index ? { ...line, ...part } : line)))
  return (
    <section className="panel award-limits" aria-label="Mức khen theo hạng">
      <table>
        <thead>
          <tr>
            <th scope="col">Từ hạng</th>
            <th scope="col">Đến hạng</th>
            <th scope="col">Hình thức khen</th>
            <th scope="col">Nhiều nhất mỗi cụm, khối</th>
            <th scope="col" aria-label="Xóa dòng" />
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => {
            const at = `dòng ${index + 1}`
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines have no names of their own
              <tr key={index}>
                <td>
                  <InputNumber
                    aria-label={`Từ hạng, ${at}`}
                    min={1}
                    precision={0}
                    value={line.from}
                    onChange={(from) => put(index, { from })}
                  />
                </td>
                <td>
                  <InputNumber
                    aria-label={`Đến hạng, ${at}`}
                    min={1}
                    precision={0}
                    value={line.to}
                    onChange={(to) => put(index, { to })}
                  />
                </td>
                <td>
                  <AutoComplete
                    aria-label={`Hình thức khen, ${at}`}
                    style={{ width: 280 }}
                    options={usualAwards}
                    value={line.award}
                    onChange={(award: string) => put(index, { award })}
                    placeholder="Giấy khen"
                  />
                </td>
                <td>
                  <InputNumber
                    aria-label={`Nhiều nhất, ${at}`}
                    min={1}
                    precision={0}
                    value={line.limit}
                    placeholder="không giới hạn"
                    style={{ width: 160 }}
                    suffix="đơn vị"
                    onChange={(limit) => put(index, { limit })}
                  />
                </td>
                <td>
                  <Button
                    icon={<DeleteOutlined aria-hidden />}
                    aria-label={`Xóa ${at}`}
                    onClick={() => setLines(lines.filter((_, other) => other !== index))}
                  />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {lines.length === 0 && (
        <p className="quiet">Chưa khai mức khen nào. Ví dụ: hạng 1 đến 2, Giấy khen, nhiều nhất 2 đơn vị mỗi cụm.</p>
      )}
      <ErrorNote error={error} />
      <Flex gap="small" style={{ marginTop: 12 }}>
        <Button icon={<PlusOutlined aria-hidden />} onClick={() => setLines([...lines, blankLine])}>
          Thêm dòng
        </Button>
        <Button type="primary" disabled={!isChanged} loading={isSaving} onClick={() => onSave(awardLimitsOf(lines))}>
          Lưu mức khen
        </Button>
        {isChanged && <Button onClick={() => setLines(saved)}>Bỏ sửa</Button>}
      </Flex>
    </section>
  )
}
