/** Where a row of a file stands. */
export interface RowPlace {
  readonly sheet: string
  /** Excel's own row number. */
  readonly row: number
  /** First column of the table that the row belongs to, where it stands to the right of another table in the same rows. */
  readonly part?: string
}

/** The place of a row as one text; rows of tables that stand side by side are told apart. */
export const placeKey = ({ sheet, row, part }: RowPlace): string =>
  [sheet, row, ...(part === undefined ? [] : [part])].join('|')

/** Only the place, of anything that has one. */
export const placeOf = ({ sheet, row, part }: RowPlace): RowPlace => ({
  sheet,
  row,
  ...(part === undefined ? {} : { part }),
})
