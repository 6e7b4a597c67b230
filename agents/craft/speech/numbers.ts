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
export const cardinal = (n: number): string => {
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
export const ordinal = (n: number): string => {
  const words = cardinal(n).split(' ')
  const last = words.pop() ?? ''
  return [...words, IRREGULAR[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`)].join(
    ' ',
  )
}

/** 1998 → "nineteen ninety eight", 2005 → "two thousand and five", 1900 → "nineteen hundred", 1907 → "nineteen oh seven". */
export const year = (n: number): string => {
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

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)
const monthDay = (month: string, day: string, years: string): string =>
  `${MONTHS[Number(month) - 1]?.toLowerCase()} the ${ordinal(Number(day))}, ${year(Number(years))}`

const FRACTIONS: Record<string, string> = { '2': 'half', '4': 'quarter' }
const fraction = (over: string, under: string): string => {
  const part = FRACTIONS[under] ?? ordinal(Number(under))
  const parts = part === 'half' ? 'halves' : `${part}s`
  return `${over === '1' ? 'one' : cardinal(Number(over))} ${over === '1' ? part : parts}`
}

/** Each way in which figures are written, and how one says it. The first that fits counts. */
const FORMS: [RegExp, (m: string[]) => string][] = [
  [
    /^([$£€])(\d+)(?:\.(\d\d))?$/,
    ([, sign = '$', whole = '0', part]) => {
      const [unit, small] = CURRENCY[sign] ?? ['dollar', 'cent']
      if (whole === '0' && part !== undefined)
        return `${cardinal(Number(part))} ${small === 'penny' ? 'pence' : plural(small)}`
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
  [
    /^([$£€])(\d+(?:\.\d+)?)(k|m|bn|b)$/i,
    ([, sign = '$', n = '0', scale = 'k']) =>
      `${decimal(n)} ${SCALE[scale.toLowerCase()]} ${plural(CURRENCY[sign]?.[0] ?? 'dollar')}`,
  ],
  [/^(\d+)p$/, ([, n = '0']) => `${cardinal(Number(n))} pence`],
  [/^(\d+)[¢c]$/, ([, n = '0']) => `${cardinal(Number(n))} ${n === '1' ? 'cent' : 'cents'}`],
  [/^(0?\d|1\d|2[0-3]):(\d\d)$/, ([, h = '0', m = '0']) => clock(Number(h), Number(m))],
  [
    /^(0?\d|1\d|2[0-3]):(\d\d)(am|pm)$/i,
    ([, h = '0', m = '0', half = '']) =>
      `${m === '00' ? cardinal(Number(h)) : clock(Number(h), Number(m))} ${UNITS[half.toLowerCase()]}`,
  ],
  [/^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, ([, y = '', m = '', d = '']) => monthDay(m, d, y)],
  [/^(0?[1-9]|1[0-2])\/(0?[1-9]|[12]\d|3[01])\/(\d{4})$/, ([, m = '', d = '', y = '']) => monthDay(m, d, y)],
  [/^(\d+)[-–]\1$/, ([, n = '0']) => `${cardinal(Number(n))} ${cardinal(Number(n))}`],
  [/^24\/7$/, () => 'twenty four seven'],
  [/^9\/11$/, () => 'nine eleven'],
  [/^(\d{1,2})\/(\d{1,2})$/, ([, a = '', b = '']) => fraction(a, b)],
  [
    /^(\d+)?([½¼¾])$/,
    ([, whole, part = '½']) =>
      [whole ? `${cardinal(Number(whole))} and` : '', PARTS[part]]
        .filter(Boolean)
        .join(' ')
        .replace('and one half', 'and a half')
        .replace('and one quarter', 'and a quarter'),
  ],
  [/^(911|999|112|101|411)$/, ([, n = '']) => digits(n)],
  [/^(\d{3})[-.](\d{4})$/, ([, a = '', b = '']) => `${digits(a)}, ${digits(b)}`],
  [
    /^(\d{3})[-.](\d{3})[-.](\d{4})$/,
    ([, a = '', b = '', c = '']) => `${digits(a)}, ${digits(b)}, ${digits(c)}`,
  ],
  [
    /^(\d+)['’](\d{1,2})(?:["”])?$/,
    ([, f = '0', i = '0']) => `${cardinal(Number(f))} foot ${cardinal(Number(i))}`,
  ],
  [/^(\d+)x(\d+)$/i, ([, a = '0', b = '0']) => `${cardinal(Number(a))} by ${cardinal(Number(b))}`],
  [/^(\d+)x$/i, ([, n = '0']) => `${cardinal(Number(n))} times`],
  [
    /^[-−](\d+)°([cf])?$/i,
    ([, n = '0', scale = '']) => `minus ${cardinal(Number(n))} degrees${DEGREES[scale.toLowerCase()] ?? ''}`,
  ],
  [
    /^(\d+)°([cf])$/i,
    ([, n = '0', scale = '']) => `${cardinal(Number(n))} degrees${DEGREES[scale.toLowerCase()] ?? ''}`,
  ],
  [/^\.(\d+)$/, ([, part = '']) => `point ${digits(part)}`],
  [/^(\d+)(?:\.(\d+))?%$/, ([, whole = '0', part]) => `${amount(whole, part)} percent`],
  [/^(\d+)(?:st|nd|rd|th)$/i, ([, n = '0']) => ordinal(Number(n))],
  [/^(1[1-9]\d\d|20\d\d)$/, ([, n = '0']) => year(Number(n))],
  [/^(1[1-9]\d|20\d)0s$/, ([, n = '0']) => plural(year(Number(n) * 10))],
  [/^['’]?([2-9])0s$/, ([, n = '0']) => plural(cardinal(Number(n) * 10))],
  [/^(\d+)[-–](\d+)$/, ([, a = '0', b = '0']) => `${cardinal(Number(a))} to ${cardinal(Number(b))}`],
  [/^#(\d+)$/, ([, n = '0']) => `number ${cardinal(Number(n))}`],
  [/^-(\d+)(?:\.(\d+))?°?$/, ([, whole = '0', part]) => `minus ${amount(whole, part)}`],
  [/^(\d+)°$/, ([, n = '0']) => `${cardinal(Number(n))} degrees`],
  [/^(0\d+|\d{11,})$/, ([, n = '']) => digits(n)],
  [/^(\d+)(?:\.(\d+))?$/, ([, whole = '0', part]) => amount(whole, part)],
  [
    /^(\d+(?:\.\d+)?)([a-z/²]+)$/i,
    ([, n = '0', unit = '']) => `${decimal(n)} ${unitWords(unit, n === '1') ?? unit}`,
  ],
]

const decimal = (n: string): string => {
  const [whole = '0', part] = n.split('.')
  return amount(whole, part)
}
const SCALE: Record<string, string> = { k: 'thousand', m: 'million', b: 'billion', bn: 'billion' }
const PARTS: Record<string, string> = { '½': 'one half', '¼': 'one quarter', '¾': 'three quarters' }
const DEGREES: Record<string, string> = { c: ' celsius', f: ' fahrenheit' }
const UNITS: Record<string, string> = {
  km: 'kilometres',
  kg: 'kilos',
  cm: 'centimetres',
  mm: 'millimetres',
  m: 'metres',
  g: 'grams',
  mg: 'milligrams',
  l: 'litres',
  ml: 'millilitres',
  mi: 'miles',
  yd: 'yards',
  yds: 'yards',
  mph: 'miles an hour',
  kph: 'kilometres an hour',
  'km/h': 'kilometres an hour',
  'm/s': 'metres a second',
  ft: 'feet',
  in: 'inches',
  oz: 'ounces',
  lb: 'pounds',
  lbs: 'pounds',
  hz: 'hertz',
  khz: 'kilohertz',
  mhz: 'megahertz',
  ghz: 'gigahertz',
  kb: 'kilobytes',
  mb: 'megabytes',
  gb: 'gigabytes',
  tb: 'terabytes',
  kw: 'kilowatts',
  v: 'volts',
  w: 'watts',
  mm2: 'square millimetres',
  min: 'minutes',
  mins: 'minutes',
  sec: 'seconds',
  secs: 'seconds',
  hr: 'hours',
  hrs: 'hours',
  s: 'seconds',
  h: 'hours',
  am: 'ay em',
  pm: 'pea em',
  k: 'thousand',
  bn: 'billion',
  d: 'dee',
}
/** A unit in words, for one or for many; null for what is none. */
export const unitWords = (unit: string, one: boolean): string | null => {
  const words = UNITS[unit.toLowerCase()]
  if (words === undefined) return null
  if (!one) return words
  return words === 'feet' ? 'foot' : words === 'inches' ? 'inch' : words.replace(/^(\S+[^s])s(?= |$)/, '$1')
}

/** A token with figures in it as one says it; null where it has none or is none of the forms. */
export const numberWords = (token: string): string | null => {
  if (!/\d/.test(token)) return null
  const plain = token.replace(/(\d),(?=\d{3})/g, '$1')
  for (const [form, say] of FORMS) {
    const found = form.exec(plain)
    if (found !== null) return say([...found])
  }
  return null
}

/** Every figure of a text that no form fits, by itself. */
export const figuresIn = (text: string): string =>
  text
    .replace(/\d+/g, (n) => ` ${n.length > 4 ? digits(n) : cardinal(Number(n))} `)
    .replace(/[^\p{L}' ]+/gu, ' ')
    .replace(/ +/g, ' ')
    .trim()

const ROMAN: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 }
/** What a Roman numeral is worth; null where it is not well formed. */
export const romanValue = (text: string): number | null => {
  if (!/^(?=[IVXLCDM])M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/.test(text)) return null
  return [...text].reduce((sum, letter, i) => {
    const [here, next] = [ROMAN[letter] ?? 0, ROMAN[text[i + 1] ?? ''] ?? 0]
    return sum + (here < next ? -here : here)
  }, 0)
}
