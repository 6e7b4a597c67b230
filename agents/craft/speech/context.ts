import { cardinal, numberWords, ordinal, romanValue, unitWords, year } from './numbers.ts'

/** A word of a line with its neighbours, all without the marks around them. */
export type InContext = { word: string; mark: string; before: string; after: string }

const MONTH: Record<string, string> = {
  jan: 'january',
  feb: 'february',
  mar: 'march',
  apr: 'april',
  jun: 'june',
  jul: 'july',
  aug: 'august',
  sep: 'september',
  sept: 'september',
  oct: 'october',
  nov: 'november',
  dec: 'december',
}
const months =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/i
const DAY = /^([1-9]|[12]\d|3[01])$/

/** Who is numbered as a ruler is, and what is counted as a chapter is. */
const COUNTED =
  /^(?:chapter|part|act|scene|volume|vol|book|war|phase|type|class|level|stage|section|mark|apollo|bowl|episode|title|article|round|rocky)$/i
const NAME = /^\p{Lu}\p{Ll}+$/u

/** Whose lone V or I is a number: "Henry V" and "Elizabeth I", but "Malcolm X" and "Vitamin C" and "Mary, I know". */
const RULERS =
  /^(?:Henry|George|Edward|Charles|James|Louis|Richard|William|Elizabeth|Philip|Paul|Pius|Napoleon|Ivan|Peter|Alexander|Nicholas)$/

const roman = ({ word, before }: InContext): string | null => {
  const value = romanValue(word)
  if (value === null) return null
  if (COUNTED.test(before)) return cardinal(value)
  if (word.length > 1 ? NAME.test(before) : word !== 'I' && RULERS.test(before))
    return `the ${ordinal(value)}`
  return word.length > 2 && /^[IVX]+$/.test(word) ? cardinal(value) : null
}

/** "May 3", "3 May", "the 3rd of May". */
const date = ({ word, before, after }: InContext): string | null => {
  if (DAY.test(word) && months.test(before)) return ordinal(Number(word))
  if (
    /^1[0-9]\d\d$/.test(word) &&
    (months.test(before) ||
      /^(?:in|since|until|of|by|year|around|after|before)$/i.test(before) ||
      DAY.test(before))
  )
    return year(Number(word))
  if (/^1\/[24]$/.test(word) && /^\d+$/.test(before)) return word === '1/2' ? 'and a half' : 'and a quarter'
  if (DAY.test(word) && months.test(after) && !/^(?:the|in|of)$/i.test(before))
    return `the ${ordinal(Number(word))} of`
  return null
}

const STREET: Record<string, string> = {
  st: 'street',
  ave: 'avenue',
  rd: 'road',
  dr: 'drive',
  blvd: 'boulevard',
  sq: 'square',
}
const rows = (text: string): Record<string, string> =>
  Object.fromEntries(text.split(', ').map((row) => row.split(' ') as [string, string]))
const MORE = rows(
  'mt mount, ft fort, no number, inc incorporated, co company, ltd limited, corp corporation, dept department, approx approximately, gov governor, sen senator, rep representative, pres president, maj major, cpl corporal, pvt private, adm admiral, cmdr commander, det detective, insp inspector, supt superintendent, hon honourable, fr father, bros brothers, vol volume, fig figure, ext extension, apt apartment, min minutes, hrs hours, mins minutes',
)

const shortened = ({ word, mark, before, after }: InContext): string | null => {
  const low = word.toLowerCase()
  if (
    MONTH[low] !== undefined &&
    (mark.startsWith('.') || /^\d/.test(after) || DAY.test(before)) &&
    /^\p{Lu}/u.test(word)
  )
    return MONTH[low] ?? null
  if (!mark.startsWith('.')) return null
  // "Elm St." and "12 Hill Rd.", but "St. John" and "Dr. Hale".
  if (
    STREET[low] !== undefined &&
    NAME.test(before) &&
    (mark.length > 1 || !NAME.test(after)) &&
    /^\p{Lu}/u.test(word)
  )
    return STREET[low] ?? null
  if (low === 'no' && !/^\d/.test(after)) return null
  if ((low === 'mt' || low === 'ft' || low === 'co') && !/^\p{Lu}/u.test(word)) return null
  if (/^(?:min|co|ext|fr|est|rep|fig|no|gov|hon|sen|vol)$/.test(low) && after === '') return null
  return MORE[low] ?? null
}

/** "5 km", "1 lb": what the figure before it counts. "In", "do" and the like stay words. */
const counted = ({ word, before }: InContext): string | null =>
  /^[\d.,:]+$/.test(before) && !/^(?:in|d|s|k|v|w|h|min)$/i.test(word)
    ? unitWords(word, before === '1')
    : null

/** "Room 101", "Flight 370", "Route 66", "Agent 47": three figures are said one by one. */
const LABELLED = /^(?:room|flight|suite|apartment|cell|unit|agent|channel|extension|code|locker|bus)$/i
const labelled = ({ word, before }: InContext): string | null => {
  if (!LABELLED.test(before) || !/^\d{3}$/.test(word)) return null
  const [a = '', b = '', c = ''] = word
  return [a, b === '0' ? 'oh' : b, c]
    .map((d) => (d === 'oh' ? d : d === '0' ? 'oh' : cardinal(Number(d))))
    .join(' ')
}

const FORMS = [shortened, roman, date, counted, labelled]

/** What a word becomes because of the words beside it; null where it stands for itself. */
export const inContext = (at: InContext): string | null => {
  for (const form of FORMS) {
    const said = form(at)
    if (said !== null) return said
  }
  return numberWords(at.word)
}
