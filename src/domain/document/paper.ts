import type { PaperChart } from './paper-chart'

/** A stretch of text in one face; `mark` says which fact of the list it prints, so that papers can be compared. */
export interface Run {
  readonly text: string
  readonly bold?: true
  readonly italic?: true
  readonly mark?: ListFact
  /** Which figure of the section's unit it prints, compared with the frozen ranking. */
  readonly fact?: RankingFact
}

/** A figure of the frozen list that a paper repeats. */
export type ListFact = 'collectives' | 'individuals' | 'households' | 'total' | 'totalInWords' | 'baseSalary'

/** What a paper repeats of a unit's place in a ranking. */
export type RankingFact = 'unitName' | 'unitTotal' | 'unitRank' | 'unitBand'

export type Runs = readonly Run[]

export type Alignment = 'left' | 'center' | 'right' | 'justify'

/** A column of a table; widths of all columns fill the text width. */
export interface Column {
  readonly title: string
  readonly widthMm: number
  readonly align: Alignment
  /** The figure of a row's unit that stands in this column. */
  readonly fact?: RankingFact
}

export type TableRow =
  /** `entry` is the number of the list entry that the row prints; `unit` the code of the ranked unit. */
  | {
      readonly kind: 'data'
      readonly cells: readonly string[]
      readonly entry?: number
      readonly unit?: string
      readonly bold?: true
    }
  /** A heading across the table ("I. TẬP THỂ"), never left alone at the foot of a page. */
  | { readonly kind: 'group'; readonly text: string }
  /** A total: the label spans the columns before `from`. */
  | { readonly kind: 'total'; readonly label: string; readonly from: number; readonly cells: readonly Run[] }

/** One signature (chữ ký): lines above the space ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), and the full name. */
export interface SignatureBlock {
  readonly lines: readonly string[]
  readonly name: string
}

/** A piece of a paper; how it looks is the layout's affair (NĐ 30/2020, Phụ lục I). */
export type Block =
  /** Quốc hiệu, tiêu ngữ, agency, number; `placeAndDate` is null on minutes. */
  | {
      readonly kind: 'heading'
      readonly nation: string
      readonly motto: string
      readonly parent: readonly string[]
      readonly agency: readonly string[]
      readonly number: string
      readonly placeAndDate: string | null
    }
  /** Tên loại and trích yếu. */
  | { readonly kind: 'title'; readonly name: string; readonly subject: string; readonly smaller?: true }
  /** Thẩm quyền ban hành, and "QUYẾT ĐỊNH:". */
  | { readonly kind: 'authority' | 'resolution'; readonly text: string }
  /** Kính gửi. */
  | { readonly kind: 'addressees'; readonly label: string; readonly to: readonly string[] }
  /** One căn cứ with its closing mark. */
  | { readonly kind: 'basis'; readonly text: string }
  | { readonly kind: 'article'; readonly label: string; readonly runs: Runs }
  | { readonly kind: 'clause' | 'point'; readonly label: string; readonly runs: Runs }
  | { readonly kind: 'paragraph'; readonly runs: Runs }
  /** A line centred, as a caption ("Đơn vị tính: đồng"). */
  | { readonly kind: 'caption'; readonly runs: Runs; readonly align: Alignment }
  | { readonly kind: 'section'; readonly text: string }
  | {
      readonly kind: 'table'
      readonly columns: readonly Column[]
      readonly rows: readonly TableRow[]
      /** Points; smaller than usual where many columns must stand side by side. */
      readonly size?: number
    }
  /** Drawn from plain numbers; workbooks leave it out. */
  | { readonly kind: 'chart'; readonly chart: PaperChart }
  /** Signature at the right, nơi nhận at the left (null: none). */
  | {
      readonly kind: 'signature'
      readonly recipientsLabel: string
      readonly recipients: readonly string[]
      readonly left: SignatureBlock | null
      readonly middle?: SignatureBlock
      readonly right: SignatureBlock
    }
  /** Title of an annex: label ("Phụ lục I") if any, title, subject, "(Kèm theo …)". */
  | {
      readonly kind: 'annexTitle'
      readonly label: string | null
      readonly title: string
      readonly subject: string
      readonly attachedTo: string
    }

/** A run of pages with its own orientation and page numbers from 1; number 1 is not shown. */
export interface Section {
  readonly orientation: 'portrait' | 'landscape'
  readonly blocks: readonly Block[]
  /** Name of its sheet in a workbook; a paper whose sections have names gives one sheet for each. */
  readonly name?: string
  /** Code of the ranked unit that the section is about. */
  readonly unit?: string
  /** Less room to sign and between blocks, so that the section fits on one page. */
  readonly compact?: true
}

/** Kinds of the papers that tell of a ranking. */
export const rankingPaperKinds = ['ranking', 'clusterScores', 'scoreSheet', 'clusterMinutes', 'explanation'] as const

/** Papers of a ranking, beside those of the commendation list. */
export type RankingPaperKind = (typeof rankingPaperKinds)[number]

export type PaperKind = 'decision' | 'list' | 'proposal' | 'minutes' | 'money' | RankingPaperKind

/** A paper (văn bản) as structured text: what is said, not how it looks. */
export interface Paper {
  readonly kind: PaperKind
  /** "Quyết định tặng Giấy khen": for lists of papers and file properties. */
  readonly title: string
  /** File name without extension, in plain ASCII. */
  readonly fileName: string
  /** Code and version of the frozen list (or ranking) that it prints; null for a draft. */
  readonly source: { readonly code: string; readonly version: number } | null
  readonly sections: readonly Section[]
}
