export type Setting = 'int' | 'ext' | 'both' | null
export type Heading = {
  text: string
  sceneNumber: string | null
  setting: Setting
  place: string
  timeOfDay: string
}

const prefix = /^(int\.?\s*\/\s*ext|ext\.?\s*\/\s*int|i\s*\/\s*e|int|ext|est)(?:\.\s*|\s+)(?=\S)/i
const number = /\s*#([^#\r\n]+)#\s*$/
const hours = 'day|daytime|night|nighttime|morning|afternoon|evening|noon|midday|midnight|dawn|dusk|twilight'
const lights = 'sunrise|sunset|sundown|daybreak|magic hour|golden hour|blue hour|first light|moonlight'
const relations = 'later|continuous|same|same time|moments? later|present|present day'
const timeLike = new RegExp(
  [
    `^(?:(?:the|that|this|one|next|same|following|previous|early|late|later|pre|mid|winter|summer|spring|autumn|fall|deep|rainy|stormy|snowy|foggy)[\\s-]+)*(?:${hours}|${lights}|${relations})(?:\\s+(?:\\d+|one|two|three|later)|\\s*[(/,].*)?$`,
    '^(?:[\\w-]+\\s+){0,3}(?:seconds?|moments?|minutes?|hours?|days?|nights?|weeks?|months?|years?)\\s+(?:later|earlier|before)$',
    '^\\d{1,2}(?:[:.]\\d\\d)?\\s*(?:a\\.?m\\.?|p\\.?m\\.?|o.?clock)$',
  ].join('|'),
  'i',
)

/** Whether a row begins as a scene heading does. */
export const startsAsHeading = (text: string): boolean => prefix.test(text)

/** The same, so plainly that it counts even where no empty line stands before it: "EXT. PIER - NIGHT". */
export const isPlainHeading = (text: string): boolean =>
  /^(?:INT|EXT|EST|I\/E)\.?(?:\s*\/\s*(?:INT|EXT)\.?)?[. ]/.test(text) &&
  /^[A-Z/\s]+\./.test(text) &&
  !/\p{Ll}/u.test(text)

const settingOf = (written: string | undefined): Setting => {
  const letters = (written ?? '').toLowerCase().replace(/[^a-z/]/g, '')
  if (letters === '') return null
  if (letters.includes('/')) return 'both'
  return letters === 'int' ? 'int' : 'ext' // an establishing shot is seen from outside
}

/** "INT./EXT. CAR - MOVING - NIGHT #12A#" → both, "CAR - MOVING", "NIGHT", "12A". */
export const headingOf = (raw: string): Heading => {
  const written = raw.replace(/\s+/g, ' ')
  const sceneNumber = number.exec(written)?.[1]?.trim() ?? null
  const text = written.replace(number, '').trim()
  const match = prefix.exec(text)
  const rest = text.slice(match?.[0].length ?? 0).trim()
  const parts = rest
    .split(/\s+[-–—]+\s+|\s*(?:—|--)\s*|\s+-(?=\S)|(?<=\S)-\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  let cut = parts.findIndex((part, i) => i > 0 && timeLike.test(part))
  const last = parts.at(-1)
  const tail = cut < 0 && last !== undefined ? /^(.+?)[,.]\s+([^,.]+)\.?$/.exec(last) : null
  if (tail?.[1] !== undefined && tail[2] !== undefined && timeLike.test(tail[2])) {
    parts.splice(parts.length - 1, 1, tail[1], tail[2]) // "EXT. BEACH, NIGHT"
    cut = parts.length - 1
  }
  return {
    text,
    sceneNumber: sceneNumber === '' ? null : sceneNumber,
    setting: settingOf(match?.[1]),
    place: (cut < 0 ? parts : parts.slice(0, cut)).join(' - '),
    timeOfDay: cut < 0 ? '' : parts.slice(cut).join(' - '),
  }
}
