import { foldBare } from '../text/fold'
import type { AwardDefinition, DecidingLevel, LegalProfile } from './profile'

/** An award as typed, recognised in a profile; `statedLevel` when the text names whose award it is. */
export interface MatchedAward {
  readonly award: AwardDefinition
  readonly statedLevel: DecidingLevel | null
}

const issuer =
  /^(.+?) (?:cua )?(?:(?:chu tich )?(?:ubnd|uy ban nhan dan)|cap)(?: (quan|huyen|thi xa|phuong|xa|thi tran|dac khu|tinh|thanh pho)\b.*)?$/

const levels: Readonly<Record<string, DecidingLevel>> = {
  quan: 'district',
  huyen: 'district',
  'thi xa': 'district',
  phuong: 'commune',
  xa: 'commune',
  'thi tran': 'commune',
  'dac khu': 'commune',
  tinh: 'province',
  'thanh pho': 'province',
}

/** Recognises an award by its name, a synonym ("GK"), or its name with the issuer ("Giấy khen của Chủ tịch UBND quận"). */
export function matchAward(profile: LegalProfile, text: string): MatchedAward | null {
  const wanted = foldBare(text)
  const byName = awardNamed(profile, wanted)
  if (byName !== null) return { award: byName, statedLevel: null }
  const [, name = '', level = ''] = issuer.exec(wanted) ?? []
  const award = awardNamed(profile, name)
  return award === null ? null : { award, statedLevel: levels[level] ?? null }
}

const awardNamed = (profile: LegalProfile, folded: string): AwardDefinition | null =>
  profile.awards.find((award) => [award.name, ...award.synonyms].some((name) => foldBare(name) === folded)) ?? null
