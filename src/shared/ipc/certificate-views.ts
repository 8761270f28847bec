import type { BlankForm } from '#domain/certificate/blank-form'
import type { CertificateSource } from '#domain/certificate/certificate-set'
import type { Finding } from '#domain/core/finding'
import type { CertificatePrint, CertificateSettings, PrinterCalibration } from '#domain/office/records'

/** A form with whether it ships, and whether the office has changed it. */
export interface FormView extends BlankForm {
  readonly shipped: boolean
  readonly changed: boolean
}

/** What certificates are laid out from; the window places them with the domain's own functions. */
export interface CertificatesView {
  readonly forms: readonly FormView[]
  readonly calibrations: readonly PrinterCalibration[]
  /** null: no form was chosen yet. */
  readonly settings: CertificateSettings | null
  /** The frozen lists, the newest first. */
  readonly lists: readonly {
    readonly id: string
    readonly version: number
    readonly code: string
    readonly at: string
    readonly people: number
  }[]
  /** null: no list was frozen. */
  readonly source: CertificateSource | null
  readonly findings: readonly Finding[]
  readonly prints: readonly CertificatePrint[]
  /** The first number of the year's register of honours that no other campaign has taken. */
  readonly nextNumber: number
}

export interface SavedCertificates {
  readonly folder: string
  readonly file: string
  readonly sheets: number
  /** Sheets that could not be printed. */
  readonly without: readonly number[]
}
