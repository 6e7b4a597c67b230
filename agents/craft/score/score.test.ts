import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Genre } from '#film/brief.ts'
import { random } from '#film/random.ts'
import { Ensemble } from '#film/score-note.ts'
import { clockOf } from '#film/tempo.ts'
import { known } from './alike.ts'
import { bandFor } from './band.ts'
import { closes, tonesOf } from './chords.ts'
import { composeCue, linesOf, makeScore } from './compose.ts'
import { developed } from './develop.ts'
import { styles } from './genre.ts'
import { fitted } from './metre.ts'
import { pitchClass } from './pitch.ts'
import type { CuePlan } from './plan.ts'
import { type Player, players } from './players.ts'
import type { Look } from './spans.ts'
import { makeTheme } from './theme.ts'
import { parallel } from './voicing.ts'

const rate = { num: 24, den: 1 }
const someone = (id: string, role: 'lead' | 'opponent') => ({
  id,
  role,
  temper: { energy: 0.5, warmth: 0.5 },
})
const cast = { mara: someone('mara', 'lead'), finn: someone('finn', 'opponent') }

/** Two scenes of some feeling and length, with or without words, as a cue. */
const cue = fc
  .record({
    genre: fc.constantFrom(...Genre.options),
    seed: fc.integer({ min: 0, max: 999 }),
    frames: fc.tuple(fc.integer({ min: 200, max: 900 }), fc.integer({ min: 200, max: 900 })),
    valence: fc.tuple(
      fc.double({ min: -1, max: 1, noNaN: true }),
      fc.double({ min: -1, max: 1, noNaN: true }),
    ),
    arousal: fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
    spoken: fc.boolean(),
    last: fc.boolean(),
    instruments: fc.option(fc.constantFrom(...Ensemble.options)),
  })
  .map(({ frames, valence, arousal, spoken, last, instruments, ...rest }) => {
    const looks = (start: number, length: number): Look[] => [
      { start, frames: length, size: 'MS', kind: 'single', spoken, sudden: false },
    ]
    const spans = [0, 1].map((i) => {
      const [start, length] = [i === 0 ? 0 : frames[0], frames[i] ?? 200]
      const talk = spoken ? [{ from: start + 24, to: start + 72 }] : []
      const emotion = { valence: valence[i] ?? 0, arousal: arousal[i] ?? 0 }
      return {
        scene: `s${i}`,
        start,
        frames: length,
        emotion,
        who: ['mara'],
        looks: looks(start, length),
        talk,
      }
    })
    const plan: CuePlan = {
      ...{
        id: 'cue-s0',
        spans,
        start: 0,
        frames: frames[0] + frames[1],
        first: !last,
        last,
        peak: false,
        story: 0,
        ring: 0,
      },
      note: instruments === null ? {} : { instruments },
    }
    return { plan, ...rest }
  })
const composed = ({ plan, genre, seed }: { plan: CuePlan; genre: Genre; seed: number }) =>
  composeCue(makeScore({ seed, genre, look: 'painted', period: null, cast }), plan, rate)

