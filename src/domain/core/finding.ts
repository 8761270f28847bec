export type Severity = 'error' | 'warning' | 'info'

/** Where a finding stands; every part that is known is given. Rows and cells are Excel's own ("12", "C12"). */
export interface FindingPlace {
  readonly unit?: string
  readonly file?: string
  readonly sheet?: string
  readonly cell?: string
  readonly row?: number
  readonly criterion?: string
}

/** Something the officer should know: a code with its facts; its Vietnamese sentence is made from them elsewhere. */
export interface Finding<Code extends string = string> extends FindingPlace {
  readonly code: Code
  readonly severity: Severity
  readonly facts?: Readonly<Record<string, string | number>>
}
