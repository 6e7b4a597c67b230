import type { CueSpec, Part } from '../sound.ts'

/** Ticks of a quarter note. */
export const TICKS = 480

const text = (s: string): number[] => [...new TextEncoder().encode(s)]
const big = (value: number, bytes: number): number[] =>
  Array.from({ length: bytes }, (_, i) => (value >>> (8 * (bytes - 1 - i))) & 255)

/** A number in groups of seven bits, all but the last with the high bit set. */
const variable = (value: number): number[] => {
  const out = [value & 127]
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) out.unshift((rest & 127) | 128)
  return out
}

type Event = { tick: number; order: number; bytes: number[] }
const meta = (tick: number, kind: number, body: number[]): Event => ({
  tick,
  order: 0,
  bytes: [0xff, kind, ...variable(body.length), ...body],
})

const chunk = (name: string, body: number[]): number[] => [...text(name), ...big(body.length, 4), ...body]

const track = (events: Event[]): number[] => {
  const body: number[] = []
  let last = 0
  for (const { tick, bytes } of events.toSorted((a, b) => a.tick - b.tick || a.order - b.order)) {
    body.push(...variable(tick - last), ...bytes)
    last = tick
  }
  return chunk('MTrk', [...body, 0, 0xff, 0x2f, 0])
}

const ticks = (beats: number): number => Math.max(0, Math.round(beats * TICKS))
const seven = (x: number): number => Math.max(0, Math.min(127, Math.round(x)))

/** Name, tempos, time signatures and the key. */
const conductor = ({ bpm, tempo, bars, key }: CueSpec, name: string): number[] => {
  const metres = bars.filter((bar, i) => i === 0 || bar.beats !== bars[i - 1]?.beats)
  return track([
    meta(0, 0x03, text(name)),
    ...[{ at: 0, bpm }, ...tempo].map(({ at, bpm: b }) =>
      meta(ticks(at), 0x51, big(Math.round(60_000_000 / b), 3)),
    ),
    ...metres.map(({ at, beats }) => meta(ticks(at), 0x58, [beats, 2, 24, 8])),
    meta(0, 0x59, [key.fifths & 255, key.minor ? 1 : 0]),
  ])
}

const DRUMS = 9
/** The volume (CC 7) of 0 dB: half-way, so that a part can also be lifted by 12 dB. */
const LEVEL = 64

/** A part: its name, port, bank and program, level, place, hall, swells, pedal and notes. */
const partTrack = (part: Part, channel: number): number[] => {
  const on = channel % 16
  const control = (tick: number, controller: number, value: number, order = 1): Event => ({
    tick,
    order,
    bytes: [0xb0 | on, controller, seven(value)],
  })
  return track([
    meta(0, 0x03, text(part.name)),
    ...(channel > 15 ? [meta(0, 0x21, [channel >> 4])] : []),
    control(0, 0, part.bank),
    { tick: 0, order: 2, bytes: [0xc0 | on, part.program] },
    control(0, 7, LEVEL * 10 ** (part.gain / 40), 3),
    control(0, 10, 64 + part.pan * 63, 3),
    control(0, 91, part.hall * 127, 3),
    ...part.swell.map(({ at, level }) => control(ticks(at), 11, level * 127, 4)),
    ...part.pedal.flatMap(({ at, beats }) => [
      control(ticks(at), 64, 127, 4),
      control(ticks(at + beats), 64, 0, 4),
    ]),
    ...part.notes.flatMap(({ at, beats, midi, velocity }): Event[] => [
      { tick: ticks(at), order: 6, bytes: [0x90 | on, midi, Math.max(1, seven(velocity * 127))] },
      { tick: Math.max(ticks(at) + 1, ticks(at + beats)), order: 5, bytes: [0x80 | on, midi, 64] },
    ]),
  ])
}

/** A cue as a standard MIDI file of type 1. */
export const writeMidi = (spec: CueSpec, name: string): Uint8Array => {
  let free = 0
  const tracks = spec.parts.map((part) => {
    if (!part.drums && free % 16 === DRUMS) free++
    return partTrack(part, part.drums ? DRUMS : free++)
  })
  const head = chunk('MThd', [...big(1, 2), ...big(tracks.length + 1, 2), ...big(TICKS, 2)])
  return Uint8Array.from([...head, ...conductor(spec, name), ...tracks.flat()])
}
