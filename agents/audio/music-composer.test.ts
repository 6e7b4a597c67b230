import { describe, expect, it } from 'vitest'
import { known, repeats } from '#agents/craft/score/alike.ts'
import { styles } from '#agents/craft/score/genre.ts'
import { agreement } from '#agents/craft/score/measure.ts'
import { spansOf } from '#agents/craft/score/spans.ts'
import type { AgentContext } from '#agents/define.ts'
import { instantTools } from '#agents/runtime/instant.ts'
import { Genre } from '#film/brief.ts'
import { random } from '#film/random.ts'
import type { Cue } from '#film/sound.ts'
import { clockOf } from '#film/tempo.ts'
import { clipsInOrder, endOf } from '#film/timeline/track.ts'
import { musicComposer } from './music-composer.ts'

/** Only the written music is looked at here: it is played in the tests of the synthesiser. */
const context: AgentContext = {
  random: random(1),
  signal: new AbortController().signal,
  progress: () => {},
  tools: {
    ...instantTools,
    play: async (spec) => ({ asset: JSON.stringify(spec), stems: {}, ms: spec.ms + spec.tail }),
  },
}
const input = musicComposer.reads.parse(musicComposer.example)
const compose = async (changes: Partial<typeof input> = {}) =>
  musicComposer.writes.parse(await musicComposer.embedded({ ...input, ...changes }, context))
const brief = (genre: Genre) => ({ ...input.brief, genre })
const changedIn = (a: { cues: Record<string, Cue> }, b: { cues: Record<string, Cue> }) =>
  Object.keys(a.cues).filter((id) => a.cues[id]?.asset !== b.cues[id]?.asset)

