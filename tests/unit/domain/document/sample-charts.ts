import type { CampaignRanking } from '#domain/scoring/ranking-result'
import { block, criteria, rank, scoresOf } from '../scoring/small-campaign'

export const longName =
  'Ban Quản lý các dự án đầu tư xây dựng và phát triển quỹ đất, cụm công nghiệp và khu kinh tế cửa khẩu Nà Phặc'

/** A cluster of forty units, one with a very long name, one half scored and one without any score, with four grades close together. */
export function largeCluster(): CampaignRanking {
  const set = criteria({
    scale: 100,
    groups: [block('A', 40), block('B', 30), block('C', 20), block('D', 10)],
    bands: [
      { name: 'Hoàn thành xuất sắc nhiệm vụ', atLeast: 95 },
      { name: 'Hoàn thành tốt nhiệm vụ', atLeast: 90 },
      { name: 'Hoàn thành nhiệm vụ', atLeast: 70 },
      { name: 'Không hoàn thành nhiệm vụ', atLeast: null },
    ],
  })
  const units = Array.from({ length: 38 }, (_, index) => `Ủy ban nhân dân xã số ${index + 1}`)
  const given = (index: number) => ({
    'A.1': String(40 - index / 2),
    'B.1': String(30 - index / 4),
    'C.1': String(20 - index / 4),
    'D.1': '9.5',
  })
  const scores = scoresOf({
    ...Object.fromEntries(units.map((unit, index) => [unit, given(index)])),
    [longName]: { 'A.1': '38', 'B.1': '29' },
  })
  return rank(set, scores, [...units, longName, 'Xã chưa chấm'])
}
