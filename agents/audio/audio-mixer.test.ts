import { beforeAll, describe, expect, it } from 'vitest'
import { heardAt } from '#agents/craft/mix/ear.ts'
import { roomOf } from '#agents/craft/mix/room.ts'
import type { AgentContext } from '#agents/define.ts'
import { random } from '#film/random.ts'
import { CueSpec, stemNames } from '#film/sound.ts'
import { play } from '#server/providers/music/embedded.ts'
import { makeSound } from '#server/providers/sound/embedded.ts'
import { speak } from '#server/providers/speech/embedded.ts'
import { mixDown } from '#server/render/sound/mix.ts'
import { inMemory } from '#server/render/sound/sink.ts'
import { audioMixer } from './audio-mixer.ts'

const input = audioMixer.reads.parse(audioMixer.example)
const assets = new Map<string, Uint8Array>()
const load = async (name: string) => assets.get(name) ?? new Uint8Array(0)
const unused = () => Promise.reject(new Error('This agent only mixes.'))
const context: AgentContext = {
  random: random(1),
  signal: new AbortController().signal,
  progress: () => {},
  tools: {
    company: async () => null,
    speak: unused,
    play: unused,
    sound: unused,
    still: unused,
    look: unused,
    pose: unused,
    mix: async (spec) => {
      const { stems, mix: wav, meters: _meters, ...rest } = await mixDown(spec, load, inMemory)
      return {
        asset: `${wav.length}.wav`,
        stems: Object.fromEntries(Object.keys(stems).map((n) => [n, n])),
        ...rest,
      }
    },
  },
}

beforeAll(async () => {
  const take = input.takes['s1-l1']
  if (take !== undefined) assets.set(take.asset, (await speak(take.spec)).wav)
  assets.set('sea.wav', (await makeSound({ kind: 'sea', ms: 6000, seed: 1, loop: false, params: {} })).wav)
  const notes = [50, 57, 62].map((midi) => ({ at: 0, beats: 7, midi, velocity: 0.8 }))
  const strings = { name: 'strings', program: 48, section: 'strings', pan: 0, gain: 0, notes }
  assets.set('cue.wav', (await play(CueSpec.parse({ bpm: 72, ms: 6000, tail: 0, parts: [strings] }))).wav)
})

describe('audio-mixer', () => {
  it('masters to the target with speech above its bed, and moves its measure', async () => {
    const on = audioMixer.writes.parse(await audioMixer.embedded(input, context))
    const off = audioMixer.writes.parse(await audioMixer.off(input, context))
    expect(on.mix.lufs).toBeCloseTo(-14, 0)
    expect(on.mix.truePeak).toBeLessThanOrEqual(-1)
    expect(on.mix.speechOverBed).toBeGreaterThanOrEqual(10)
    expect(on.mix.asset).toBe(`${44 + 6 * 48_000 * 4}.wav`)
    expect(audioMixer.measure.of(input, on)).toBeGreaterThan(audioMixer.measure.of(input, off))
  })

  it('masters for broadcast, and for cinema by what is spoken, in parts where they are asked for', async () => {
    for (const [loudness, lufs] of [
      ['broadcast', -23],
      ['cinema', -27],
    ] as const) {
      const asked = { ...input, brief: { ...input.brief, loudness, stems: true } }
      const { mix } = audioMixer.writes.parse(await audioMixer.embedded(asked, context))
      expect(loudness === 'cinema' ? mix.dialogueLufs : mix.lufs).toBeCloseTo(lufs, 0)
      expect(mix.truePeak).toBeLessThanOrEqual(-2)
      expect(Object.keys(mix.stems).sort()).toEqual([...stemNames].sort())
      expect(audioMixer.explain({ mix }, asked)).toContain(
        loudness === 'cinema' ? 'while somebody speaks' : 'LUFS',
      )
    }
  })

  it('says so when nothing sounds', async () => {
    const only = Object.entries(input.tracks).filter(([id]) => id === 'picture')
    const silent = { ...input, tracks: Object.fromEntries(only) }
    const output = audioMixer.writes.parse(await audioMixer.embedded(silent, context))
    expect(output.mix.lufs).toBe(-70)
    expect(output.mix.speechOverBed).toBeNull()
    expect(audioMixer.explain(output, silent)).toContain('Nothing sounds')
  })
})

const plane = (from: [number, number, number], lens = 35) => ({
  ...{ lens, move: 'static' as const, shake: 0, focus: null, why: '' },
  keys: [{ at: 0, position: from, target: [0, 1.5, 0] as [number, number, number], roll: 0 }],
})

describe('the desk', () => {
  const room = (name: string, interior: boolean, kind: 'room' | 'castle' | 'shore' | 'bedroom' | 'church') =>
    roomOf({ name, interior, kind })

  it('knows rooms by size and walls: a church longer than a kitchen, a bedroom duller, a beach none', () => {
    expect(room('KITCHEN', true, 'room').space.seconds).toBeLessThan(
      room('CHAPEL', true, 'church').space.seconds / 2,
    )
    expect(room('BEDROOM', true, 'bedroom').space.damp).toBeLessThan(
      room('CHAPEL', true, 'church').space.damp,
    )
    expect(room('BEACH', false, 'shore').send).toBe(0)
  })

  it('hears where the camera is: left and right, far and near, behind a wall', () => {
    const camera = plane([0, 1.5, 5])
    expect(heardAt(camera, 0, [-1, 1.5, 0]).pan).toBeLessThan(0)
    expect(heardAt(camera, 0, [1, 1.5, 0]).pan).toBeGreaterThan(0)
    expect(heardAt(camera, 0, [0, 1.5, -9]).gain).toBeLessThan(heardAt(camera, 0, [0, 1.5, 3]).gain - 3)
    expect(heardAt(plane([0, 1.5, 5], 85), 0, [0, 1.5, 0]).gain).toBeGreaterThan(
      heardAt(camera, 0, [0, 1.5, 0]).gain,
    )
    const wall = { min: [-3, 0, 1], max: [3, 3, 1.2] } as {
      min: [number, number, number]
      max: [number, number, number]
    }
    expect(heardAt(camera, 0, [0, 1.5, 0], [wall])).toMatchObject({ cutoff: 1500 })
    expect(heardAt(camera, 0, [0, 1.5, 3], [wall]).cutoff).toBeNull()
  })
})
