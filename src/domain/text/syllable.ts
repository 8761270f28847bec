import { splitTone } from './vietnamese-letters'

const ONSETS = 'ngh ng nh gh gi qu kh ph th tr ch b c d đ g h k l m n p r s t v x'.split(' ')

const RHYMES = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu ' +
    'i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu o oc oi om on ong op ot ooc oong oa oac oach oai oam oan oang oanh oao oap oat oay ' +
    'oăc oăm oăn oăng oăt oe oen oeo oet ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uy uya ' +
    'uych uyên uyêt uyn uynh uyp uyt uyu uôc uôi uôm uôn uông uôt uơ ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu yt ych ynh'
  ).split(' '),
)

/** True when the word could be one Vietnamese syllable: a known onset and rhyme, one tone, and a tone that the ending allows. */
export function isVietnameseSyllable(word: string): boolean {
  const parts = [...word.normalize('NFC').toLowerCase()].map(splitTone)
  const toned = parts.filter(({ tone }) => tone !== 'level')
  if (toned.length > 1) return false
  const letters = parts.map(({ letter }) => letter).join('')
  const tone = toned[0]?.tone ?? 'level'
  if (/(?:c|ch|p|t)$/u.test(letters) && tone !== 'acute' && tone !== 'dot') return false
  // k, gh, ngh stand before e, ê, i, y only; c, g, ng never do.
  if (/^(?:(?:k|gh|ngh)(?![eêiyh])|(?:c|ng)[eêiy]|g[eêy])/u.test(letters)) return false
  return (
    RHYMES.has(letters) ||
    ONSETS.some((onset) => letters.startsWith(onset) && RHYMES.has(letters.slice(onset.length))) ||
    letters === 'gi'
  )
}

/** The share of a text's words that are Vietnamese syllables, 0…1; 0 when it has no words. */
export function vietnameseShare(text: string): number {
  const words = text.normalize('NFC').match(/[\p{L}\p{M}]+/gu) ?? []
  return words.length === 0 ? 0 : words.filter(isVietnameseSyllable).length / words.length
}
