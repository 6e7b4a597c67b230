import type { Random } from '#film/random.ts'
import type { Bar } from './bars.ts'
import { type Chord, chordsOf, tonesOf } from './chords.ts'
import type { Phrase } from './form.ts'
import type { Style } from './genre.ts'
import { harmonise, type Slot, slotsOf } from './harmony.ts'
import { pitchClass, semitones } from './pitch.ts'
import { type Player, type PlayerId, players } from './players.ts'
import type { Step, Theme } from './theme.ts'
import { type Sung, type Voicing, voiced } from './voicing.ts'

/** A note before anybody has played it; places in beats of the cue. */
export type Draft = { at: number; beats: number; midi: number; force: number }
export type Line = { player: PlayerId; notes: Draft[] }
/** A chord of the cue, laid out. */
export type Laid = Slot & { chord: Chord; voicing: Voicing; bar: Bar; phrase: Phrase; classes: number[] }
export type Sheet = {
  bars: Bar[]
  phrases: Phrase[]
  slots: Laid[]
  tonic: number // MIDI, about the middle of the piano
  style: Style
  tunes: Tune[]
  ends: boolean // the film ends with it
  random: Random
}
/** What is sung in a phrase, by whom. */
export type Tune = { phrase: Phrase; player: PlayerId; notes: Draft[] }

/** How loud a bar is, 0 … 1: as excited as the film, softer under speech, and each phrase a breath. */
export const levelOf = (bar: Bar, phrase: Phrase): number => {
  const i = bar.index - (phrase.bars[0]?.index ?? 0)
  const x = (i + 0.5) / phrase.bars.length
  const breath = 0.06 * (1 - Math.abs(x - 0.62) * 2.2)
  const room = bar.weighty ? -0.22 : bar.talk ? -0.1 : 0
  return Math.max(0.06, Math.min(1, 0.1 + bar.emotion.arousal * 0.86 + breath + room))
}

/** Whether most of a phrase is spoken over: who plays in it is decided for the phrase, not from bar to bar. */
export const spokenOver = ({ bars }: Phrase): boolean =>
  bars.filter((bar) => bar.talk || bar.weighty).length > bars.length / 2

const SWEET: Partial<Record<PlayerId, number>> = {
  ...{ cello: 57, celli: 55, horns: 61, trombones: 55, bassoon: 53, englishHorn: 64, whistle: 79, sax: 62 },
  ...{
    choir: 65,
    piano: 69,
    mellowPiano: 69,
    musicBox: 81,
    celesta: 81,
    glockenspiel: 91,
    crystal: 79,
    muted: 66,
  },
}
const sweetOf = (id: PlayerId): number => {
  const { low, high }: Player = players[id]
  return SWEET[id] ?? Math.max(60, Math.min(75, (low + high) / 2))
}

/** The octave in which a line lies best for a player. */
export const octaveFor = (midis: readonly number[], id: PlayerId): number => {
  const { low, high }: Player = players[id]
  const mean = midis.reduce((a, b) => a + b, 0) / Math.max(1, midis.length)
  const fits = [-36, -24, -12, 0, 12, 24, 36].map((by) => {
    const out = midis.filter((n) => n + by < low || n + by > high).length
    return { by, cost: out * 100 + Math.abs(mean + by - sweetOf(id)) }
  })
  return fits.reduce((best, fit) => (fit.cost < best.cost ? fit : best)).by
}

const start = (phrase: Phrase): number => phrase.bars[0]?.at ?? 0

/** Who sings: the softer players in the softer phrases. */
const singer = (phrase: Phrase, theme: Theme, style: Style, roles: Record<string, string>): PlayerId => {
  if (theme.id === 'motif') return style.motif
  if (roles[theme.id] === 'opponent') return style.against
  const level = Math.max(...phrase.bars.map((bar) => levelOf(bar, phrase)))
  const i = Math.min(style.lead.length - 1, Math.floor(level * style.lead.length * 0.98))
  return style.lead[i] ?? 'piano'
}

