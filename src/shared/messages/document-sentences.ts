import type { Finding } from '#domain/core/finding'
import type { PaperFindingCode } from '#domain/document/paper-checks'
import type { RankingPaperFindingCode } from '#domain/document/ranking-paper-checks'
import type { LegalFindingCode } from '#domain/legal/legal-finding'

export type DocumentFindingCode = LegalFindingCode | PaperFindingCode | RankingPaperFindingCode

type Sentences = Readonly<Record<DocumentFindingCode, (finding: Finding) => string>>

const fact = (finding: Finding, name: string): string => String(finding.facts?.[name] ?? '')

const named = (words: Readonly<Record<string, string>>, key: string): string => words[key] ?? key

const level = (finding: Finding, name = 'level'): string =>
  named({ state: 'cấp Nhà nước', province: 'cấp tỉnh', district: 'cấp huyện', commune: 'cấp xã' }, fact(finding, name))

const kind = (finding: Finding): string =>
  named({ collective: 'tập thể', individual: 'cá nhân', household: 'hộ gia đình' }, fact(finding, 'kind'))

const ofList = {
  proposal: 'tờ trình',
  minutes: 'biên bản họp xét khen thưởng',
  decision: 'quyết định',
  list: 'danh sách kèm theo quyết định',
}

const date = (finding: Finding, name = 'date'): string => {
  const [year, month, day] = fact(finding, name).split('-')
  return day === undefined ? fact(finding, name) : `${day}/${month}/${year}`
}

const money = (finding: Finding, name: string): string => fact(finding, name).replace(/\B(?=(\d{3})+(?!\d))/g, '.')

const whose = (finding: Finding): string => (fact(finding, 'name') === '' ? '' : `“${fact(finding, 'name')}”: `)

