/** The tones (thanh) in the order used for sorting: ngang, huyền, sắc, hỏi, ngã, nặng. */
export const tones = ['level', 'grave', 'acute', 'hook', 'tilde', 'dot'] as const
export type Tone = (typeof tones)[number]

const MARKS: Readonly<Record<string, Tone>> = {
  '\u0300': 'grave',
  '\u0301': 'acute',
  '\u0309': 'hook',
  '\u0303': 'tilde',
  '\u0323': 'dot',
}
const MARK_OF: Readonly<Record<Tone, string>> = {
  level: '',
  grave: '\u0300',
  acute: '\u0301',
  hook: '\u0309',
  tilde: '\u0303',
  dot: '\u0323',
}
const TONE_MARKS = /[\u0300\u0301\u0303\u0309\u0323]/u

export interface TonedLetter {
  readonly letter: string
  readonly tone: Tone
}

function splitByMarks(letter: string): TonedLetter {
  const parts = letter.normalize('NFD')
  const mark = TONE_MARKS.exec(parts)?.[0]
  if (mark === undefined) return { letter: letter.normalize('NFC'), tone: 'level' }
  return { letter: parts.replace(mark, '').normalize('NFC'), tone: MARKS[mark] ?? 'level' }
}

/** A letter with a tone put on it: "â" and dot give "ậ". */
export const withTone = (letter: string, tone: Tone): string => (letter + MARK_OF[tone]).normalize('NFC')

/** The twelve vowels, small, without tones. */
export const vowels = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'] as const

const known: ReadonlyMap<string, TonedLetter> = new Map(
  [...'abcdefghijklmnopqrstuvwxyzăâđêôơư']
    .flatMap((letter) => tones.map((tone) => withTone(letter, tone)))
    .filter((letter) => [...letter].length === 1)
    .flatMap((letter) => [letter, letter.toUpperCase()])
    .map((letter) => [letter, splitByMarks(letter)]),
)

/** A letter apart from its tone: "ậ" is "â" with the dot. */
export const splitTone = (letter: string): TonedLetter => known.get(letter) ?? splitByMarks(letter)
