import type { Random } from '#film/random.ts'
import type { Note, Part } from '#film/sound.ts'
import type { Bar } from './bars.ts'
import type { ModeName, Motion, Style } from './genre.ts'
import { modes, noteAt, type Voicing } from './harmony.ts'
import type { Step } from './theme.ts'

export type Sheet = {
  bars: Bar[]
  beats: number
  chords: Voicing[]
  tonic: number // MIDI number of the tonic below the theme's register
  mode: ModeName
  style: Style
  random: Random
}

const clamp = (x: number) => Math.max(0.05, Math.min(1, x))
const round = (x: number) => Math.round(x * 1000) / 1000

/** A hand is never quite even. */
const human = (sheet: Sheet, label: string) => {
  const own = sheet.random.fork(label)
  return (at: number, beats: number, midi: number, velocity: number): Note => ({
    at: round(Math.max(0, at + (own.next() - 0.5) * 0.024)),
    beats: round(Math.max(0.1, beats)),
    midi: Math.max(21, Math.min(108, Math.round(midi))),
    velocity: round(clamp(velocity * (0.95 + own.next() * 0.1))),
  })
}

const strength = (bar: Bar): number => 0.34 + bar.emotion.arousal * 0.42 - (bar.talk ? 0.08 : 0)

/** The ground of it: chords that breathe with the bars, thinner where people talk. Notes two bars share are held over. */
export const padPart = (sheet: Sheet): Part => {
  const note = human(sheet, 'pad')
  const held = new Map<number, { at: number; until: number; velocity: number }>()
  const notes: Note[] = []
  const release = (midi: number) => {
    const h = held.get(midi)
    if (h !== undefined) notes.push(note(h.at, h.until - h.at, midi, h.velocity))
    held.delete(midi)
  }
  for (const bar of sheet.bars) {
    const upper = sheet.chords[bar.index]?.upper ?? []
    const chord = bar.talk && upper.length > 2 ? upper.slice(0, -1) : upper
    for (const midi of [...held.keys()]) if (!chord.includes(midi)) release(midi)
    for (const midi of chord) {
      const at = bar.index * sheet.beats
      const before = held.get(midi)
      // A bow is turned after four bars at the latest.
      if (before !== undefined && at - before.at < sheet.beats * 4) before.until = at + sheet.beats
      else {
        release(midi)
        held.set(midi, { at, until: at + sheet.beats, velocity: strength(bar) })
      }
    }
  }
  for (const midi of [...held.keys()]) release(midi)
  return { name: 'Pad', program: sheet.style.pad, drums: false, pan: -0.25, gain: -2, notes }
}

export const bassPart = (sheet: Sheet): Part => {
  const note = human(sheet, 'bass')
  const notes = sheet.bars.flatMap((bar) => {
    const chord = sheet.chords[bar.index]
    const { arousal } = bar.emotion
    if (chord === undefined || (arousal < 0.2 && bar.index % 2 === 1 && !bar.last)) return []
    const at = bar.index * sheet.beats
    const v = strength(bar) + 0.06
    if (arousal < 0.5 || bar.last) return [note(at, sheet.beats * 0.96, chord.bass, v)]
    const fifth = chord.bass + 7 <= 52 ? chord.bass + 7 : chord.bass - 5
    return arousal < 0.75
      ? [
          note(at, sheet.beats / 2, chord.bass, v),
          note(at + sheet.beats / 2, sheet.beats / 2, fifth, v * 0.85),
        ]
      : Array.from({ length: sheet.beats * 2 }, (_, i) =>
          note(at + i / 2, 0.42, i % 4 === 3 ? fifth : chord.bass, v * (i % 2 === 0 ? 1 : 0.8)),
        )
  })
  return { name: 'Bass', program: sheet.style.bass, drums: false, pan: 0, gain: 0, notes }
}

/** The order in which an arpeggio takes the notes of a chord. */
const WAVE = [0, 1, 2, 3, 2, 1]
const PEDAL = [0, 0, 1, 0, 2, 0, 1, 2]

