import type { LegalData } from '#domain/legal/profile'
import { legalDataFile } from '#shared/schemas/legal-data'
import profiles from '../../../resources/legal/profiles.json'

/** The legal profiles that ship with the app. */
export const legalData: LegalData = legalDataFile.parse(profiles)