describe('a cue', () => {
  it('has no fifths or octaves in parallel between its outer voices, and its leading notes rise', () => {
    fc.assert(
      fc.property(cue, (ask) => {
        const { sheet } = composed(ask)
        const sung = sheet.tunes.flatMap((tune) => tune.notes)
        const over = (at: number) =>
          sung.find((n) => n.at <= at + 1e-6 && n.at + n.beats > at + 1e-6 && n.midi >= 64)?.midi
        sheet.slots.slice(1).forEach((slot, i) => {
          const before = sheet.slots[i] as (typeof sheet.slots)[number]
          const [a, b] = [before.voicing, slot.voicing]
          expect(parallel(a.bass, a.upper[2], b.bass, b.upper[2])).toBe(false)
          const [x, y] = [over(before.at), over(slot.at)]
          if (x !== undefined && y !== undefined) expect(parallel(a.bass, x, b.bass, y)).toBe(false)
          const leads = pitchClass(a.upper[2] - sheet.tonic) === 11 && before.chord.fn === 'D'
          if (leads && slot.chord.fn === 'T') expect(b.upper[2] - a.upper[2]).toBe(1)
        })
      }),
      { numRuns: 30 },
    )
  })

  it('stays in reach of its players, inside its bars, and closes each phrase as it means to', () => {
    fc.assert(
      fc.property(cue, (ask) => {
        const { sheet, spec } = composed(ask)
        for (const part of spec.parts) {
          const { low, high } = Object.values<Player>(players).find((p) => p.name === part.name) as Player
          for (const { midi } of part.notes)
            expect(midi >= low && midi <= high, `${part.name} ${midi}`).toBe(true)
        }
        for (const phrase of sheet.phrases) {
          const chords = sheet.slots.filter((slot) => slot.phrase === phrase).map((slot) => slot.chord)
          const [last, before] = [chords.at(-1), chords.at(-2) ?? null]
          if (last) expect(closes(phrase.cadence, phrase.mode, last, before)).toBe(true)
        }
        const end = sheet.phrases.at(-1)
        if (ask.plan.last) expect(['authentic', 'plagal']).toContain(end?.cadence)
      }),
      { numRuns: 20 },
    )
  })

  it('takes exactly its time, with a downbeat on the cut inside it', () => {
    fc.assert(
      fc.property(cue, (ask) => {
        const { spec, hits } = composed(ask)
        const clock = clockOf(spec)
        const cut = ask.plan.spans[1]?.start ?? 0
        expect(hits.map((hit) => hit.frame)).toContain(cut)
        for (const { frame, at } of hits) expect(Math.abs(clock(at) - (frame * 1000) / 24)).toBeLessThan(4)
        const end = spec.bars.reduce((sum, bar) => sum + bar.beats, 0)
        const ring = spec.ms - clock(end)
        expect(ring).toBeGreaterThan(ask.plan.last ? 700 : -4)
        expect(ring).toBeLessThan(ask.plan.last ? 1600 : 4)
      }),
      { numRuns: 20 },
    )
  })

  it('has somebody for every part, whatever is asked for', () => {
    for (const style of Object.values(styles))
      for (const wanted of Ensemble.options) {
        const band = bandFor(style, { look: 'painted', period: 'medieval', wanted })
        expect([...band.lead, ...band.harmony, ...band.bass].every((id) => id in players)).toBe(true)
      }
  })

  it('is louder where the story is', () => {
    const at = (arousal: number) => {
      const spans = [0, 1].map((i) => ({
        ...{ scene: `s${i}`, start: i * 480, frames: 480, who: ['mara'], talk: [] },
        emotion: { valence: -0.3, arousal },
        looks: [
          {
            start: i * 480,
            frames: 480,
            size: 'MS' as const,
            kind: 'single' as const,
            spoken: false,
            sudden: false,
          },
        ],
      }))
      const plan = {
        id: 'cue-s0',
        spans,
        start: 0,
        frames: 960,
        first: true,
        last: false,
        peak: false,
        story: 0,
        ring: 0,
        note: {},
      }
      const lines = linesOf(composed({ plan, genre: 'action', seed: 4 }).sheet)
      return lines.flatMap((line) => line.notes).reduce((sum, note) => sum + note.force ** 2, 0)
    }
    const levels = [0.1, 0.4, 0.7, 0.95].map(at)
    expect(levels).toEqual(levels.toSorted((a, b) => a - b))
  })
})

describe('a theme', () => {
  const theme = (seed: number, energy: number) =>
    makeTheme('mara', 4, { energy, warmth: 0.5, against: false }, [], random(seed))

  it('is eight bars long, ends at home, can be sung, and is known in each of its guises', () => {
    fc.assert(
      fc.property(fc.nat(9999), fc.double({ min: 0, max: 1, noNaN: true }), (seed, energy) => {
        const { line, head } = theme(seed, energy)
        expect(line.reduce((sum, n) => sum + n.beats, 0)).toBeCloseTo(32)
        expect(line.at(-1)?.step).toBe(0)
        const steps = line.map((n) => n.step)
        expect(Math.max(...steps) - Math.min(...steps)).toBeLessThanOrEqual(12)
        const asNotes = (of: typeof line) => of.map((n) => ({ midi: 60 + Math.round((n.step * 12) / 7) }))
        for (const guise of ['question', 'whole', 'augmented', 'diminished', 'sequence'] as const)
          expect(known(head, asNotes(developed(theme(seed, energy), guise, 32))), guise).toBe(1)
        const [up, down] = [line, developed(theme(seed, energy), 'inverted', 32)]
        expect(
          down
            .slice(1)
            .every((n, i) => n.step - (down[i]?.step ?? 0) === (up[i]?.step ?? 0) - (up[i + 1]?.step ?? 0)),
        ).toBe(true)
      }),
      { numRuns: 20 },
    )
  })

  it('is no other’s', () => {
    const first = theme(3, 0.5)
    const second = makeTheme('finn', 4, { energy: 0.5, warmth: 0.5, against: true }, [first], random(3))
    expect(second.head).not.toEqual(first.head)
  })
})

it('bars fill any time, near the tempo that is wanted', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          seconds: fc.double({ min: 4, max: 60, noNaN: true }),
          wanted: fc.integer({ min: 58, max: 150 }),
        }),
        { minLength: 1, maxLength: 6 },
      ),
      fc.constantFrom(3, 4),
      (stretches, metre) => {
        fitted(stretches, metre).forEach(({ bars, bpm }, i) => {
          const { seconds, wanted } = stretches[i] as (typeof stretches)[number]
          expect((bars.reduce((a, b) => a + b, 0) * 60) / bpm).toBeCloseTo(seconds, 6)
          expect(Math.abs(Math.log2(bpm / wanted))).toBeLessThan(0.45)
        })
      },
    ),
  )
})

it('a chord holds its third', () => {
  expect(tonesOf({ root: 7, kind: 'dominant' })).toEqual([7, 11, 2, 5])
})
