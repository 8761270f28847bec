import type { BlankForm } from '#domain/certificate/blank-form'
import type { CertificateSource } from '#domain/certificate/certificate-set'
import type { Nominee } from '#domain/office/records'
import { certificateWords, shippedForms } from '#main/documents/certificates/shipped-forms'
import { campaign, day, listOf, nominee, nominees, office } from '../document/sample-papers'

export const form = (id = 'a4-ngang', more: Partial<BlankForm> = {}): BlankForm => {
  const found = shippedForms.find((one) => one.id === id)
  if (found === undefined) throw new Error(`No shipped form ${id}`)
  return { ...found, ...more }
}

export const source = (
  some: readonly Nominee[] = [...nominees(2, 3), nominee('household', 0)],
  more: Partial<CertificateSource> = {},
): CertificateSource => ({
  words: certificateWords,
  office,
  campaignTitle: campaign.title,
  list: { ...listOf(some), id: 'dot-75-nam@1', code: '8F2A10C4', version: 1 },
  units: [],
  decision: { number: '5', date: day('2023-06-09') },
  firstNumber: 7,
  ...more,
})
