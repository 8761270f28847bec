/** Words of the window's frame: menu, crash page, and what the system's own windows say. */
export const desktopLabels = {
  title: 'Sổ Thi Đua',
  menu: {
    file: 'Tệp',
    backup: 'Sao lưu dữ liệu…',
    close: 'Đóng chương trình',
    edit: 'Soạn thảo',
    undo: 'Hoàn tác',
    redo: 'Làm lại',
    cut: 'Cắt',
    copy: 'Sao chép',
    paste: 'Dán',
    selectAll: 'Chọn tất cả',
    view: 'Xem',
    log: 'Nhật ký',
    zoomIn: 'Phóng to',
    zoomOut: 'Thu nhỏ',
    actualSize: 'Cỡ bình thường',
    fullScreen: 'Toàn màn hình',
    help: 'Trợ giúp',
    guide: 'Hướng dẫn sử dụng',
  },
  closing: {
    message: 'Phần vừa nhập chưa được lưu',
    detail: 'Nếu đóng chương trình bây giờ, phần vừa nhập trên màn hình sẽ mất; số liệu đã lưu vẫn còn nguyên.',
    stay: 'Ở lại',
    leave: 'Đóng, bỏ phần chưa lưu',
  },
  crash: {
    title: 'Cửa sổ đã dừng đột ngột',
    safe: 'Số liệu đã lưu vẫn còn nguyên. Phần đang gõ dở có thể phải nhập lại.',
    next: 'Bấm vào đây để mở lại',
  },
  startFailed: {
    title: 'Không mở được chương trình',
    detail: (reference: string) =>
      `Chương trình gặp lỗi khi mở. Số liệu đã lưu không bị thay đổi. Vui lòng mở lại; nếu vẫn lỗi, báo cho người phụ trách máy mã tra cứu ${reference}.`,
  },
} as const