type Beat = { at: number; beats: number; midi: number; velocity: number }
type Pattern = { per: number; slots: number[]; upper: number[]; tone: (i: number) => number }
/** Each way of moving inside a bar; times in beats from its start, `per` notes a beat. */
const patterns: Record<Motion, (p: Pattern) => Beat[]> = {
  tremolo: ({ slots, per, tone }) =>
    [0, 1].map((i) => ({ at: 0, beats: slots.length / per, midi: tone(i) + 12, velocity: 0.7 })),
  strum: ({ slots, per, upper }) =>
    slots
      .filter((i) => i % per === 0 || i % per === per - 1)
      .flatMap((i) =>
        upper.map((midi, s) => ({ at: i / per + s * 0.03, beats: 0.8, midi, velocity: i === 0 ? 1 : 0.75 })),
      ),
  pizzicato: ({ slots, per, tone }) =>
    slots
      .filter((i) => i % per !== 0 || i % (per * 2) === per)
      .map((i) => ({ at: i / per, beats: 0.3, midi: tone(WAVE[i % WAVE.length] ?? 0), velocity: 1 })),
  ostinato: ({ slots, per, tone }) =>
    slots.map((i) => ({
      at: i / per,
      beats: 0.8 / per,
      midi: tone(PEDAL[i % PEDAL.length] ?? 0) - (i % PEDAL.length === 0 ? 12 : 0),
      velocity: i % per === 0 ? 1 : 0.78,
    })),
  arpeggio: ({ slots, per, tone }) =>
    slots.map((i) => ({
      at: i / per,
      beats: per === 1 ? 1.6 : 1.2,
      midi: tone(WAVE[i % WAVE.length] ?? 0),
      velocity: i === 0 ? 1 : 0.8,
    })),
}

export const motionPart = (sheet: Sheet): Part => {
  const { kind, from, program } = sheet.style.motion
  const note = human(sheet, 'motion')
  const notes = sheet.bars.flatMap((bar) => {
    const { arousal } = bar.emotion
    const chord = sheet.chords[bar.index]
    if (chord === undefined || arousal < from || (bar.last && !bar.credits)) return []
    // Under speech only what is driven goes on, and softer.
    if (bar.talk && arousal < 0.55 && kind !== 'arpeggio') return []
    const tones = [...chord.upper, (chord.upper[0] ?? 60) + 12]
    const tone = (i: number) => tones[i % tones.length] ?? 60
    const at = bar.index * sheet.beats
    const v = strength(bar) * (bar.talk ? 0.7 : 0.9)
    if (bar.last) return [note(at, sheet.beats, tone(0), v)]
    const per = arousal > 0.7 && !bar.talk ? 4 : arousal > 0.28 ? 2 : 1
    const slots = Array.from({ length: sheet.beats * per }, (_, i) => i)
    return patterns[kind]({ per, slots, upper: chord.upper, tone }).map((b) =>
      note(at + b.at, b.beats, b.midi, v * b.velocity),
    )
  })
  return { name: 'Motion', program, drums: false, pan: 0.3, gain: -1, notes }
}

/** Where the theme may sing: runs of bars in which nobody talks. */
const openRuns = (bars: Bar[]): { from: number; count: number }[] => {
  const runs: { from: number; count: number }[] = []
  for (const bar of bars) {
    const run = runs.at(-1)
    if (bar.talk || bar.last) continue
    if (run !== undefined && run.from + run.count === bar.index) run.count++
    else runs.push({ from: bar.index, count: 1 })
  }
  return runs
}

/** A step of the theme in this key over this chord: on a strong beat it is a note of the chord. */
const fitted = (sheet: Sheet, bar: number, step: Step): number => {
  const plain = noteAt(sheet.tonic, sheet.mode, step.step)
  const classes = sheet.chords[bar]?.classes ?? []
  const strong = step.at % sheet.beats === 0 || step.beats >= 2
  if (!strong || classes.includes(plain % 12)) return plain
  const near = [1, -1, 2, -2, 3].map((d) => plain + d)
  return (
    near.find((n) => classes.includes(n % 12) && modes[sheet.mode].includes((n - sheet.tonic + 120) % 12)) ??
    plain
  )
}

/** The theme where there is room for it; its guise is chosen by `guise` for each run of open bars. */
export const leadPart = (
  sheet: Sheet,
  program: number,
  guise: (run: { from: number; count: number }, turn: number) => Step[],
  lift: number,
): Part => {
  const note = human(sheet, 'lead')
  const notes: Note[] = []
  for (const run of openRuns(sheet.bars))
    for (let from = run.from, turn = 0; from < run.from + run.count; from += 4, turn++) {
      const room = run.from + run.count - from
      const first = sheet.bars[from]
      // A voice that sings all the time is not heard: it rests every third phrase, and where nothing stirs.
      if (first === undefined || turn % 3 === 2) continue
      for (const step of guise({ from, count: room }, turn)) {
        const bar = from + Math.floor(step.at / sheet.beats)
        if (step.at >= room * sheet.beats || sheet.bars[bar] === undefined) continue
        const beats = Math.min(step.beats, room * sheet.beats - step.at)
        const emotion = sheet.bars[bar]?.emotion ?? first.emotion
        notes.push(
          note(
            from * sheet.beats + step.at,
            beats * 0.97,
            fitted(sheet, bar, step) + lift,
            0.5 + emotion.arousal * 0.35,
          ),
        )
      }
    }
  const end = sheet.bars.at(-1)
  if (end?.last && notes.length > 0 && !end.talk) {
    const chord = sheet.chords.at(-1)
    const goal = noteAt(sheet.tonic, sheet.mode, 0) + lift
    const last = chord?.classes.includes(goal % 12) ? goal : (chord?.upper.at(-1) ?? goal)
    notes.push(note(end.index * sheet.beats, sheet.beats * 0.9, last, 0.5 + end.emotion.arousal * 0.2))
  }
  return { name: 'Theme', program, drums: false, pan: 0.08, gain: 2, notes }
}

