import { Descriptions } from 'antd'
import type { ReactNode } from 'react'
import type { CriteriaSet } from '#domain/criteria/criteria-set'
import { formatDecimal } from '../../messages/format'
import {
  conditionWords,
  notApplicableWords,
  quotaWords,
  roundingWords,
  tieBreakWords,
  totalWords,
} from './criteria-words'

const List = ({ lines, none }: { readonly lines: readonly string[]; readonly none: string }): ReactNode =>
  lines.length === 0 ? (
    none
  ) : (
    <ul style={{ margin: 0, paddingLeft: 18 }}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )

/** How the set turns points into a total, a grade and a rank, in words. */
export function SetRules({ set }: { readonly set: CriteriaSet }) {
  const bands = set.bands.map(({ name, atLeast }) =>
    atLeast === null ? `${name}: dưới các mức trên` : `${name}: từ ${formatDecimal(atLeast)} điểm`,
  )
  return (
    <Descriptions
      bordered
      size="small"
      column={1}
      styles={{ label: { width: 230, fontWeight: 600 }, content: { background: '#fff' } }}
      items={[
        { key: 'scale', label: 'Thang điểm', children: formatDecimal(set.scale) },
        { key: 'total', label: 'Tổng điểm', children: totalWords(set.total) },
        { key: 'bands', label: 'Xếp loại', children: <List lines={bands} none="Không xếp loại" /> },
        {
          key: 'conditions',
          label: 'Điều kiện xếp loại',
          children: <List lines={set.bandConditions.map((one) => conditionWords(set, one))} none="Không có" />,
        },
        {
          key: 'quota',
          label: 'Tỷ lệ khống chế',
          children: set.quota === undefined ? 'Không có' : quotaWords(set.quota),
        },
        {
          key: 'ties',
          label: 'Khi bằng điểm, xét lần lượt',
          children:
            set.tieBreak.length === 0 ? (
              'Không có tiêu chí phụ: đồng hạng'
            ) : (
              <ol style={{ margin: 0, paddingLeft: 18 }}>
                {set.tieBreak.map((one) => (
                  <li key={one}>{tieBreakWords(set, one)}</li>
                ))}
                <li>Vẫn bằng nhau: đồng hạng</li>
              </ol>
            ),
        },
        { key: 'rounding', label: 'Làm tròn từng tiêu chí', children: roundingWords(set.rounding.criterion) },
        { key: 'roundingTotal', label: 'Làm tròn tổng điểm', children: roundingWords(set.rounding.total) },
        { key: 'na', label: 'Không phát sinh', children: notApplicableWords[set.notApplicable] },
        { key: 'source', label: 'Nguồn', children: set.source === '' ? 'Chưa ghi' : set.source },
      ]}
    />
  )
}
