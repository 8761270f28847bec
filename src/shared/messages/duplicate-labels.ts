import type { DuplicateReason } from '#domain/text/duplicates'

const labels: Readonly<Record<DuplicateReason, string>> = {
  sameName: 'cùng tên',
  spelling: 'tên chỉ khác cách bỏ dấu',
  initials: 'tên viết tắt khớp nhau',
  wordNoise: 'tên chỉ khác cách viết',
  sameBirth: 'cùng ngày sinh',
  compatibleBirth: 'năm sinh khớp nhau',
  samePosition: 'cùng chức vụ',
  otherPosition: 'khác chức vụ',
  otherTitle: 'một bên ghi Ông, một bên ghi Bà',
  samePlace: 'cùng địa chỉ',
  otherPlace: 'khác địa chỉ',
  sameUnit: 'cùng đơn vị',
  otherUnit: 'ở hai đơn vị khác nhau',
}

/** Why two nominations may be one, in words. */
export const duplicateReasonText = (reasons: readonly DuplicateReason[]): string =>
  reasons.map((reason) => labels[reason]).join(', ')
