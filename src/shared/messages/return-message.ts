import type { ReturnRequest } from '#domain/office/records'

const day = (date: string): string => date.split('-').reverse().join('/')

/** Name of the template that has only the flagged criteria. */
export const returnFileName = (code: string, unit: string): string => `${code} - ${unit} - bo sung`

/** The message that asks a unit to put flagged criteria right, and nothing else. */
export function messageForReturn(
  { items, note, deadline }: Pick<ReturnRequest, 'items' | 'note' | 'deadline'>,
  about: { readonly unit: string; readonly campaign: string; readonly titleOf: (criterion: string) => string },
): string {
  const lines = items.map(({ criterion, note: why }, at) => {
    const reason = why.trim() === '' ? '' : `: ${why.trim().replace(/[.]?$/u, '.')}`
    return `${at + 1}. Tiêu chí ${criterion} – ${about.titleOf(criterion)}${reason}`
  })
  return [
    `Kính gửi ${about.unit},`,
    '',
    `Báo cáo chấm điểm “${about.campaign}” của đơn vị cần bổ sung ${items.length} tiêu chí sau:`,
    '',
    ...lines,
    '',
    ...(note.trim() === '' ? [] : [note.trim(), '']),
    'Đề nghị đơn vị sửa trên tệp gửi kèm (chỗ cần bổ sung tô đỏ) hoặc tệp đã gửi, rồi gửi lại cả tệp. Chỉ những tiêu chí nêu trên được nhận lại; các phần khác giữ như đã gửi.',
    ...(deadline === null ? [] : [`Hạn gửi: ngày ${day(deadline)}.`]),
    'Trân trọng cảm ơn.',
  ].join('\n')
}
