import type { Random } from '#film/random.ts'
import { type Cadence, type Chord, chordsOf, closes, home, type Kind, tonesOf } from './chords.ts'
import { type ModeName, pitchClass, semitones } from './pitch.ts'
import type { Step } from './theme.ts'

/** A stretch with one chord; places in beats from the start of the phrase. */
export type Slot = { at: number; beats: number }
export type Harmony = {
  slots: Slot[]
  mode: ModeName
  cadence: Cadence
  melody: readonly Step[] // may be empty: then the chords only go their way
  valence: number // −1 … 1: sad chords are sought in sad scenes, glad ones in glad ones
  colour: number // 0 … 1: how gladly rarer chords are taken
  avoid: readonly (Chord | undefined)[] // the theme is known with these; it is to be heard anew
  before: readonly (Chord | undefined)[] // the phrase that went before; it is not said twice
  arrives: boolean // the phrase begins where something lands: at home
}

const AFTER: Record<string, number> = {
  TT: 0.7,
  TS: 0,
  TD: 0.25,
  SD: 0,
  SS: 0.6,
  ST: 0.5,
  DT: 0,
  DD: 0.8,
  DS: 1.2,
}

/** Roots that fall by fifths or thirds pull; steps walk; nothing moves when nothing moves. */
const pull = (a: Chord, b: Chord): number => {
  if (a.root === b.root) return a.kind === b.kind ? 1.3 : 0.8
  const by = pitchClass(b.root - a.root)
  return by === 5 ? -0.25 : by === 8 || by === 9 ? -0.1 : by === 7 ? 0.1 : by === 6 ? 0.6 : 0.15
}

/** What the notes over a chord cost that are not of it; long notes and those on the beat count most. */
const clash = (chord: Chord, slot: Slot, { melody, mode }: Harmony): number => {
  const tones = tonesOf(chord)
  let cost = 0
  for (const note of melody) {
    const from = Math.max(note.at, slot.at)
    const beats = Math.min(note.at + note.beats, slot.at + slot.beats) - from
    if (beats <= 0) continue
    const tone = pitchClass(semitones(mode, note.step))
    if (tones.includes(tone)) continue
    const semitone = tones.some((t) => pitchClass(tone - t) === 1 || pitchClass(t - tone) === 1)
    cost += beats * (from === slot.at ? 1 : 0.45) * (semitone ? 1.4 : 1)
  }
  return cost * 1.1
}

/** How glad a kind of chord sounds: −1 … 1. */
const BRIGHT: Record<Kind, number> = {
  ...{ major: 1, 'major-seventh': 0.8, 'major-ninth': 1, dominant: 0.3, 'suspended-fourth': 0.2 },
  ...{ minor: -0.7, 'minor-seventh': -0.5, 'minor-ninth': -0.6 },
  ...{ diminished: -1, 'half-diminished': -0.8, 'minor-cluster': -1.3 },
}

const FAR = 1e6

/** The best way through the chords of the mode under a melody, to the cadence asked for (Viterbi). */
export const harmonise = (ask: Harmony, random: Random): Chord[] => {
  const { slots, mode, cadence, colour, avoid } = ask
  const list = chordsOf(mode)
  const last = slots.length - 1
  // A little chance, so that two films in one mode do not walk one way.
  const taste = slots.map((_, i) => list.map((__, k) => random.fork(`${i}/${k}`).next() * 1.1))
  const local = (chord: Chord, i: number, k: number): number => {
    const slot = slots[i] as Slot
    const known = avoid[i]
    return (
      clash(chord, slot, ask) +
      chord.rare * (1.1 - colour) -
      BRIGHT[chord.kind] * ask.valence * 0.7 +
      (taste[i]?.[k] ?? 0) +
      (known !== undefined && known.root === chord.root ? 1.6 : 0) +
      (i > 0 && ask.before[i]?.root === chord.root ? 0.55 : 0) +
      (i === 0 && ask.arrives && chord.root !== 0 ? 4 : 0) +
      (i === 0 && chord.fn === 'D' ? 1 : 0)
    )
  }
  let costs = list.map((chord, k) => local(chord, 0, k))
  const back: number[][] = []
  for (let i = 1; i < slots.length; i++) {
    const before = costs
    const come: number[] = []
    costs = list.map((chord, k) => {
      let best = FAR * 10
      list.forEach((from, j) => {
        const ends = i === last && !closes(cadence, mode, chord, from) ? FAR : 0
        const cost = (before[j] ?? FAR) + (AFTER[`${from.fn}${chord.fn}`] ?? 0) + pull(from, chord) + ends
        if (cost < best) {
          best = cost
          come[k] = j
        }
      })
      return best + local(chord, i, k)
    })
    back.push(come)
  }
  if (last === 0) {
    const ends = (chord: Chord) => closes(cadence, mode, chord, null)
    costs = costs.map((cost, k) => cost + (ends(list[k] as Chord) ? 0 : FAR))
  }
  let at = costs.indexOf(Math.min(...costs))
  const path = [at]
  for (let i = back.length - 1; i >= 0; i--) {
    at = back[i]?.[at] ?? 0
    path.unshift(at)
  }
  return path.map((k) => list[k] ?? home(mode))
}

/** A chord a bar; before a close the last but one bar has two, so that it can be prepared. */
export const slotsOf = (bars: readonly number[], closing: boolean): Slot[] => {
  const out: Slot[] = []
  let at = 0
  bars.forEach((beats, i) => {
    const halved = closing && i === bars.length - 2 && bars.length >= 3 && beats % 2 === 0
    if (halved) out.push({ at, beats: beats / 2 }, { at: at + beats / 2, beats: beats / 2 })
    else out.push({ at, beats })
    at += beats
  })
  return out
}
