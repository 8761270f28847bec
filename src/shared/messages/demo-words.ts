/** Words of the demonstration on the sample campaign. */
export const demoWords = {
  approve: 'Dùng trong đợt thi đua mẫu',
  accept: 'Số liệu tự chấm khớp với minh chứng (đợt thi đua mẫu)',
  meeting: {
    place: 'Phòng họp số 1, trụ sở UBND quận Kiến An',
    startedAt: '08 giờ 00',
    endedAt: '10 giờ 30',
    chair: 'Nguyễn Trường Sơn',
    secretary: 'Phạm Thị Thanh Hà',
  },
  reading: (n: number, total: number, name: string): string => `Đang đọc ${n}/${total}: ${name}`,
  writing: (title: string): string => `Đang làm: ${title}`,
  summary: (units: number, files: number, entries: number, total: number, words: string): string =>
    `Đã đọc ${files} báo cáo của ${units} đơn vị, lập danh sách ${entries} tập thể, cá nhân được khen, tiền thưởng ${new Intl.NumberFormat('vi-VN').format(total)} đồng (${words}).`,
  papers: 'Văn bản đã làm:',
} as const
