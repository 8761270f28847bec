import type { PaperWording } from '#domain/document/wording'
import wording from '../../../resources/papers/wording.json'

/** The wording of papers that ships with the app. */
export const paperWording: PaperWording = wording
