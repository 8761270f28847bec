import type { Finding } from '#domain/core/finding'
import type { RankingNote, RankingStep, RankingStepCode } from '#domain/scoring/ranking-result'
import type { ScoringFindingCode } from '#domain/scoring/scoring-findings'
import { comma, factOf, percent, pointsFact, roundText } from './scoring-words'

const round = (f: Finding): string => roundText[factOf(f, 'round')] ?? factOf(f, 'round')

/** What scoring and ranking found, what is safe and what to do. */
export const scoringSentences: Readonly<Record<ScoringFindingCode, (finding: Finding) => string>> = {
  SELF_SCORE_MISMATCH: (f) =>
    `Tiêu chí “${factOf(f, 'title')}”: điểm tự chấm ${pointsFact(f, 'claimed')} khác với điểm tính từ số liệu báo cáo (${pointsFact(f, 'computed')}). Cả hai được giữ lại; kiểm tra số liệu hoặc điểm.`,
  SCORE_REASON_MISSING: (f) =>
    `Tiêu chí “${factOf(f, 'title')}”: điểm ${round(f)} khác với vòng trước nhưng chưa ghi lý do. Ghi lý do.`,
  POINTS_OUT_OF_RANGE: (f) =>
    `Tiêu chí “${factOf(f, 'title')}”: điểm ${round(f)} ghi ${pointsFact(f, 'given')}, ngoài mức cho phép; chỉ được tính ${pointsFact(f, 'counted')}. Sửa lại điểm.`,
  OPTION_NOT_IN_CRITERION: (f) =>
    `Tiêu chí “${factOf(f, 'title')}” không có mức “${factOf(f, 'option')}”, nên coi là chưa chấm. Chọn một mức có sẵn.`,
  SCORED_UNIT_UNKNOWN: (f) => `Không có đơn vị nào mang mã “${f.unit ?? ''}”. Kiểm tra lại mã đơn vị.`,
  SCORED_CRITERION_UNKNOWN: (f) =>
    `Bộ tiêu chí không có tiêu chí nào mang mã “${f.criterion ?? ''}”. Kiểm tra lại mã; điểm ghi ở tiêu chí, không ghi ở nhóm.`,
  SCORE_TWICE: (f) =>
    `Tiêu chí “${factOf(f, 'title')}” của đơn vị “${f.unit ?? ''}” có hai điểm ${round(f)} trong cùng một lần nhập. Bỏ bớt một.`,
  VALUE_GIVES_NOTHING: (f) =>
    `Tiêu chí “${factOf(f, 'title')}”: số liệu ghi cho điểm ${round(f)} không tính ra điểm được. Ghi đúng loại số liệu của tiêu chí, hoặc ghi điểm.`,
  VALUE_NEGATIVE: (f) =>
    `Tiêu chí “${factOf(f, 'title')}”: số liệu ghi cho điểm ${round(f)} có số âm (${pointsFact(f, 'given')}). Chỉ tiêu và số lượng không được âm; ghi lại số liệu.`,
  SCORES_LEFT_ASIDE: (f) =>
    `${factOf(f, 'count')} điểm đã chấm thuộc mục “${f.criterion ?? ''}” mà bộ tiêu chí hiện nay không có. Điểm vẫn được giữ nhưng không được tính.`,
  OWN_UNIT_SCORED: (f) =>
    `${factOf(f, 'who')} là người của ${factOf(f, 'name')} nên không chấm chéo cho đơn vị mình.${factOf(f, 'deputy') === '' ? ' Để người của đơn vị khác trong cụm, khối chấm.' : ` ${factOf(f, 'name')} là trưởng cụm, khối: để phó là ${factOf(f, 'deputy')} chấm.`}`,
  SCORERS_MIXED: (f) =>
    factOf(f, 'scorer') === ''
      ? `Tiêu chí “${factOf(f, 'title')}” đang do nhiều người chấm (${factOf(f, 'present')}). Chọn tên người chấm rồi nhập, để điểm của từng người không lẫn vào nhau.`
      : `Tiêu chí “${factOf(f, 'title')}” đã có điểm ${round(f)} ghi chung, không đứng tên người chấm. Xóa điểm chung đó trước khi nhập điểm của ${factOf(f, 'scorer')}.`,
  SCORES_UNCONFIRMED: (f) =>
    `${factOf(f, 'name')}: ${factOf(f, 'count')} điểm thẩm định chưa được người thứ hai xác nhận. Hạng và tổng điểm còn tạm tính; để người khác với người nhập xác nhận ở màn hình Chấm điểm.`,
  QUOTA_TIE: (f) =>
    `Các đơn vị ${factOf(f, 'units')} bằng nhau đúng ở giới hạn ${factOf(f, 'limit')} đơn vị được xếp “${factOf(f, 'band')}”, nên tạm thời chưa đơn vị nào trong số này được xếp mức đó. Xin ý kiến Hội đồng rồi ghi thứ tự, hoặc nâng giới hạn.`,
  NOTHING_OFFICIAL: () =>
    'Chưa đơn vị nào có điểm chính thức, nên chưa có hạng nào để chốt. Thẩm định xong ít nhất một đơn vị, hoặc “Chấp nhận điểm tự chấm”, rồi chốt lại.',
  AWARD_LIMIT_TIE: (f) =>
    `Các đơn vị ${factOf(f, 'units')} đồng hạng ${factOf(f, 'rank')}, đúng ở giới hạn ${factOf(f, 'limit')} đơn vị được “${factOf(f, 'award')}” của cụm, khối. Xin ý kiến Hội đồng rồi ghi thứ tự, hoặc nâng giới hạn.`,
}

