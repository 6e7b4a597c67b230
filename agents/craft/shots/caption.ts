import type { Line } from '#film/screenplay/breakdown.ts'
import type { ShotSize } from '#film/shot.ts'

/** A place as one says it: "LIGHTHOUSE - LAMP ROOM" → "the lamp room". */
export const placeWords = (name: string): string => {
  const last = name.split(/\s+[-–—]\s+|\s*\/\s*/).at(-1) ?? name
  const lower = last.trim().toLowerCase()
  if (lower === '') return 'the place'
  return /['’]s\b|^(?:the|a|an|my|his|her|our)\b/.test(lower) ? lower : `the ${lower}`
}

const HOW: [RegExp, string][] = [
  [/whisper|hushed|under (?:his|her) breath/i, 'whispers'],
  [/shout|yell|scream/i, 'shouts'],
  [/cry|weep|tear|sob/i, 'speaks through tears'],
  [/laugh|chuckl|grin/i, 'speaks with a laugh'],
  [/soft|gentl|quiet|tender/i, 'speaks softly'],
  [/angr|furious|snarl|cold/i, 'speaks in anger'],
]

export const saying = (line: Pick<Line, 'text' | 'parentheticals'>): string => {
  const how = HOW.find(([pattern]) => line.parentheticals.some((words) => pattern.test(words)))
  if (how) return how[1]
  if (/\?["'”’)]*$/.test(line.text)) return 'asks'
  return /!["'”’)]*$/.test(line.text) ? 'cries out' : 'speaks'
}

export const listed = (names: readonly string[]): string =>
  names.length < 3
    ? names.join(' and ')
    : names.length > 4
      ? `${names.slice(0, 2).join(', ')} and the others`
      : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

export const NEARNESS: Record<ShotSize, string> = {
  EWS: 'far off',
  WS: 'from afar',
  FS: 'head to foot',
  MS: 'from the waist',
  CU: 'close',
  ECU: 'very close',
}
