import fc from 'fast-check'
import { BasicMIDI } from 'spessasynth_core'
import { describe, expect, it } from 'vitest'
import { CueSpec, type Part } from '../sound.ts'
import { clockOf } from '../tempo.ts'
import { TICKS, writeMidi } from './midi.ts'
import { readMusicXml } from './musicxml.reader.ts'
import { writeMusicXml } from './musicxml.ts'
import { notated, UNITS } from './notation.ts'

const note = fc.record({
  at: fc.integer({ min: 0, max: 15 * TICKS }).map((t) => t / TICKS),
  beats: fc.integer({ min: 30, max: 5 * TICKS }).map((t) => t / TICKS),
  midi: fc.integer({ min: 28, max: 100 }),
  velocity: fc.integer({ min: 1, max: 127 }).map((v) => v / 127),
})
/** No key is struck while it is down. */
const apart = (notes: Part['notes']): Part['notes'] =>
  notes.filter((n, i) =>
    notes.every((o, k) => k >= i || o.midi !== n.midi || o.at + o.beats <= n.at || n.at + n.beats <= o.at),
  )
const part = fc.record({
  notes: fc.array(note, { minLength: 1, maxLength: 24 }).map(apart),
  drums: fc.boolean(),
  swell: fc.constantFrom([], [{ at: 0, level: 0.8 }]),
  program: fc.integer({ min: 0, max: 127 }),
})
const spec = fc
  .record({
    parts: fc.array(part, { minLength: 1, maxLength: 20 }),
    fifths: fc.integer({ min: -6, max: 6 }),
    minor: fc.boolean(),
  })
  .map(({ parts, fifths, minor }) => {
    // One drum kit: General MIDI has one channel for it.
    const one = parts.filter((p, i) => !p.drums || parts.findIndex((q) => q.drums) === i)
    return CueSpec.parse({
      ...{
        bpm: 90,
        tempo: [
          { at: 8, bpm: 72 },
          { at: 13, bpm: 101.5 },
        ],
        ms: 20_000,
        tail: 0,
        key: { fifths, minor },
      },
      bars: [4, 4, 3, 2, 4, 4].map((beats, i, all) => ({
        at: all.slice(0, i).reduce((a, b) => a + b, 0),
        beats,
      })),
      chords: [
        { at: 0, root: 2, kind: 'minor' },
        { at: 10, root: 7, kind: 'dominant' },
      ],
      parts: one.map((p, i) => ({ ...p, name: `Part ${i} & <more>`, section: 'strings', pan: 0, gain: 0 })),
    })
  })

describe('MIDI', () => {
  it('an outside reader finds the same notes, tempos and names', () => {
    fc.assert(
      fc.property(spec, (cue) => {
        const bytes = writeMidi(cue, 'A cue')
        const read = BasicMIDI.fromArrayBuffer(bytes.buffer as ArrayBuffer)
        expect([read.format, read.timeDivision, read.tracks.length]).toEqual([1, TICKS, cue.parts.length + 1])
        const clock = clockOf(cue)
        cue.parts.forEach((written, i) => {
          const track = read.tracks[i + 1]
          expect(track?.name).toBe(written.name)
          const down = new Map<number, { tick: number; velocity: number }>()
          const heard: string[] = []
          for (const event of track?.events ?? []) {
            const kind = event.statusByte & 0xf0
            const [key = 0, velocity = 0] = event.data
            if (kind === 0x90) down.set(key, { tick: event.ticks, velocity })
            const on = kind === 0x80 ? down.get(key) : undefined
            if (on) {
              heard.push(`${key} ${on.tick} ${event.ticks - on.tick} ${on.velocity}`)
              expect(Math.abs(read.midiTicksToSeconds(on.tick) * 1000 - clock(on.tick / TICKS))).toBeLessThan(
                1,
              )
            }
          }
          const meant = written.notes.map(
            (n) =>
              `${n.midi} ${Math.round(n.at * TICKS)} ${Math.round((n.at + n.beats) * TICKS) - Math.round(n.at * TICKS)} ${Math.round(n.velocity * 127)}`,
          )
          expect(heard.toSorted()).toEqual(meant.toSorted())
        })
      }),
      { numRuns: 40 },
    )
  })
})

describe('MusicXML', () => {
  it('read again it holds the notes that were written, in full measures', () => {
    fc.assert(
      fc.property(spec, (cue) => {
        const read = readMusicXml(writeMusicXml(cue, 'A cue'))
        expect(read.parts.length).toBe(cue.parts.length)
        cue.parts.forEach((written, i) => {
          const score = read.parts[i]
          expect(score?.name).toBe(written.name)
          expect(score?.measures).toEqual(cue.bars.map((bar) => bar.beats * UNITS))
          const meant = notated(written, cue).map((n) => `${n.midi} ${n.at} ${n.units}`)
          expect(score?.notes.map((n) => `${n.midi} ${n.at} ${n.units}`).toSorted()).toEqual(meant.toSorted())
        })
      }),
      { numRuns: 40 },
    )
  })
})