/** A note beside a unit in the ranking, short enough for a table. */
const notes: Readonly<Record<RankingNote, string>> = {
  NA_RESCALED: 'Tính lại theo tỷ lệ vì có tiêu chí không phát sinh',
  NA_FULL_MARKS: 'Tiêu chí không phát sinh được tính điểm tối đa',
  GROUP_NA: 'Có nhóm không phát sinh',
  BONUS_CUT: 'Điểm thưởng tính đến mức tối đa',
  DEDUCTIONS_CUT: 'Điểm trừ tính đến mức tối đa',
  TOTAL_ROUNDED: 'Tổng điểm được làm tròn',
  TOTAL_RAISED_TO_MIN: 'Tổng điểm nâng lên mức thấp nhất',
  TOTAL_CUT_TO_MAX: 'Tổng điểm cắt ở mức cao nhất',
  FLOOR_FAILED: 'Có nhóm dưới điểm liệt',
  BAND_BY_TOTAL: 'Xếp loại theo tổng điểm',
  BAND_CONDITION_FAILED: 'Chưa đạt điều kiện của mức xếp loại',
  SANCTION_NOT_BAND: 'Không được xếp mức này do vi phạm',
  SANCTION_MAX_BAND: 'Xếp loại bị giới hạn do vi phạm',
  SANCTION_DOWN_BANDS: 'Hạ mức xếp loại do vi phạm',
  SANCTION_LOWEST: 'Xếp mức thấp nhất do vi phạm',
  QUOTA_OVERFLOW: 'Vượt tỷ lệ khống chế',
  QUOTA_TIE: 'Bằng nhau ở giới hạn tỷ lệ, chờ Hội đồng',
  RANK_SHARED: 'Đồng hạng',
  NOT_APPRAISED: 'Chưa thẩm định xong',
  NOT_SCORED: 'Chưa có điểm',
  NOT_CONFIRMED: 'Chưa được người thứ hai xác nhận',
  NO_EVIDENCE: 'Có tiêu chí không có minh chứng',
  SELF_SCORE_MISMATCH: 'Điểm tự chấm khác số liệu báo cáo',
}

/** A note in words; a code of a newer version is shown as it is. */
export const rankingNoteText = (note: string): string => (note in notes ? notes[note as RankingNote] : note)

type Step = (facts: Readonly<Record<string, string>>, step: RankingStep) => string

const entries: Readonly<Record<string, string>> = {
  bonus: 'điểm thưởng',
  deductions: 'điểm trừ (ít hơn xếp trên)',
  councilVote: 'thứ tự do Hội đồng quyết định',
}

/** A tie-break entry in words: "điểm nhóm A", "điểm tiêu chí B.1". */
export function tieBreakText(entry: string): string {
  const [kind = '', ...rest] = entry.split(':')
  const code = rest.join(':')
  return entries[entry] ?? (kind === 'group' ? `điểm nhóm ${code}` : `điểm tiêu chí ${code}`)
}

const about = (f: Readonly<Record<string, string>>): string =>
  `“${f.title ?? f.criterion ?? ''}” (${f.criterion ?? ''})`

