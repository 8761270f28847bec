import type { PrintMode } from '../certificate/blank-form'
import type { Calibration } from '../certificate/calibration'

/** How one printer prints on one form. */
export interface PrinterCalibration extends Calibration {
  readonly id: string
  readonly printer: string
  readonly form: string
}

/** How a campaign prints its certificates. One record, id "certificates". */
export interface CertificateSettings {
  readonly id: 'certificates'
  readonly campaign: string
  readonly form: string
  /** A printer's calibration; null prints as the form says. */
  readonly calibration: string | null
  readonly mode: PrintMode
  /** Number of the first sheet in the register of honours (số sổ vàng). */
  readonly firstNumber: number | null
}

/** Sheets of which a file to print was made: what a second printing is told by. */
export interface CertificatePrint {
  readonly id: string
  readonly campaign: string
  readonly list: string
  readonly form: string
  readonly printer: string
  readonly from: number
  readonly to: number
  /** Sheets between them that could not be printed. */
  readonly without: readonly number[]
  /** The numbers in the register of honours that the whole set takes, and their year. */
  readonly numbers: { readonly year: number; readonly first: number; readonly last: number } | null
  readonly file: string
  readonly sha256: string
  readonly at: string
  readonly who: string
}
