import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { styles } from '#agents/craft/score/genre.ts'
import { classesOf, progression, voiceChords } from '#agents/craft/score/harmony.ts'
import { fitBars } from '#agents/craft/score/plan.ts'
import type { AgentContext } from '#agents/define.ts'
import { Genre } from '#film/brief.ts'
import { random } from '#film/random.ts'
import { clipsInOrder, endOf } from '#film/timeline/track.ts'
import { musicComposer } from './music-composer.ts'

const unused = () => Promise.reject(new Error('This agent only writes music.'))
/** Only the written music is looked at here: it is played in the tests of the synthesiser. */
const context: AgentContext = {
  random: random(1),
  signal: new AbortController().signal,
  progress: () => {},
  tools: {
    speak: unused,
    sound: unused,
    mix: unused,
    still: unused,
    look: unused,
    pose: unused,
    play: async (spec) => ({ asset: JSON.stringify(spec), ms: spec.ms + spec.tail }),
  },
}
const input = musicComposer.reads.parse(musicComposer.example)
const compose = async (changes: Partial<typeof input> = {}) =>
  musicComposer.writes.parse(await musicComposer.embedded({ ...input, ...changes }, context))

describe('music-composer', () => {
  it.each(Genre.options)('writes whole bars that begin and end on cuts: %s', async (genre) => {
    const { score, ...output } = await compose({ brief: { ...input.brief, genre } })
    const track = output['tracks.music']
    const cuts = new Set([0, 312, 528, 1080])
    for (const clip of clipsInOrder(track)) {
      const cue = score.cues[clip.id]
      if (cue === undefined) throw new Error(`${clip.id} has no cue.`)
      // Horror and thriller hold their breath for two seconds before the worst.
      const hush = genre === 'horror' || genre === 'thriller' ? [0, 48] : [0]
      expect(cuts.has(clip.start) && hush.some((frames) => cuts.has(endOf(clip) + frames))).toBe(true)
      expect(cue.spec.ms).toBe(Math.round((clip.frames / 24) * 1000))
      const beats = (cue.spec.ms / 60_000) * cue.spec.bpm
      expect([3, 4].some((n) => Math.abs(beats / n - Math.round(beats / n)) < 0.01)).toBe(true)
      const [slow, quick] = styles[genre].bpm
      expect(cue.spec.bpm).toBeGreaterThan(slow * 0.8)
      expect(cue.spec.bpm).toBeLessThan(quick * 1.25)
      for (const note of cue.spec.parts.flatMap((part) => part.notes)) expect(note.at).toBeLessThan(beats)
    }
  })

  it('comes home: the last cue ends on the tonic', async () => {
    const { score } = await compose()
    const cue = score.cues['cue-s3']
    const bass = cue?.spec.parts.find((part) => part.name === 'Bass')?.notes.at(-1)?.midi ?? 0
    const names = ['C', 'D♭', 'D', 'E♭', 'E', 'F', 'F♯', 'G', 'A♭', 'A', 'B♭', 'B']
    expect(cue?.key.startsWith(`${names[bass % 12]} `)).toBe(true)
  })

  it('plays no theme while somebody talks', async () => {
    const { score } = await compose()
    const cue = score.cues['cue-s1']
    const theme = cue?.spec.parts.find((part) => part.name === 'Theme')?.notes ?? []
    const second = (beat: number) => (beat * 60) / (cue?.spec.bpm ?? 60)
    expect(theme.every((note) => second(note.at) < 6 || second(note.at) > 8)).toBe(true)
  })

  it('remakes only the cue whose scene changed', async () => {
    const before = await compose()
    const s2 = input.scenes.s2
    if (s2 === undefined) throw new Error('The example has a scene s2.')
    const after = await compose({
      scenes: { ...input.scenes, s2: { ...s2, emotion: { valence: -0.6, arousal: 0.8 } } },
    })
    const changed = Object.keys(before.score.cues).filter(
      (id) => before.score.cues[id]?.asset !== after.score.cues[id]?.asset,
    )
    expect(changed).toContain('cue-s2')
    expect(changed).not.toContain('cue-s3')
  })

  it('follows the curve better than a bed does, and writes nothing for no picture', async () => {
    const off = musicComposer.writes.parse(await musicComposer.off(input, context))
    expect(musicComposer.measure.of(input, await compose())).toBeGreaterThan(
      musicComposer.measure.of(input, off) + 0.5,
    )
    const empty = { ...input['tracks.picture'], clips: {} }
    expect((await compose({ 'tracks.picture': empty })).score.cues).toEqual({})
  })
})

describe('harmony', () => {
  it('moves by few steps, within reach, and sounds every note of each chord', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 2, max: 24 }), (seed, bars) => {
        const own = random(seed)
        const mode = own.pick([
          'ionian',
          'lydian',
          'dorian',
          'aeolian',
          'phrygian',
          'harmonic',
          'mixolydian',
        ] as const)
        const chords = progression(bars, mode, true, 0, own)
        expect(chords.at(-1)?.degree).toBe(1)
        const voicings = voiceChords(chords, 60, mode, 3)
        voicings.forEach((voicing, i) => {
          const chord = chords[i]
          if (chord === undefined) return
          expect(new Set(voicing.upper.map((n) => n % 12))).toEqual(new Set(classesOf(60, mode, chord)))
          const before = voicings[i - 1]
          const moved = voicing.upper.reduce((sum, n, v) => sum + Math.abs(n - (before?.upper[v] ?? n)), 0)
          expect(moved).toBeLessThanOrEqual(14)
        })
      }),
      { numRuns: 60 },
    )
  })

  it('fits whole bars near the wanted tempo', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 12, max: 120, noNaN: true }),
        fc.integer({ min: 60, max: 150 }),
        (seconds, wanted) => {
          const { bars, bpm } = fitBars(seconds, 4, wanted)
          expect((bars * 4 * 60) / bpm).toBeCloseTo(seconds, 2)
          expect(Math.abs(Math.log2(bpm / wanted))).toBeLessThan(0.3)
        },
      ),
    )
  })
})