/** A step as sung over its chord: the seventh of a minor key is raised where the chord has the leading note. */
const sung = (step: Step, tonic: number, phrase: Phrase, chord: Chord | undefined): number => {
  const plain = semitones(phrase.mode, step.step)
  const raise = chord !== undefined && pitchClass(plain) === 10 && tonesOf(chord).includes(11)
  return tonic + plain + (raise ? 1 : 0)
}

/** The theme's own chords, as it is first heard: what a return avoids. */
const plainChords = (theme: Theme, phrase: Phrase, slots: Slot[], random: Random): Chord[] =>
  harmonise(
    {
      ...{ slots, mode: phrase.mode, cadence: phrase.cadence, melody: phrase.melody, colour: 0.2 },
      ...{ avoid: [], before: [], valence: 0, arrives: phrase.arrives },
    },
    random.fork(theme.id),
  )

/** Chords, tunes and voices of a whole cue. */
export const written = (
  phrases: Phrase[],
  {
    tonic,
    style,
    roles,
    ends,
    random,
  }: { tonic: number; style: Style; roles: Record<string, string>; ends: boolean; random: Random },
): Sheet => {
  const laid: (Slot & { chord: Chord; bar: Bar; phrase: Phrase })[] = []
  const tunes: Tune[] = []
  phrases.forEach((phrase, i) => {
    const slots = slotsOf(
      phrase.bars.map((bar) => bar.beats),
      phrase.cadence !== 'open',
    )
    const own = random.fork(`chords/${i}`)
    const avoid = phrase.anew && phrase.theme !== null ? plainChords(phrase.theme, phrase, slots, own) : []
    const chords = harmonise(
      {
        ...{
          slots,
          mode: phrase.mode,
          cadence: phrase.cadence,
          melody: phrase.melody,
          avoid: avoid.slice(0, -2),
        },
        valence: phrase.bars.reduce((sum, bar) => sum + bar.emotion.valence, 0) / phrase.bars.length,
        before: laid.slice(-slots.length).map((slot) => slot.chord),
        colour: phrase.anew ? 1 : style.colourTones,
        arrives: phrase.arrives,
      },
      own,
    )
    slots.forEach((slot, k) => {
      const bar =
        phrase.bars.findLast((b) => b.at - start(phrase) <= slot.at + 1e-6) ?? (phrase.bars[0] as Bar)
      laid.push({
        at: start(phrase) + slot.at,
        beats: slot.beats,
        chord: chords[k] ?? (chordsOf(phrase.mode)[0] as Chord),
        bar,
        phrase,
      })
    })
    if (phrase.theme === null) return
    const player = singer(phrase, phrase.theme, style, roles)
    const midis = phrase.melody.map((n) => {
      const k = slots.findLastIndex((slot) => slot.at <= n.at + 1e-6)
      return sung(n, tonic, phrase, chords[k])
    })
    const by = octaveFor(midis, player)
    tunes.push({
      phrase,
      player,
      notes: phrase.melody.map((n, k) => ({
        at: start(phrase) + n.at,
        beats: n.beats,
        midi: (midis[k] ?? 60) + by,
        force: 1,
      })),
    })
  })
  const row = laid.map((slot): Sung => {
    const note = tunes
      .flatMap((t) => t.notes)
      .find((n) => n.at <= slot.at + 1e-6 && n.at + n.beats > slot.at + 1e-6)
    return { chord: slot.chord, tonic, melody: note !== undefined && note.midi >= 64 ? note.midi : null }
  })
  const voicings = voiced(row)
  const slots = laid.map((slot, i) => ({
    ...slot,
    voicing: voicings[i] as Voicing,
    classes: tonesOf(slot.chord).map((t) => pitchClass(t + tonic)),
  }))
  return { bars: phrases.flatMap((p) => p.bars), phrases, slots, tonic, style, tunes, ends, random }
}
