import type { Genre } from '#film/brief.ts'
import { type Random, random } from '#film/random.ts'
import type { CueSpec, Note } from '#film/sound.ts'
import { type Rate, toSeconds } from '#film/timeline/time.ts'
import { barsOf } from './bars.ts'
import { type ModeName, type Style, styles } from './genre.ts'
import { isMinor, noteAt, progression, voiceChords } from './harmony.ts'
import {
  bassPart,
  colourPart,
  counterPart,
  drumPart,
  leadPart,
  motionPart,
  padPart,
  type Sheet,
} from './parts.ts'
import { type CuePlan, fitBars, meanEmotion } from './plan.ts'
import { makeTheme, type Theme, type Variation, vary } from './theme.ts'

/** What a whole film's music shares: its themes, its home key, its players. */
export type Score = {
  style: Style
  beats: number
  tonic: number // MIDI, about the middle of the piano
  main: Theme
  other: Theme // of those who stand against the lead
  lead: number
  seed: string
}

const NAMES = ['C', 'D♭', 'D', 'E♭', 'E', 'F', 'F♯', 'G', 'A♭', 'A', 'B♭', 'B']

export const makeScore = (seed: number, genre: Genre): Score => {
  const own = random(`score/${seed}/${genre}`)
  const style = styles[genre]
  const beats = own.pick(style.beats)
  return {
    style,
    beats,
    tonic: own.int(57, 67),
    main: makeTheme(beats, own.fork('main')),
    other: makeTheme(beats, own.fork('other')),
    lead: own.pick(style.lead),
    seed: `score/${seed}/${genre}`,
  }
}

/** Themes as notes from the tonic of C, for the score's page. */
export const themeNotes = (theme: Theme): Note[] =>
  vary(theme, 'plain').map(({ at, beats, step }) => ({
    at,
    beats,
    midi: noteAt(60, 'ionian', step),
    velocity: 0.7,
  }))

const modeOf = (style: Style, valence: number, own: Random): ModeName =>
  own.pick(valence > 0.25 ? style.bright : valence < -0.3 ? style.dark : style.plain)

const guiseOf = (valence: number, arousal: number, turn: number, count: number): Variation => {
  if (count < 4) return 'fragment'
  if (turn % 3 === 1) return arousal > 0.55 ? 'plain' : 'fragment'
  if (arousal < 0.3) return 'slow'
  return valence < -0.55 && arousal > 0.6 ? 'turned' : 'plain'
}

/** A cue as written music. It depends on the score and on the scenes it covers, and on nothing else. */
export const composeCue = (
  score: Score,
  cue: CuePlan,
  rate: Rate,
  againstLead: boolean,
): { spec: CueSpec; key: string; bars: number; mode: ModeName } => {
  const own = random(`${score.seed}/${cue.id}`)
  const emotion = meanEmotion(cue.spans.filter((span) => span.scene !== ''))
  const { style, beats } = score
  const mode = modeOf(style, emotion.valence, own.fork('mode'))
  // Between the first cue and the last the music travels; it begins and ends at home.
  const away = cue.first || cue.last ? 0 : own.fork('key').pick([0, 5, -4, isMinor(mode) ? 3 : -3])
  const tonic = score.tonic + away > 68 ? score.tonic + away - 12 : score.tonic + away
  const seconds = toSeconds(cue.frames, rate)
  const wanted = style.bpm[0] + (style.bpm[1] - style.bpm[0]) * emotion.arousal
  const { bars: count, bpm } = fitBars(seconds, beats, wanted)
  const bars = barsOf(cue, count)
  const chords = progression(count, mode, cue.last, style.colourTones, own.fork('chords'))
  const sheet: Sheet = {
    bars,
    beats,
    chords: voiceChords(chords, tonic, mode, 3),
    tonic,
    mode,
    style,
    random: own,
  }
  const theme = againstLead ? score.other : score.main
  const low = emotion.valence < -0.4 ? -12 : 0
  const cuts = cue.spans
    .slice(1)
    .map((span) => ((span.start - cue.start) / cue.frames) * count * beats)
    .filter((at) => at < (count - 1) * beats)
  const parts = [
    padPart(sheet),
    bassPart(sheet),
    motionPart(sheet),
    leadPart(
      sheet,
      score.lead,
      (run, turn) => {
        const feel = bars[run.from]?.emotion ?? emotion
        const guise = guiseOf(feel.valence, feel.arousal, turn, run.count)
        return vary(theme, run.from === 0 && run.count >= 4 && cue.first ? 'plain' : guise)
      },
      low + (tonic > 62 ? 0 : 12),
    ),
    counterPart(sheet),
    colourPart(
      sheet,
      cue.last,
      cuts.map((at) => Math.round(at * 1000) / 1000),
    ),
    drumPart(sheet),
  ].filter((part) => part.notes.length > 0)
  return {
    spec: { bpm, ms: Math.round(seconds * 1000), parts, tail: 0 },
    key: `${NAMES[tonic % 12]} ${mode === 'ionian' ? 'major' : mode === 'aeolian' ? 'minor' : mode === 'harmonic' ? 'harmonic minor' : mode}`,
    bars: count,
    mode,
  }
}
