/** A4 and the margins of NĐ 30/2020 (Phụ lục I), in millimetres; sizes in points. */
export const page = { width: 210, height: 297, top: 20, right: 20, bottom: 20, left: 30 } as const

export const size = {
  nation: 13,
  motto: 14,
  agency: 13,
  number: 13,
  body: 14,
  table: 12,
  pageNumber: 14,
  recipientsLabel: 12,
  recipients: 11,
  caption: 12,
} as const

/** Widths of the two halves of the heading; Quốc hiệu must stand on one line. */
export const headingWidths = { portrait: [62, 98], landscape: [110, 137] } as const

export const indent = 12.7

/** Nơi nhận and signature, or two signatures. */
export const signatureWidths = {
  portrait: { single: [82, 78], pair: [80, 80] },
  landscape: { single: [120, 127], pair: [120, 127] },
} as const

/** Rows that begin and that end a table together, so that no single one stands on a page of its own. */
export const firstRows = 2
export const lastRows = 3

/** Tables up to this many rows stay on one page with their heading; across the page there is room for fewer. */
export const shortTable = { portrait: 12, landscape: 7 } as const
