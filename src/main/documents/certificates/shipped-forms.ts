import type { BlankForm } from '#domain/certificate/blank-form'
import type { CertificateWords } from '#domain/certificate/certificate-set'
import { certificateFormsFile } from '#shared/schemas/certificate-forms'
import file from '../../../../resources/certificates/forms.json'

const shipped = certificateFormsFile.parse(file)

/** Blank forms to start from; their measures are not verified. */
export const shippedForms: readonly BlankForm[] = shipped.forms

export const certificateWords: CertificateWords = shipped.words
