import type { CampaignPlace, OfficePlace } from '../screen'

/** Names of the places of a campaign, in the order of the work. */
export const campaignPlaces: Readonly<Record<CampaignPlace, string>> = {
  readiness: 'Bảng sẵn sàng',
  plan: 'Kế hoạch',
  units: 'Đơn vị & cụm khối',
  criteria: 'Tiêu chí',
  import: 'Nhận báo cáo',
  tray: 'Hàng chờ',
  scores: 'Chấm điểm',
  ranking: 'Xếp hạng',
  nominees: 'Đề nghị khen',
  meeting: 'Họp xét',
  list: 'Danh sách',
  papers: 'Văn bản',
  register: 'Sổ khen thưởng',
}

/** Names of the places of the office. */
export const officePlaces: Readonly<Record<OfficePlace, string>> = {
  campaigns: 'Các đợt thi đua',
  'new-campaign': 'Tạo đợt thi đua',
  units: 'Đơn vị & cụm khối',
  register: 'Sổ khen thưởng',
  office: 'Cơ quan',
  log: 'Nhật ký',
  safekeeping: 'Sao lưu',
  help: 'Trợ giúp',
}

/** What the left side shows under "Đợt thi đua". */
export const campaignEntries: readonly CampaignPlace[] = [
  'readiness',
  'units',
  'criteria',
  'import',
  'tray',
  'scores',
  'ranking',
  'nominees',
  'meeting',
  'list',
  'papers',
  'register',
]

/** What the left side always shows; units and the register only while no campaign is open. */
export const officeEntries = (hasCampaign: boolean): readonly OfficePlace[] =>
  hasCampaign
    ? ['campaigns', 'office', 'log', 'safekeeping', 'help']
    : ['campaigns', 'units', 'register', 'office', 'log', 'safekeeping', 'help']
