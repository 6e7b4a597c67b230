import type { Genre } from '#film/brief.ts'
import type { Character } from '#film/cast.ts'
import type { Look } from '#film/look.ts'
import { random } from '#film/random.ts'
import type { Period } from '#film/scene.ts'
import type { Cue, CueSpec, Note } from '#film/sound.ts'
import { type Rate, toSeconds } from '#film/timeline/time.ts'
import { bandFor } from './band.ts'
import { barsOf } from './bars.ts'
import { themesFor } from './cast.ts'
import { phrasesOf } from './form.ts'
import { type Style, styles } from './genre.ts'
import { bassLines } from './parts/bass.ts'
import { colourLines } from './parts/colour.ts'
import { harmonyLines, tuttiLines } from './parts/harmony.ts'
import { counterLines, melodyLines } from './parts/melody.ts'
import { motionLines } from './parts/motion.ts'
import { percussionLines } from './parts/percussion.ts'
import { performed } from './perform.ts'
import { fifthsOf, isMinor, keyName, pitchClass, semitones } from './pitch.ts'
import type { CuePlan } from './plan.ts'
import { type Sheet, written } from './sheet.ts'
import { meanEmotion } from './spans.ts'
import type { Theme } from './theme.ts'

/** What a whole film's music shares: its themes, its home key, its players. */
export type Score = {
  style: Style
  look: Look
  period: Period | null
  metre: number
  tonic: number // MIDI, about the middle of the piano
  themes: Record<string, Theme>
  roles: Record<string, string> // of the characters who have themes
  seed: string
}

type Film = {
  seed: number
  genre: Genre
  look: Look
  period: Period | null
  cast: Record<string, Pick<Character, 'id' | 'role' | 'temper'>>
}

export const makeScore = ({ seed, genre, look, period, cast }: Film): Score => {
  const label = `score/${seed}/${genre}`
  const own = random(label)
  const metre = own.pick(styles[genre].beats)
  const themes = themesFor(cast, metre, own.fork('themes'))
  return {
    ...{ style: styles[genre], look, period, metre, themes, seed: label },
    tonic: own.int(57, 67),
    roles: Object.fromEntries(Object.values(cast).map(({ id, role }) => [id, role])),
  }
}

/** A theme as notes in C major, for the score's page. */
export const themeNotes = ({ line }: Theme): Note[] =>
  line.map(({ at, beats, step }) => ({ at, beats, midi: 60 + semitones('ionian', step), velocity: 0.7 }))

/** Keys by feeling, as semitones from the film's own: flats darken, sharps lift. */
const JOURNEYS = { dark: [-4, 3, -2, 5], plain: [0, 5, -3], bright: [2, 4, -5, 0] }

/** Between the first cue and the last the music travels; it begins and ends at home. */
const tonicOf = (score: Score, cue: CuePlan): number => {
  if (cue.first || cue.last) return score.tonic
  const { valence } = meanEmotion(cue.spans)
  const away = JOURNEYS[valence < -0.25 ? 'dark' : valence > 0.25 ? 'bright' : 'plain']
  const tonic = score.tonic + random(`${score.seed}/${cue.id}/key`).pick(away)
  return tonic > 69 ? tonic - 12 : tonic < 55 ? tonic + 12 : tonic
}

export const linesOf = (sheet: Sheet) => [
  ...melodyLines(sheet),
  ...counterLines(sheet),
  ...harmonyLines(sheet),
  ...tuttiLines(sheet),
  ...bassLines(sheet),
  ...motionLines(sheet),
  ...colourLines(sheet),
  ...percussionLines(sheet),
]

export type Composed = Pick<Cue, 'key' | 'spec' | 'said' | 'hits'> & { sheet: Sheet }

/** ms that a cue rings on after its last bar. */
const RINGS = 900

/** A cue as written music. It depends on the score and on the scenes it covers, and on nothing else. */
export const composeCue = (score: Score, cue: CuePlan, rate: Rate): Composed => {
  const own = random(`${score.seed}/${cue.id}`)
  const { look, period } = score
  const style = bandFor(score.style, { look, period, wanted: cue.note.instruments ?? null })
  const [calm, driven] = style.bpm
  const tempo = (arousal: number) => (calm + (driven - calm) * arousal) * (cue.note.tempo ?? 1)
  const { bars, hits } = barsOf(cue, rate, score.metre, tempo)
  const phrases = phrasesOf(cue, bars, score.themes, style, own)
  const tonic = tonicOf(score, cue)
  const sheet = written(phrases, { tonic, style, roles: score.roles, ends: cue.last, random: own })
  const mode = phrases[0]?.mode ?? 'ionian'
  const spec: CueSpec = {
    bpm: round(bars[0]?.bpm ?? 60),
    tempo: bars
      .slice(1)
      .filter((bar, i) => Math.abs(bar.bpm - (bars[i]?.bpm ?? 0)) > 1e-6)
      .map(({ at, bpm }) => ({ at, bpm: round(bpm) })),
    bars: bars.map(({ at, beats }) => ({ at, beats })),
    key: { fifths: fifthsOf(tonic, mode), minor: isMinor(mode) },
    chords: sheet.slots.map(({ at, chord }) => ({
      at,
      root: pitchClass(chord.root + tonic),
      kind: chord.kind,
    })),
    ms: Math.round(toSeconds(cue.frames, rate) * 1000),
    parts: performed(sheet, linesOf(sheet)),
    // What follows at once begins over the last of what rings.
    tail: Math.max(cue.last ? 0 : RINGS, Math.round(toSeconds(cue.ring, rate) * 1000)),
  }
  return {
    ...{ spec, sheet, key: keyName(tonic, mode) },
    hits: hits.map(({ frame }) => ({
      frame,
      at: bars.find((bar) => Math.abs(bar.from - frame) < 0.5)?.at ?? 0,
    })),
    said: sheet.tunes.map(({ phrase, notes }) => ({
      theme: phrase.theme?.id ?? '',
      guise: phrase.guise,
      at: notes[0]?.at ?? 0,
      beats: (notes.at(-1)?.at ?? 0) + (notes.at(-1)?.beats ?? 0) - (notes[0]?.at ?? 0),
    })),
  }
}

/** Tempos to a hundred-thousandth: over ten minutes that is far below a frame. */
const round = (bpm: number) => Math.round(bpm * 1e5) / 1e5