const steps: Readonly<Record<RankingStepCode, Step>> = {
  NA_RESCALED: (f, { from, to }) =>
    `Nhóm ${f.group} có mục không phát sinh (${f.criteria}): ${comma(from ?? '')} × ${comma(f.max ?? '')}/${comma(f.left ?? '')} = ${comma(to ?? '')} điểm.`,
  NA_FULL_MARKS: (f, { to }) => `Tiêu chí ${f.criterion} không phát sinh, được tính điểm tối đa ${comma(to ?? '')}.`,
  GROUP_NA: (f) => `Nhóm ${f.group} không phát sinh, không tính vào tổng điểm.`,
  BONUS_CUT: (f, { from }) => `Điểm thưởng ${comma(from ?? '')} chỉ tính đến mức tối đa ${comma(f.max ?? '')}.`,
  DEDUCTIONS_CUT: (f, { from }) => `Điểm trừ ${comma(from ?? '')} chỉ tính đến mức tối đa ${comma(f.max ?? '')}.`,
  TOTAL_ROUNDED: (f, { from, to }) =>
    `Tổng điểm ${comma(from ?? '')} làm tròn đến ${comma(f.step ?? '')} thành ${comma(to ?? '')}.`,
  TOTAL_RAISED_TO_MIN: (_f, { from, to }) =>
    `Tổng điểm ${comma(from ?? '')} thấp hơn mức thấp nhất, tính ${comma(to ?? '')}.`,
  TOTAL_CUT_TO_MAX: (_f, { from, to }) =>
    `Tổng điểm ${comma(from ?? '')} cao hơn mức cao nhất, tính ${comma(to ?? '')}.`,
  FLOOR_FAILED: (f, { to }) =>
    `Nhóm ${f.group} “${f.title}” được ${comma(f.points ?? '')}/${comma(f.max ?? '')} điểm, dưới điểm liệt ${percent(f.share ?? '0')}: xếp “${to}”.`,
  BAND_BY_TOTAL: (_f, { from, to }) =>
    to === null
      ? `Tổng điểm ${comma(from ?? '')} thấp hơn mọi mức xếp loại.`
      : `Tổng điểm ${comma(from ?? '')} thuộc mức “${to}”.`,
  BAND_CONDITION_FAILED: (f, { from, to }) =>
    f.group === undefined
      ? `Mức “${from}” cần ít nhất ${comma(f.asked ?? '')} ở mục ${f.criterion}, đơn vị có ${comma(f.count ?? '')}: xuống “${to}”.`
      : `Mức “${from}” cần nhóm ${f.group} đạt ít nhất ${percent(f.share ?? '0')}, đơn vị được ${comma(f.points ?? '')}/${comma(f.max ?? '')} điểm: xuống “${to}”.`,
  SANCTION_NOT_BAND: (f, { from, to }) => `Có phát sinh ở mục ${about(f)}: không được xếp “${from}”, xuống “${to}”.`,
  SANCTION_MAX_BAND: (f, { to }) => `Có phát sinh ở mục ${about(f)}: cao nhất chỉ được xếp “${to}”.`,
  SANCTION_DOWN_BANDS: (f, { from, to }) =>
    `Có phát sinh ở mục ${about(f)}: hạ ${f.bands} mức, từ “${from}” xuống “${to}”.`,
  SANCTION_LOWEST: (f, { to }) => `Có phát sinh hoặc tái phạm ở mục ${about(f)}: xếp mức thấp nhất “${to}”.`,
  QUOTA_OVERFLOW: (f, { from, to }) =>
    `Chỉ ${f.limit} đơn vị trong cụm, khối được xếp “${from}”; ngoài số đó xếp “${to}”.`,
  QUOTA_TIE: (f, { from, to }) =>
    `Bằng điểm với đơn vị khác đúng ở giới hạn ${f.limit} đơn vị được xếp “${from}”; tạm xếp “${to}” cho đến khi Hội đồng quyết định.`,
  RANK_TIE_BROKEN: (f, { from, to }) =>
    `Có đơn vị khác cùng ${comma(from ?? '')} điểm; xét ${tieBreakText(f.entry ?? '')}, xếp hạng ${to}.`,
  RANK_SHARED: (f, { to }) => `Bằng nhau ở mọi tiêu chí phụ với ${f.units}: đồng hạng ${to}.`,
}

/** A step of the explanation in words. */
export const rankingStepSentence = (step: RankingStep): string =>
  steps[step.code](Object.fromEntries(Object.entries(step.facts).map(([name, value]) => [name, String(value)])), step)
