/** A bar with what stands beside it; `share` is its part of the axis, 0…1. */
export interface ChartBar {
  readonly unit: string
  readonly name: string
  readonly rank: string
  /** As every table prints them, to be compared with what was frozen. */
  readonly total: string
  readonly band: string
  /** What stands beside the bar, so that nothing depends on measuring it. */
  readonly label: string
  readonly share: number
  /** Not every criterion is appraised. */
  readonly isProvisional: boolean
}

/** Bars of a cluster in order of rank, and where the grades begin (dashed lines), lowest first. */
export interface BarsChart {
  readonly type: 'bars'
  readonly bars: readonly ChartBar[]
  readonly cutOffs: readonly { readonly text: string; readonly share: number }[]
}

/** A cell of the heat map: its text is printed, its share gives the grey; null has none. */
export interface HeatCell {
  readonly text: string
  readonly share: number | null
}

/** Units × groups of criteria. */
export interface HeatChart {
  readonly type: 'heat'
  readonly columns: readonly string[]
  readonly rows: readonly { readonly no: string; readonly name: string; readonly cells: readonly HeatCell[] }[]
}

/** A chart of a paper as plain numbers and texts; how it is drawn is the layout's affair. */
export type PaperChart = BarsChart | HeatChart
