import type { Decimal } from '#domain/core/decimal'
import type { CriteriaSet } from '#domain/criteria/criteria-set'
import type { UnitName } from '#domain/workbook/file-reading'
import type { RecognitionContext } from '#main/excel/recognition/recognition-context'

const points = (text: string): Decimal => text as Decimal

const rounding = { step: points('0.01'), mode: 'half-up' } as const

/** A small set with every type a ward reports on. */
const madeSet: CriteriaSet = {
  id: 'thu',
  title: 'Bộ tiêu chí thử',
  status: 'official',
  source: 'kiểm thử',
  scale: points('35'),
  notApplicable: 'rescale',
  rounding: { criterion: rounding, total: rounding },
  total: {},
  bands: [],
  bandConditions: [],
  tieBreak: [],
  groups: [
    {
      code: 'A',
      title: 'Nhiệm vụ chính trị',
      max: points('20'),
      groups: [],
      items: [
        {
          code: 'A.1',
          title: 'Thu ngân sách so với chỉ tiêu',
          type: 'ratio',
          max: points('10'),
          cap: points('1'),
          mayExceedMax: false,
          unit: 'triệu đồng',
          evidenceRequired: true,
        },
        {
          code: 'A.2',
          title: 'Tỷ lệ giải quyết đơn thư đúng hạn',
          type: 'ratio',
          max: points('5'),
          cap: points('1'),
          mayExceedMax: false,
          unit: '%',
          mayBeNotApplicable: true,
        },
        {
          code: 'A.3',
          title: 'Giữ vững an ninh trật tự',
          type: 'minus',
          max: points('5'),
          per: points('1'),
          unit: 'vụ',
        },
      ],
    },
    {
      code: 'B',
      title: 'Phong trào thi đua',
      max: points('15'),
      groups: [],
      items: [
        {
          code: 'B.1',
          title: 'Ban hành kế hoạch phát động',
          type: 'choice',
          max: points('5'),
          options: [
            { label: 'Đúng hạn', points: points('5') },
            { label: 'Chậm', points: points('3') },
            { label: 'Không ban hành', points: points('0') },
          ],
        },
        { code: 'B.2', title: 'Tổ chức ký giao ước thi đua', type: 'boolean', max: points('5') },
        {
          code: 'B.3',
          title: 'Tin, bài tuyên truyền',
          type: 'count',
          max: points('5'),
          per: points('0.5'),
          unit: 'tin, bài',
        },
      ],
    },
  ],
  deductions: {
    code: 'P',
    title: 'Điểm trừ',
    max: points('10'),
    items: [
      { code: 'P.1', title: 'Nộp báo cáo chậm', type: 'count', per: points('1'), cap: points('5'), unit: 'ngày' },
    ],
  },
}

export const madeUnits: readonly UnitName[] = [
  { code: 'P01', name: 'Phường Bắc Sơn', aliases: [] },
  { code: 'P04', name: 'Phường Nam Sơn', aliases: ['Phường Nam Sơn cũ'] },
  { code: 'P02', name: 'Phường Đồng Hòa', aliases: [] },
  { code: 'PB01', name: 'Văn phòng HĐND và UBND quận', aliases: ['Văn phòng UBND quận'] },
  { code: 'MT01', name: 'Ủy ban MTTQ Việt Nam quận', aliases: ['Mặt trận Tổ quốc quận'] },
  { code: 'MT03', name: 'Quận đoàn', aliases: [] },
]

export const madeContext = (more: Partial<RecognitionContext> = {}): RecognitionContext => ({
  fileName: 'Phường Bắc Sơn.xlsx',
  units: madeUnits,
  criteriaSet: madeSet,
  ...more,
})
