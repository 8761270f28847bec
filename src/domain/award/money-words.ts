const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const
const scales = ['', 'nghìn', 'triệu'] as const

const digit = (value: number): string => digits[value] ?? ''

/** Two figures below a hundred: mốt, tư and lăm after mươi, "linh" for a missing ten. */
function belowHundred(tens: number, ones: number, afterHundreds: boolean): string[] {
  if (tens === 0) {
    if (ones === 0) return []
    return afterHundreds ? ['linh', digit(ones)] : [digit(ones)]
  }
  const ten = tens === 1 ? ['mười'] : [digit(tens), 'mươi']
  if (ones === 0) return ten
  if (ones === 1) return [...ten, tens === 1 ? 'một' : 'mốt']
  if (ones === 4) return [...ten, tens === 1 ? 'bốn' : 'tư']
  if (ones === 5) return [...ten, 'lăm']
  return [...ten, digit(ones)]
}

/** A group of three figures; a group that is not the first says its hundreds, even "không trăm". */
function belowThousand(value: number, isFirst: boolean): string[] {
  const hundreds = Math.floor(value / 100)
  const saysHundreds = hundreds > 0 || !isFirst
  return [
    ...(saysHundreds ? [digit(hundreds), 'trăm'] : []),
    ...belowHundred(Math.floor(value / 10) % 10, value % 10, saysHundreds),
  ]
}

function belowBillion(value: number, isFirst: boolean): string[] {
  const words: string[] = []
  let first = isFirst
  for (const power of [2, 1, 0] as const) {
    const group = Math.floor(value / 1000 ** power) % 1000
    if (group === 0) continue
    words.push(...belowThousand(group, first), ...(scales[power] ? [scales[power]] : []))
    first = false
  }
  return words
}

/** A whole amount of đồng in words: 15400000 → "Mười lăm triệu bốn trăm nghìn đồng". Throws on what is not a whole, non-negative number. */
export function amountInWords(amount: number): string {
  if (!Number.isSafeInteger(amount) || amount < 0) throw new Error(`Not an amount in đồng: ${amount}`)
  const billions = Math.floor(amount / 1_000_000_000)
  const rest = amount % 1_000_000_000
  const words =
    amount === 0
      ? [digit(0)]
      : [...(billions > 0 ? [...belowBillion(billions, true), 'tỷ'] : []), ...belowBillion(rest, billions === 0)]
  const sentence = [...words, 'đồng'].join(' ')
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
