const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const SCALES: [number, string][] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
  [1e3, 'thousand'],
  [100, 'hundred'],
]

/** A whole number in words: 342 → "three hundred and forty two". */
const cardinal = (n: number): string => {
  if (n < 0) return `minus ${cardinal(-n)}`
  if (!Number.isSafeInteger(n) || n >= 1e15) return digits(String(n))
  if (n < 20) return ONES[n] ?? ''
  if (n < 100) return [TENS[Math.floor(n / 10)], n % 10 === 0 ? '' : ONES[n % 10]].filter(Boolean).join(' ')
  for (const [size, name] of SCALES)
    if (n >= size) {
      const rest = n % size
      const head = `${cardinal(Math.floor(n / size))} ${name}`
      return rest === 0 ? head : `${head}${size === 100 || rest < 100 ? ' and' : ''} ${cardinal(rest)}`
    }
  return ''
}

const IRREGULAR: Record<string, string> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
}
/** 21 → "twenty first". */
const ordinal = (n: number): string => {
  const words = cardinal(n).split(' ')
  const last = words.pop() ?? ''
  return [...words, IRREGULAR[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`)].join(
    ' ',
  )
}

/** 1998 → "nineteen ninety eight", 2005 → "two thousand and five", 1900 → "nineteen hundred", 1907 → "nineteen oh seven". */
const year = (n: number): string => {
  const [century, rest] = [Math.floor(n / 100), n % 100]
  if (n >= 2000 && n < 2010) return cardinal(n)
  if (rest === 0) return n % 1000 === 0 ? cardinal(n) : `${cardinal(century)} hundred`
  return `${cardinal(century)} ${rest < 10 ? `oh ${cardinal(rest)}` : cardinal(rest)}`
}

/** Figure by figure: "007" → "oh oh seven". */
const digits = (text: string): string =>
  [...text.replace(/\D/g, '')].map((d) => (d === '0' ? 'oh' : ONES[Number(d)])).join(' ')

const plural = (word: string): string =>
  word.endsWith('y') ? `${word.slice(0, -1)}ies` : word.endsWith('x') ? `${word}es` : `${word}s`

const CURRENCY: Record<string, [string, string]> = {
  $: ['dollar', 'cent'],
  '£': ['pound', 'penny'],
  '€': ['euro', 'cent'],
}
const amount = (whole: string, part: string | undefined): string =>
  part === undefined ? cardinal(Number(whole)) : `${cardinal(Number(whole))} point ${digits(part)}`

const clock = (hours: number, minutes: number): string =>
  minutes === 0
    ? `${cardinal(hours)} o'clock`
    : `${cardinal(hours)} ${minutes < 10 ? `oh ${cardinal(minutes)}` : cardinal(minutes)}`

/** Each way in which figures are written, and how one says it. The first that fits counts. */
const FORMS: [RegExp, (m: string[]) => string][] = [
  [
    /^([$£€])(\d+)(?:\.(\d\d))?$/,
    ([, sign = '$', whole = '0', part]) => {
      const [unit, small] = CURRENCY[sign] ?? ['dollar', 'cent']
      const head = `${cardinal(Number(whole))} ${whole === '1' ? unit : plural(unit)}`
      return part === undefined || part === '00'
        ? head
        : `${head} and ${cardinal(Number(part))} ${small === 'penny' ? 'pence' : plural(small)}`
    },
  ],
  [
    /^([$£€])(\d+)\.(\d)$/,
    ([, sign = '$', whole = '0', part = '0']) =>
      `${amount(whole, part)} ${plural(CURRENCY[sign]?.[0] ?? 'dollar')}`,
  ],
  [/^(\d{1,2}):(\d\d)$/, ([, h = '0', m = '0']) => clock(Number(h), Number(m))],
  [/^(\d+)(?:\.(\d+))?%$/, ([, whole = '0', part]) => `${amount(whole, part)} percent`],
  [/^(\d+)(?:st|nd|rd|th)$/i, ([, n = '0']) => ordinal(Number(n))],
  [/^(1[1-9]\d\d|20\d\d)$/, ([, n = '0']) => year(Number(n))],
  [/^(1[1-9]\d|20\d)0s$/, ([, n = '0']) => plural(year(Number(n) * 10))],
  [/^['’]?([2-9])0s$/, ([, n = '0']) => plural(cardinal(Number(n) * 10))],
  [/^1\/2$/, () => 'one half'],
  [/^1\/4$/, () => 'one quarter'],
  [/^3\/4$/, () => 'three quarters'],
  [/^(\d+)[-–](\d+)$/, ([, a = '0', b = '0']) => `${cardinal(Number(a))} to ${cardinal(Number(b))}`],
  [/^#(\d+)$/, ([, n = '0']) => `number ${cardinal(Number(n))}`],
  [/^-(\d+)(?:\.(\d+))?°?$/, ([, whole = '0', part]) => `minus ${amount(whole, part)}`],
  [/^(\d+)°$/, ([, n = '0']) => `${cardinal(Number(n))} degrees`],
  [/^(0\d+|\d{11,})$/, ([, n = '']) => digits(n)],
  [/^(\d+)(?:\.(\d+))?$/, ([, whole = '0', part]) => amount(whole, part)],
  [
    /^(\d+)(km|kg|cm|mm|m|mph|kph|ft|lb|lbs|am|pm|k)$/i,
    ([, n = '0', unit = '']) => `${cardinal(Number(n))} ${UNITS[unit.toLowerCase()] ?? unit}`,
  ],
]
const UNITS: Record<string, string> = {
  km: 'kilometres',
  kg: 'kilos',
  cm: 'centimetres',
  mm: 'millimetres',
  m: 'metres',
  mph: 'miles an hour',
  kph: 'kilometres an hour',
  ft: 'feet',
  lb: 'pounds',
  lbs: 'pounds',
  am: 'ay em',
  pm: 'pea em',
  k: 'thousand',
}

/** A token with figures in it as one says it; null where it has none. */
export const numberWords = (token: string): string | null => {
  if (!/\d/.test(token)) return null
  const plain = token.replace(/(\d),(?=\d{3})/g, '$1')
  for (const [form, say] of FORMS) {
    const found = form.exec(plain)
    if (found !== null) return say([...found])
  }
  // "R2D2", "B-52": letters and figures one by one.
  return plain
    .replace(/\d+/g, (n) => ` ${n.length > 4 ? digits(n) : cardinal(Number(n))} `)
    .replace(/[^A-Za-z' ]+/g, ' ')
    .trim()
}