export const documentSentences: Sentences = {
  SIGNATORY_LACKS_POWER: (f) =>
    `${whose(f)}Chủ tịch Ủy ban nhân dân ${level(f)} không có thẩm quyền tặng “${fact(f, 'award')}” theo hồ sơ pháp lý ${fact(f, 'profile')}. Kiểm tra ngày quyết định và cấp ký.`,
  AWARD_OF_OTHER_LEVEL: (f) =>
    `${whose(f)}đơn vị đề nghị “${fact(f, 'award')}” của ${level(f, 'statedLevel')}, còn danh sách này do ${level(f)} ký. Hỏi lại đơn vị rồi sửa đề nghị.`,
  RECIPIENT_NOT_ALLOWED: (f) =>
    `${whose(f)}“${fact(f, 'award')}” không dành cho ${kind(f)}. Chọn lại danh hiệu, hình thức hoặc đối tượng.`,
  AWARD_UNKNOWN: (f) =>
    `${whose(f)}không nhận ra danh hiệu, hình thức “${fact(f, 'award')}” nên chưa tính được tiền thưởng. Chọn lại trong danh mục.`,
  PROFILE_UNKNOWN: (f) =>
    fact(f, 'profile') === ''
      ? 'Không có hồ sơ pháp lý nào áp dụng cho ngày quyết định này. Kiểm tra lại ngày.'
      : `Không có hồ sơ pháp lý “${fact(f, 'profile')}”. Chọn lại ở thông tin đợt thi đua.`,
  PROFILE_NOT_IN_FORCE: (f) =>
    `Đợt thi đua chọn hồ sơ pháp lý ${fact(f, 'profile')}, nhưng ngày quyết định ${date(f)} thuộc hồ sơ ${fact(f, 'inForce')}. Sửa ngày quyết định hoặc hồ sơ pháp lý của đợt.`,
  PROFILE_INCOMPLETE: (f) =>
    `Hồ sơ pháp lý ${fact(f, 'profile')} ${fact(f, 'note')}. Đối chiếu văn bản gốc trước khi trình ký.`,
  PROFILE_BY_RECEIVED_DATE: (f) =>
    `Hồ sơ nhận trước ngày ${date(f)} nên áp dụng hồ sơ pháp lý ${fact(f, 'profile')}, trừ khi quy định mới (${fact(f, 'successor')}) có lợi hơn.`,
  RECEIVED_DATE_MISSING: (f) =>
    `Chưa ghi ngày nhận hồ sơ. Hồ sơ nhận trước ngày ${date(f)} áp dụng quy định cũ; đang dùng hồ sơ pháp lý ${fact(f, 'profile')}.`,
  SUNSET_NEAR: (f) =>
    `Nghị định của hồ sơ pháp lý ${fact(f, 'profile')} hết hiệu lực từ ngày ${date(f)}, còn ${fact(f, 'days')} ngày. Theo dõi văn bản thay thế.`,
  SUNSET_PASSED: (f) =>
    `Nghị định của hồ sơ pháp lý ${fact(f, 'profile')} đã hết hiệu lực từ ngày ${date(f)}. Đối chiếu văn bản thay thế trước khi trình ký.`,
  BASE_SALARY_UNKNOWN: (f) =>
    `Chưa có mức lương cơ sở tại ngày ${date(f)} nên chưa tính được tiền thưởng. Bổ sung bảng lương cơ sở.`,
  RATE_UNKNOWN: (f) =>
    `Chưa có hệ số tiền thưởng của “${fact(f, 'award')}” cho ${kind(f)} trong hồ sơ pháp lý ${fact(f, 'profile')}. Bổ sung hệ số rồi lập lại danh sách.`,
  RATE_UNCONFIRMED: (f) =>
    `Hệ số tiền thưởng của “${fact(f, 'award')}” cho ${kind(f)} trong hồ sơ ${fact(f, 'profile')} chưa được đối chiếu văn bản gốc. Kiểm tra trước khi trình ký.`,
  MULTIPLIER_UNKNOWN: (f) =>
    `Hồ sơ pháp lý ${fact(f, 'profile')} chưa rõ mức thưởng “${fact(f, 'award')}” cho ${kind(f)}. Chưa tính được tiền thưởng; bổ sung mức theo quy định của địa phương.`,
  MULTIPLIER_UNCONFIRMED: (f) =>
    `Mức nhân của “${fact(f, 'award')}” cho ${kind(f)} trong hồ sơ ${fact(f, 'profile')} chưa được đối chiếu văn bản gốc. Kiểm tra trước khi trình ký.`,
  LIST_TOTAL_WRONG: (f) =>
    `Tổng tiền của danh sách (${money(f, 'total')} đồng) khác tổng các dòng (${money(f, 'sum')} đồng). Không dùng danh sách này; lập và chốt lại.`,
  LIST_WORDS_WRONG: (f) =>
    `Số tiền bằng chữ (“${fact(f, 'words')}”) không khớp ${money(f, 'total')} đồng. Không dùng danh sách này; lập và chốt lại.`,
  LIST_COUNT_WRONG: () =>
    'Số tập thể, cá nhân, hộ gia đình không khớp các dòng của danh sách. Không dùng danh sách này; lập và chốt lại.',
  PAPER_OTHER_LIST: (f) => `${fact(f, 'paper')} được lập từ một danh sách khác. Lập lại văn bản từ danh sách đã chốt.`,
  PAPER_ENTRY_MISSING: (f) => `${fact(f, 'paper')} thiếu “${fact(f, 'name')}” (số ${fact(f, 'no')} trong danh sách).`,
  PAPER_ENTRY_TWICE: (f) =>
    `${fact(f, 'paper')} ghi “${fact(f, 'name')}” hai lần (số ${fact(f, 'no')} trong danh sách).`,
  PAPER_ENTRY_UNKNOWN: (f) => `${fact(f, 'paper')} có dòng số ${fact(f, 'no')} không có trong danh sách đã chốt.`,
  PAPER_NAME_DIFFERS: (f) =>
    `${fact(f, 'paper')} ghi tên khác danh sách ở số ${fact(f, 'no')}; danh sách đã chốt ghi “${fact(f, 'name')}”.`,
  PAPER_AMOUNT_DIFFERS: (f) => `${fact(f, 'paper')} ghi tiền thưởng của “${fact(f, 'name')}” khác danh sách đã chốt.`,
  PAPER_FIGURE_DIFFERS: (f) =>
    `${fact(f, 'paper')} ghi “${fact(f, 'printed')}”, danh sách đã chốt là “${fact(f, 'expected')}”.`,
  PAPER_FIGURE_MISSING: (f) => `${fact(f, 'paper')} không ghi tổng số tiền thưởng.`,
  PAPER_AMOUNT_STRAY: (f) =>
    `${fact(f, 'paper')} có số “${fact(f, 'printed')}” không có trong danh sách. Kiểm tra lại.`,
  PAPER_NEEDS_LIST: (f) =>
    `Chưa làm được ${named(ofList, fact(f, 'kind'))} vì văn bản này lập từ danh sách khen thưởng đã chốt. Chốt ở mục “Danh sách” rồi làm.`,
  PAPER_OTHER_RANKING: (f) => `${fact(f, 'paper')} được lập từ một bảng xếp hạng khác. Lập lại văn bản từ bản đã chốt.`,
  PAPER_UNIT_MISSING: (f) => `${fact(f, 'paper')} thiếu “${fact(f, 'name')}”. Lập lại văn bản từ bản đã chốt.`,
  PAPER_UNIT_TWICE: (f) => `${fact(f, 'paper')} ghi “${fact(f, 'name')}” hai lần. Lập lại văn bản từ bản đã chốt.`,
  PAPER_UNIT_UNKNOWN: (f) => `${fact(f, 'paper')} có đơn vị “${fact(f, 'name')}” không có trong bảng xếp hạng đã chốt.`,
  PAPER_RANKING_DIFFERS: (f) =>
    `${fact(f, 'paper')} ghi ${named({ unitName: 'tên', unitTotal: 'tổng điểm', unitRank: 'xếp hạng', unitBand: 'xếp loại' }, fact(f, 'fact'))} của “${fact(f, 'name')}” là “${fact(f, 'printed')}”, bản đã chốt là “${fact(f, 'expected')}”.`,
  FROZEN_COUNTED_OTHERWISE: (f) =>
    `Bản xếp hạng chốt bằng bản chương trình cũ: “${fact(f, 'name')}” khi chốt là ${fact(f, 'frozen').replace('.', ',')} điểm, cách tính chi tiết hiện nay cho ${fact(f, 'today').replace('.', ',')}. Văn bản in điểm và hạng như đã chốt; chốt lại nếu muốn dùng cách tính mới.`,
  DECISION_DATE_DIFFERS: (f) =>
    `Ngày quyết định ${date(f)} khác ngày đã dùng khi chốt danh sách (${date(f, 'listDate')}). ${
      f.severity === 'error'
        ? 'Mức lương cơ sở hoặc quy định đã khác: chốt lại danh sách theo ngày mới.'
        : 'Tiền thưởng không thay đổi.'
    }`,
  SIGNATURE_PREFIX_WRONG: (f) =>
    `Quyết định khen thưởng thuộc thẩm quyền của Chủ tịch, không ký “${fact(f, 'prefix')}”. Sửa quyền hạn người ký ở thông tin cơ quan.`,
  SIGNATORY_MISSING: () => 'Chưa ghi họ tên người ký quyết định. Bổ sung ở thông tin cơ quan.',
}

/** The sentence of a finding on law, money or papers; null when the code is none of theirs. */
export function documentSentence(finding: Finding): string | null {
  const sentence = documentSentences[finding.code as DocumentFindingCode] as ((of: Finding) => string) | undefined
  if (sentence === undefined) return null
  const text = sentence(finding)
  return text.charAt(0).toUpperCase() + text.slice(1)
}
