/** Titles of the system's own windows in which files and folders are chosen. */
export const dialogTitles = {
  workbooks: 'Chọn các tệp báo cáo của đơn vị',
  folder: 'Chọn thư mục chứa báo cáo của các đơn vị',
  units: 'Chọn tệp danh sách đơn vị',
  criteria: 'Chọn tệp bộ tiêu chí',
  backup: 'Chọn tệp sao lưu để khôi phục',
  savePaper: 'Lưu văn bản',
  savePapers: 'Chọn thư mục để lưu các văn bản',
  saveCertificates: 'Lưu giấy khen để in',
  saveTestSheet: 'Lưu tờ in thử',
  saveBackup: 'Lưu bản sao lưu',
  saveTemplates: 'Chọn thư mục để lưu biểu mẫu cho các đơn vị',
  saveAnnotated: 'Chọn thư mục để lưu bản đánh dấu gửi lại đơn vị',
  saveTable: 'Lưu bảng ra Excel',
  saveChart: 'Lưu ảnh biểu đồ',
  saveCriteria: 'Lưu bộ tiêu chí ra tệp',
} as const

/** Names of kinds of files in those windows. */
export const fileKindNames = {
  workbook: 'Bảng tính',
  criteria: 'Bộ tiêu chí',
  backup: 'Bản sao lưu Sổ Thi Đua',
  word: 'Văn bản Word',
  pdf: 'Tệp PDF',
  excel: 'Bảng tính Excel',
  image: 'Ảnh PNG',
} as const

/** The question before a restore takes the place of the present data. */
export const restoreQuestion = {
  message: 'Khôi phục số liệu từ bản sao lưu?',
  detail: 'Số liệu hiện nay sẽ được chép riêng ra một bản trước, rồi thay bằng số liệu trong bản sao lưu.',
  buttons: ['Không khôi phục', 'Khôi phục'],
} as const