describe('music-composer', () => {
  it.each(Genre.options)(
    'enters on cuts, lands on hits to the frame, in the genre’s tempo: %s',
    async (genre) => {
      const { score, ...output } = await compose({ brief: brief(genre) })
      const clips = clipsInOrder(output['tracks.music'])
      const cuts = new Set(clipsInOrder(input['tracks.picture']).map((clip) => clip.start))
      let hits = 0
      for (const clip of clips) {
        const cue = score.cues[clip.id]
        if (cue === undefined) throw new Error(`${clip.id} has no cue.`)
        expect(cuts.has(clip.start)).toBe(true)
        // It may ring on under the next, and is never shorter than its clip.
        const seen = Math.round((clip.frames / 24) * 1000)
        expect(cue.ms).toBeGreaterThanOrEqual(seen)
        expect(cue.ms).toBeLessThanOrEqual(seen + 900)
        const clock = clockOf(cue.spec)
        const downbeats = cue.spec.bars.map((bar) => clip.start + (clock(bar.at) * 24) / 1000)
        for (const { frame, at } of cue.hits) {
          hits += 1
          expect(Math.min(...downbeats.map((beat) => Math.abs(beat - frame)))).toBeLessThan(0.1)
          expect(cue.spec.bars.some((bar) => bar.at === at)).toBe(true)
        }
        const [slow, quick] = styles[genre].bpm
        for (const { bpm } of [cue.spec, ...cue.spec.tempo]) {
          expect(bpm).toBeGreaterThan(slow * 0.6)
          expect(bpm).toBeLessThan(quick * 1.4)
        }
        const end = cue.spec.bars.reduce((sum, bar) => sum + bar.beats, 0)
        for (const note of cue.spec.parts.flatMap((part) => part.notes)) {
          expect(note.at).toBeGreaterThanOrEqual(0)
          expect(note.at + note.beats).toBeLessThanOrEqual(end + 0.01)
        }
      }
      expect(hits).toBeGreaterThan(0)
    },
  )

  it.each(Genre.options)(
    'no four bars come twice, and the themes are known when they come: %s',
    async (genre) => {
      const { score } = await compose({ brief: brief(genre) })
      const said = Object.values(score.cues).flatMap((cue) => cue.said)
      expect(said.length).toBeGreaterThan(2)
      for (const cue of Object.values(score.cues)) {
        expect(repeats(cue.spec)).toBe(0)
        for (const { theme, guise, at, beats } of cue.said.filter((each) =>
          ['question', 'augmented'].includes(each.guise),
        )) {
          const heard = cue.spec.parts.map((part) =>
            part.notes.filter((n) => n.at >= at - 0.1 && n.at < at + beats),
          )
          const line = (score.themes[theme] ?? []).map((n) => ({
            at: n.at,
            beats: n.beats,
            step: Math.round(((n.midi - 60) * 7) / 12),
          }))
          expect(Math.max(...heard.map((notes) => known(line, notes))), `${theme} ${guise}`).toBeGreaterThan(
            0.7,
          )
        }
      }
    },
  )

  it('comes home: the film ends on its tonic, and the last note is over before the picture is', async () => {
    const { score } = await compose()
    const cue = Object.values(score.cues).at(-1) as Cue
    const names = ['C', 'D♭', 'D', 'E♭', 'E', 'F', 'F♯', 'G', 'A♭', 'A', 'B♭', 'B']
    expect(cue.key.startsWith(`${names[cue.spec.chords.at(-1)?.root ?? -1]} `)).toBe(true)
    const last = Math.max(...cue.spec.parts.flatMap((part) => part.notes.map((n) => n.at + n.beats)))
    expect(clockOf(cue.spec)(last)).toBeLessThan(cue.spec.ms - 700)
  })

  it('gives each leading character a theme of their own', async () => {
    const { themes } = (await compose()).score
    expect(Object.keys(themes)).toEqual(['mara', 'finn', 'motif'])
    const shape = (id: string) => JSON.stringify((themes[id] ?? []).slice(0, 6).map((n) => [n.midi, n.beats]))
    expect(new Set(['mara', 'finn', 'motif'].map(shape)).size).toBe(3)
  })

  it('follows the curve: energy and tempo with excitement, mode with pleasantness', async () => {
    const { score, ...output } = await compose()
    const spans = spansOf(input['tracks.picture'], input.shots, input.scenes, input['tracks.dialogue'])
    const heard = agreement(spans, output['tracks.music'], score, input.brief.rate)
    expect(heard.energy).toBeGreaterThan(0.8)
    expect(heard.mode).toBeGreaterThan(0.5)
    expect(heard.tempo).toBeGreaterThan(0.8)
    expect(heard).toMatchObject({ onCut: 1, onHit: 1, fresh: 1 })
  })

  it('remakes only the cue whose scene changed', async () => {
    const before = await compose()
    const s2 = input.scenes.s2
    if (s2 === undefined) throw new Error('The example has a scene s2.')
    const emotion = { valence: -0.6, arousal: 0.8 }
    const after = await compose({ scenes: { ...input.scenes, s2: { ...s2, emotion } } })
    expect(changedIn(before.score, after.score)).toEqual(['cue-s2'])
  })

  it('does what the person asks of one cue, and leaves the others', async () => {
    const before = await compose()
    const ask = async (note: (typeof input.scoreNotes)[string]) => compose({ scoreNotes: { 'cue-s2': note } })
    const slower = await ask({ tempo: 0.7 })
    expect(changedIn(before.score, slower.score)).toEqual(['cue-s2'])
    expect(slower.score.cues['cue-s2']?.spec.bpm).toBeLessThan(
      (before.score.cues['cue-s2']?.spec.bpm ?? 0) * 0.85,
    )
    const piano = (await ask({ instruments: 'piano' })).score.cues['cue-s2']
    expect([...new Set(piano?.spec.parts.map((part) => part.section))]).toEqual(['keys'])
    const joyful = (await ask({ mood: 'joyful' })).score.cues['cue-s2']
    expect(joyful?.spec.key.minor).toBe(false)
    expect((await ask({ silent: true })).score.cues['cue-s2']).toBeUndefined()
    const pinned = await ask({ start: 340 })
    const clip = pinned['tracks.music'].clips['cue-s2']
    expect([clip?.start, clip && endOf(clip)]).toEqual([340, 528])
    // The one before is heard ringing on into the gap; it rang on already, under the first beats of the next.
    expect(changedIn(before.score, pinned.score)).toEqual(['cue-s2'])
    const first = (made: typeof before) => made['tracks.music'].clips['cue-s1']?.frames ?? 0
    expect(first(pinned)).toBeGreaterThan(first(before))
  })

  it('follows the curve better than a bed does, and writes nothing for no picture', async () => {
    const off = musicComposer.writes.parse(await musicComposer.off(input, context))
    const better = musicComposer.measure.of(input, await compose()) - musicComposer.measure.of(input, off)
    expect(better).toBeGreaterThan(1)
    const empty = { ...input['tracks.picture'], clips: {} }
    expect((await compose({ 'tracks.picture': empty })).score.cues).toEqual({})
  })
})
