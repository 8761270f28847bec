import { z } from 'zod'
import { blankForm } from '../../schemas/certificate-forms'
import type { CertificatesView, SavedCertificates } from '../certificate-views'
import type { SavedFiles } from '../views'
import { type Calls, call, date, id, line } from './call'

const number = z.number().min(-1_000).max(1_000)
const calibration = z.object({ offsetX: number, offsetY: number, scaleX: number, scaleY: number, skew: number })
const stamp = { number: z.string().max(20).nullable(), date: date.nullable() }

export const certificateCalls = {
  /** What certificates are laid out from; `list` null: the newest frozen list. */
  'certificates.get': call<CertificatesView>()(z.object({ campaign: id, list: id.nullable(), ...stamp })),
  'certificates.saveSettings': call<null>()(
    z.object({
      campaign: id,
      form: id,
      calibration: id.nullable(),
      mode: z.enum(['onForm', 'whole']),
      firstNumber: z.number().int().min(1).max(9_999_999).nullable(),
    }),
  ),
  /** Asks where, saves the sheets as a PDF, keeps it on record and opens it. */
  'certificates.save': call<SavedCertificates | null>()(
    z.object({ campaign: id, list: id.nullable(), from: z.number().int(), to: z.number().int(), ...stamp }),
  ),
  'forms.save': call<string>()(z.object({ id: id.nullable(), form: blankForm.omit({ id: true }) })),
  'forms.remove': call<null>()(z.object({ id })),
  'calibrations.save': call<string>()(calibration.extend({ printer: line, form: id })),
  'calibrations.remove': call<null>()(z.object({ id })),
  /** Asks where, saves the test sheet of a form with these numbers and opens it. */
  'calibrations.testSheet': call<SavedFiles | null>()(calibration.extend({ printer: line, form: id })),
} as const satisfies Calls
