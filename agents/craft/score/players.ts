import type { Section } from '#film/sound.ts'

/** Somebody of the orchestra: what the sound bank calls them, what they can reach, and where they sit. */
export type Player = {
  name: string
  program: number // General MIDI, from 0; of drums the kit
  bank: number
  section: Section
  low: number // MIDI, what they can play
  high: number
  seat: number // −1 left … 1 right
  hall: number // how far back: reverb send
  gain: number // dB beside the others
  lag: number // ms from bow to sound
  sings: boolean // sustains, so that it can swell
  drums: boolean
}

const player = (
  section: Section,
  name: string,
  program: number,
  [low, high]: [number, number],
  seat: number,
  more: Partial<Player> = {},
): Player => ({
  ...{ section, name, program, low, high, seat },
  ...{ bank: 0, hall: 0.3, gain: 0, lag: 0, drums: false },
  sings: section === 'strings' || section === 'winds' || section === 'brass' || section === 'voices',
  ...more,
})
const slow = { lag: 45, hall: 0.34 }
const plucked = { sings: false, hall: 0.26 }

/** Seated as an orchestra is: firsts left, basses right, winds behind, brass and drums at the back. */
export const players = {
  violins: player('strings', 'Violins I', 49, [55, 98], -0.42, { bank: 20, ...slow, gain: 1 }),
  violins2: player('strings', 'Violins II', 49, [55, 91], -0.2, { bank: 25, gain: 2, ...slow }),
  violas: player('strings', 'Violas', 49, [48, 84], 0.16, { bank: 30, ...slow, gain: 3 }),
  celli: player('strings', 'Cellos', 49, [36, 74], 0.36, { bank: 40, ...slow, gain: 2 }),
  basses: player('strings', 'Double Basses', 49, [28, 55], 0.48, { bank: 50, gain: 2, ...slow }),
  violinsShort: player('strings', 'Violins I, spiccato', 48, [55, 96], -0.42, {
    bank: 20,
    sings: false,
    gain: 6,
  }),
  violasShort: player('strings', 'Violas, spiccato', 48, [48, 84], 0.16, {
    bank: 30,
    sings: false,
    gain: 7,
  }),
  celliShort: player('strings', 'Cellos, spiccato', 48, [36, 74], 0.36, { bank: 40, sings: false, gain: 8 }),
  violinsTremolo: player('strings', 'Violins I, tremolo', 44, [55, 96], -0.4, { bank: 20, gain: 5 }),
  violasTremolo: player('strings', 'Violas, tremolo', 44, [48, 84], 0.16, { bank: 30, gain: 6 }),
  violinsPizz: player('strings', 'Violins I, pizzicato', 45, [55, 93], -0.4, {
    bank: 20,
    ...plucked,
    gain: 5,
  }),
  violasPizz: player('strings', 'Violas, pizzicato', 45, [48, 81], 0.16, { bank: 30, ...plucked, gain: 5 }),
  celliPizz: player('strings', 'Cellos, pizzicato', 45, [36, 69], 0.36, { bank: 40, ...plucked, gain: 6 }),
  bassesPizz: player('strings', 'Double Basses, pizzicato', 45, [28, 55], 0.48, {
    bank: 50,
    gain: 3,
    ...plucked,
  }),
  violin: player('strings', 'Violin', 40, [55, 96], -0.25, { gain: -2, lag: 20 }),
  cello: player('strings', 'Cello', 42, [36, 76], 0.22, { gain: 0, lag: 25 }),
  fiddle: player('strings', 'Fiddle', 110, [55, 90], -0.2, { gain: -3 }),
  flute: player('winds', 'Flute', 73, [60, 96], -0.14, { lag: 15 }),
  recorder: player('winds', 'Recorder', 74, [65, 91], -0.12, { gain: -4 }),
  panflute: player('winds', 'Pan Flute', 75, [60, 91], -0.15, { gain: -3 }),
  oboe: player('winds', 'Oboe', 68, [58, 89], 0.08, { gain: -3.5 }),
  englishHorn: player('winds', 'English Horn', 69, [52, 81], 0.12, { gain: 0 }),
  clarinet: player('winds', 'Clarinet in C', 71, [50, 91], -0.1, { gain: 0, lag: 10 }),
  bassoon: player('winds', 'Bassoon', 70, [34, 72], 0.14, { gain: -1 }),
  whistle: player('winds', 'Whistle', 78, [67, 91], -0.05, { gain: -7, hall: 0.45 }),
  sax: player('winds', 'Tenor Saxophone', 66, [44, 76], -0.1, { gain: -3 }),
  shawm: player('winds', 'Shawm', 111, [57, 81], 0.1, { gain: -7 }),
  harmonica: player('winds', 'Harmonica', 22, [60, 91], 0.05, { gain: -5 }),
  horns: player('brass', 'Horns in C', 60, [40, 77], -0.3, { gain: -1.5, hall: 0.42, lag: 20 }),
  trumpet: player('brass', 'Trumpet in C', 56, [55, 84], 0.2, { gain: -6, hall: 0.38 }),
  muted: player('brass', 'Muted Trumpet', 59, [55, 82], 0.1, { gain: -4 }),
  trombones: player('brass', 'Trombones', 57, [40, 70], 0.3, { gain: -7, hall: 0.38 }),
  tuba: player('brass', 'Tuba', 58, [28, 55], 0.36, { gain: -3, hall: 0.36 }),
  choir: player('voices', 'Choir', 52, [45, 79], 0, { hall: 0.5, lag: 60, gain: 0 }),
  oohs: player('voices', 'Voices', 53, [48, 79], 0, { hall: 0.5, lag: 60, gain: 2 }),
  soprano: player('voices', 'Solo Voice', 85, [57, 81], -0.06, { hall: 0.55, lag: 40, gain: -5 }),
  piano: player('keys', 'Piano', 0, [24, 103], -0.14, { gain: 4, hall: 0.24 }),
  mellowPiano: player('keys', 'Felt Piano', 0, [28, 96], -0.1, { bank: 8, hall: 0.3, gain: 2 }),
  electricPiano: player('keys', 'Electric Piano', 4, [28, 100], -0.1, { gain: -2 }),
  harpsichord: player('keys', 'Harpsichord', 6, [29, 89], -0.16, { gain: -5 }),
  celesta: player('keys', 'Celesta', 8, [60, 108], -0.3, { gain: 0, hall: 0.36 }),
  musicBox: player('keys', 'Music Box', 10, [60, 103], 0.1, { gain: -3, hall: 0.36 }),
  organ: player('keys', 'Organ', 19, [36, 84], 0, { gain: -6, hall: 0.5, sings: true }),
  accordion: player('keys', 'Accordion', 21, [53, 89], -0.1, { gain: -6, sings: true }),
  glockenspiel: player('percussion', 'Glockenspiel', 9, [79, 108], 0.26, { gain: -4, hall: 0.34 }),
  vibraphone: player('percussion', 'Vibraphone', 11, [53, 89], 0.24, { gain: -1, hall: 0.34 }),
  marimba: player('percussion', 'Marimba', 12, [45, 91], 0.26, { gain: 0 }),
  bells: player('percussion', 'Tubular Bells', 14, [60, 77], 0.3, { gain: -4, hall: 0.46 }),
  dulcimer: player('percussion', 'Dulcimer', 15, [48, 88], 0.2, { gain: -4 }),
  timpani: player('percussion', 'Timpani', 47, [38, 57], 0.06, { hall: 0.42, gain: -2 }),
  harp: player('strings', 'Harp', 46, [28, 100], -0.5, { ...plucked, gain: 1, hall: 0.32 }),
  guitar: player('guitars', 'Guitar', 24, [40, 83], 0.2, { gain: 1.5, hall: 0.2 }),
  steelGuitar: player('guitars', 'Steel Guitar', 25, [40, 84], 0.24, { gain: 0, hall: 0.2 }),
  mandolin: player('guitars', 'Mandolin', 25, [55, 88], -0.25, { bank: 16, gain: -5 }),
  ukulele: player('guitars', 'Ukulele', 24, [60, 81], 0.22, { bank: 8, gain: -1 }),
  cleanGuitar: player('guitars', 'Electric Guitar', 27, [40, 86], 0.28, { gain: -4, hall: 0.36 }),
  banjo: player('guitars', 'Banjo', 105, [48, 84], -0.24, { gain: -6 }),
  uprightBass: player('guitars', 'Bass', 32, [28, 55], 0.1, { gain: -3.5, hall: 0.16 }),
  synthBass: player('synths', 'Synth Bass', 39, [28, 55], 0, { gain: -2, hall: 0.1 }),
  warmPad: player('synths', 'Warm Pad', 89, [40, 84], 0, { gain: 2, hall: 0.4, lag: 60, sings: true }),
  halo: player('synths', 'Halo', 94, [45, 84], 0, { gain: -6, hall: 0.5, lag: 80, sings: true }),
  glass: player('synths', 'Bowed Glass', 92, [48, 88], 0.1, { gain: -6, hall: 0.5, lag: 60, sings: true }),
  crystal: player('synths', 'Crystal', 98, [55, 100], 0.3, { gain: -6, hall: 0.46 }),
  sine: player('synths', 'Sine Lead', 80, [52, 91], 0, { bank: 8, gain: -8, hall: 0.45, sings: true }),
  orchestraKit: player('percussion', 'Percussion', 48, [27, 88], 0.05, { drums: true, hall: 0.4, gain: 3 }),
  standardKit: player('percussion', 'Drum Kit', 0, [27, 88], 0, { drums: true, hall: 0.16, gain: -3 }),
  brushKit: player('percussion', 'Brushes', 40, [27, 88], 0, { drums: true, hall: 0.18, gain: -3 }),
  electronicKit: player('percussion', 'Electronic Drums', 24, [27, 88], 0, {
    drums: true,
    hall: 0.14,
    gain: -4,
  }),
  taiko: player('percussion', 'Taiko', 116, [36, 60], 0, { gain: 4, hall: 0.42 }),
} as const satisfies Record<string, Player>
export type PlayerId = keyof typeof players

/** Into reach, by octaves. */
export const inReach = (id: PlayerId, midi: number): number => {
  const { low, high } = players[id]
  let n = midi
  while (n < low) n += 12
  while (n > high) n -= 12
  return Math.max(low, Math.min(high, n))
}
