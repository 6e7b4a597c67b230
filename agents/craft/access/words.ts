/**
 * Sounds in the words of a caption. Left out is what one sees made (steps, cloth, a cup put down) and what says
 * nothing (the air of a room).
 */
const effects: [RegExp, string][] = [
  [/^glass-(?:break|shatter)/, 'glass shatters'],
  [/^door/, 'door opens'],
  [/^knock/, 'knocking'],
  [/^thunder/, 'thunder rumbles'],
  [/^(?:boom|explosion)/, 'explosion'],
  [/^gun/, 'gunshot'],
  [/^bell/, 'bell tolls'],
  [/^chime/, 'chime rings'],
  [/^phone/, 'phone rings'],
  [/^clock/, 'clock ticks'],
  [/^heart/, 'heart beats'],
  [/^engine/, 'engine runs'],
  [/^foghorn/, 'foghorn blows'],
  [/^beep/, 'beeping'],
  [/^(?:alarm|siren)/, 'alarm sounds'],
  [/^splash/, 'splash'],
  [/^crow$/, 'crow caws'],
  [/^coin/, 'coins clink'],
  [/^match/, 'match strikes'],
  [/^applause/, 'applause'],
  [/^(?:hit|blow|punch)/, 'blow lands'],
  [/^fall/, 'thud'],
  [/^bark/, 'dog barks'],
  [/^howl/, 'howling'],
  [/^roar/, 'roaring'],
  [/^sword/, 'blades clash'],
  [/^car$/, 'car passes'],
  [/^neigh/, 'horse neighs'],
  [/^snort/, 'horse snorts'],
]

const airs: [RegExp, string][] = [
  [/^(?:sea|shore|deck)/, 'waves break'],
  [/^harbour/, 'waves lap'],
  [/^(?:wind|mountain|desert|ruins|graveyard|rooftop|planet)/, 'wind blows'],
  [/^rain/, 'rain falls'],
  [/^storm/, 'storm rages'],
  [/^birds/, 'birds sing'],
  [/^(?:crickets|cicadas|jungle)/, 'insects chirp'],
  [/^owls/, 'owl hoots'],
  [/^swamp/, 'frogs croak'],
  [/^farm/, 'hens cluck'],
  [/^(?:fire|camp)/, 'fire crackles'],
  [/^city-night/, 'distant traffic'],
  [/^city/, 'traffic hums'],
  [/^road/, 'engine hums'],
  [/^rails/, 'train rattles'],
  [/^cabin/, 'jet engines hum'],
  [/^ship/, 'machines hum'],
  [/^(?:water|river|bridge)/, 'water flows'],
  [/^(?:cave|cell$|cellar)/, 'water drips'],
  [/^(?:crowd|bar|market|station)/, 'crowd murmurs'],
  [/^suit/, 'breathing'],
]

/** How a thing sounds that the text names: a door that creaks is not only opened. */
const told: [RegExp, RegExp, string][] = [
  [/^door/, /\bcreak/i, 'door creaks'],
  [/^door/, /\b(?:slam|bang)/i, 'door slams'],
  [/^door/, /\b(?:close|shut)/i, 'door closes'],
  [/^bell/, /\b(?:doorbell|shop)\b/i, 'bell rings'],
]

/** @returns null for what needs no caption. `text`: what is told of the moment. */
export const effectWords = (kind: string, text: string): string | null =>
  told.find(([of, how]) => of.test(kind) && how.test(text))?.[2] ??
  effects.find(([of]) => of.test(kind))?.[1] ??
  null

export const airWords = (kind: string, outside: boolean): string | null => {
  const words = airs.find(([of]) => of.test(kind))?.[1] ?? null
  return words !== null && outside ? `${words} outside` : words
}

const moods: [valence: number, [driven: string, moving: string, quiet: string]][] = [
  [0.25, ['lively', 'bright', 'warm']],
  [-0.25, ['driving', 'wistful', 'quiet']],
  [-1, ['tense', 'uneasy', 'sombre']],
]

/** What music says, in a word: "tense", "wistful", "warm". */
export const moodWord = ({ valence, arousal }: { valence: number; arousal: number }): string => {
  const [, [driven, moving, quiet]] = moods.find(([least]) => valence >= least) ?? [0, ['', '', 'quiet']]
  return arousal > 0.6 ? driven : arousal > 0.35 ? moving : quiet
}

const families: [upTo: number, string][] = [
  [7, 'piano'],
  [15, 'bells'],
  [23, 'organ'],
  [31, 'guitar'],
  [39, 'bass'],
  [51, 'strings'],
  [54, 'choir'],
  [55, 'strings'],
  [63, 'brass'],
  [79, 'woodwinds'],
]

/** The family of a General MIDI program (from 0) in a word. */
export const familyWord = (program: number): string =>
  program === 46 ? 'harp' : (families.find(([upTo]) => program <= upTo)?.[1] ?? 'music')