/** A touch of colour where a scene begins, and the last chord. */
export const colourPart = (sheet: Sheet, closes: boolean, cuts: number[]): Part => {
  const note = human(sheet, 'colour')
  const bell = sheet.style.colour
  const notes = cuts.flatMap((at) => {
    const bar = sheet.bars[Math.floor(at / sheet.beats)]
    const chord = sheet.chords[Math.floor(at / sheet.beats)]
    if (bar === undefined || chord === undefined) return []
    return bell === 47
      ? [note(at, 2, chord.bass, 0.5 + bar.emotion.arousal * 0.4)]
      : chord.upper
          .slice(0, 2)
          .map((midi, i) => note(at + i * 0.12, 3, midi + 12, 0.36 + bar.emotion.arousal * 0.2))
  })
  const end = sheet.bars.at(-1)
  const chord = sheet.chords.at(-1)
  if (closes && end !== undefined && chord !== undefined)
    notes.push(
      ...[chord.bass + 12, ...chord.upper].map((midi, i) =>
        note(end.index * sheet.beats + i * 0.14, sheet.beats, midi, 0.42),
      ),
    )
  return { name: 'Colour', program: bell, drums: false, pan: 0.4, gain: -3, notes }
}

/** A slow second voice in the strings' middle: the thirds of the chords, where it grows. */
export const counterPart = (sheet: Sheet): Part => {
  const note = human(sheet, 'counter')
  const notes = sheet.bars.flatMap((bar) => {
    const chord = sheet.chords[bar.index]
    if (chord === undefined || bar.talk || bar.emotion.arousal < 0.42 || bar.index % 8 < 4) return []
    const third = chord.classes[1] ?? 0
    return [note(bar.index * sheet.beats, sheet.beats * 0.95, 48 + third, strength(bar) * 0.9)]
  })
  return { name: 'Counter', program: 60, drums: false, pan: -0.4, gain: -2, notes }
}

const KICK = 36
const SNARE = 38
const SIDE = 37
const HAT = 42
const RIDE = 51
const TOM = 41
const CYMBAL = 49
type Hit = [at: number, drum: number, velocity: number]
const grooves: Record<Exclude<Style['drums'], 'none'>, (beats: number) => Hit[]> = {
  taiko: (beats) => [
    [0, TOM, 1],
    [beats / 2, TOM, 0.75],
    [beats - 0.5, 43, 0.6],
  ],
  kit: (beats) => [
    [0, KICK, 1],
    [1, SNARE, 0.8],
    [2, KICK, 0.9],
    [beats - 1, SNARE, 0.85],
    ...Array.from({ length: beats * 2 }, (_, i): Hit => [i / 2, HAT, 0.45]),
  ],
  brushes: (beats) => [
    [0, KICK, 0.5],
    ...Array.from({ length: beats }, (_, i): Hit => [i, i % 2 === 1 ? SIDE : RIDE, i % 2 === 1 ? 0.5 : 0.35]),
  ],
  march: (beats) => [
    [0, KICK, 0.8],
    ...Array.from({ length: beats }, (_, i): Hit => [i, SNARE, i === 0 ? 0.5 : 0.32]),
    [beats - 0.5, SNARE, 0.3],
  ],
}

export const drumPart = (sheet: Sheet): Part => {
  const note = human(sheet, 'drums')
  const { drums } = sheet.style
  const notes =
    drums === 'none'
      ? []
      : sheet.bars.flatMap((bar) => {
          const { arousal } = bar.emotion
          const gate = drums === 'brushes' ? 0.35 : 0.58
          if (arousal < gate || bar.last || (bar.talk && arousal < 0.7)) return []
          const at = bar.index * sheet.beats
          const v = (0.3 + arousal * 0.5) * (bar.talk ? 0.6 : 1)
          const hits = grooves[drums](sheet.beats).map(([t, drum, level]) =>
            note(at + t, 0.4, drum, v * level),
          )
          return bar.enters ? [...hits, note(at, 2, CYMBAL, v * 0.7)] : hits
        })
  return { name: 'Drums', program: 0, drums: true, pan: 0, gain: -4, notes }
}
