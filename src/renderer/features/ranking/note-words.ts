import type { RankingNote } from '#domain/scoring/ranking-result'

/** Notes beside a unit, in words; null for what every unit has and nobody asks about. */
const words: Readonly<Record<RankingNote, string | null>> = {
  NA_RESCALED: 'Có tiêu chí không phát sinh, điểm nhóm được tính lại theo tỷ lệ',
  NA_FULL_MARKS: 'Có tiêu chí không phát sinh, được tính điểm tối đa',
  GROUP_NA: 'Có nhóm tiêu chí không phát sinh',
  BONUS_CUT: 'Điểm thưởng tính đến mức tối đa',
  DEDUCTIONS_CUT: 'Điểm trừ tính đến mức tối đa',
  TOTAL_ROUNDED: null,
  TOTAL_RAISED_TO_MIN: 'Tổng điểm được nâng lên mức thấp nhất của bộ tiêu chí',
  TOTAL_CUT_TO_MAX: 'Tổng điểm cắt ở mức cao nhất của bộ tiêu chí',
  FLOOR_FAILED: 'Có nhóm dưới điểm liệt',
  BAND_BY_TOTAL: null,
  BAND_CONDITION_FAILED: 'Chưa đạt điều kiện của mức xếp loại',
  SANCTION_NOT_BAND: 'Không được xếp mức cao vì có vi phạm',
  SANCTION_MAX_BAND: 'Xếp loại bị giới hạn vì có vi phạm',
  SANCTION_DOWN_BANDS: 'Hạ mức xếp loại vì có vi phạm',
  SANCTION_LOWEST: 'Xếp mức thấp nhất vì tái phạm',
  QUOTA_OVERFLOW: 'Vượt tỷ lệ khống chế, chuyển xuống mức sau',
  QUOTA_TIE: 'Bằng điểm ngay tại giới hạn tỷ lệ, Hội đồng cần quyết định',
  RANK_SHARED: 'Đồng hạng',
  NOT_APPRAISED: 'Chưa thẩm định xong',
  NOT_SCORED: 'Chưa có điểm',
  NO_EVIDENCE: 'Có tiêu chí tính 0 điểm vì không có minh chứng',
  SELF_SCORE_MISMATCH: 'Điểm tự chấm khác với điểm tính từ số liệu',
}

/** A note of a newer version is shown by its code rather than left out. */
export const noteWords = (code: string): string | null => (code in words ? words[code as RankingNote] : code)
