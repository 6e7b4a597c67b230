import { describe, expect, it } from 'vitest'
import { captionViolations } from '#agents/craft/captions/rules.ts'
import type { AgentContext } from '#agents/define.ts'
import { agents } from '#agents/registry.ts'
import { instantTools } from '#agents/runtime/instant.ts'
import { planSteps } from '#agents/runtime/plan.ts'
import { inputOf, pathOf } from '#agents/runtime/slice.ts'
import { Brief, Genre } from '#film/brief.ts'
import { changeTo } from '#film/difference.ts'
import { applyEdit } from '#film/edit.ts'
import { emptyFilm, type Film } from '#film/film.ts'
import { random } from '#film/random.ts'
import { clipsInOrder, endOf } from '#film/timeline/track.ts'
import { accessibilityChecker as checker } from './accessibility-checker.ts'

const people = ['keeper', 'boy', 'nurse', 'thief', 'baker', 'robot', 'widow', 'sailor']
const deeds = [
  'finds a letter in a bottle from her lost brother',
  'must choose between a train and an old friend',
  'hides a stolen violin in the theatre',
  'teaches a dog to guard the harbour at night',
  'hears a knock at the door of the cellar',
]

/** Those who are needed for a cut with its words; nobody is drawn. */
const cutters = [
  ...['analysis/analysis', 'story/plot-generator', 'story/scene-planner', 'story/character-developer'],
  ...['story/narrative-designer', 'story/dialogue-writer', 'visual/scene-interpreter', 'audio/voice-casting'],
  ...[
    'audio/dialogue-to-speech',
    'post/credits-generator',
    'technical/transition-designer',
    'post/montage-specialist',
  ],
]

/** Speakers are quick and slow. */
const pacesOf = (seed: number): AgentContext['tools'] => ({
  ...instantTools,
  speak: async ({ text }) => {
    const each = random(`${seed}/${text}`).int(210, 430)
    const words = text.split(/\s+/).filter(Boolean)
    return {
      asset: 'take.wav',
      ms: words.length * each,
      words: words.map((word, i) => ({ text: word, from: i * each, to: (i + 1) * each })),
      phones: [],
    }
  },
})

/** A film of any kind, as far as its cut. */
const cutOf = async (seed: number): Promise<Film> => {
  const chance = random(`film/${seed}`)
  const text = `A ${chance.pick(people)} ${chance.pick(deeds)}`
  const brief = Brief.parse({
    ...{ source: { kind: 'idea', text }, seconds: chance.int(15, 90), seed },
    ...{ genre: Genre.options[seed % Genre.options.length], size: { width: 640, height: 360 } },
    rate: chance.pick([
      { num: 24, den: 1 },
      { num: 25, den: 1 },
      { num: 30_000, den: 1001 },
    ]),
  })
  let film = emptyFilm('f', brief)
  const crew = agents.filter(({ id }) => cutters.includes(id))
  const steps = planSteps(
    crew.map(({ id, reads, writes }) => ({
      id,
      reads: Object.keys(reads.shape),
      writes: Object.keys(writes.shape),
    })),
  )
  for (const { id } of steps) {
    const agent = crew.find((each) => each.id === id)
    if (agent === undefined) continue
    const context = {
      random: random(`${seed}/${id}`),
      tools: pacesOf(seed),
      signal: new AbortController().signal,
    }
    const input = inputOf(agent, film)
    const output = agent.writes.parse(await agent.embedded(input, { ...context, progress: () => {} }))
    for (const [key, value] of Object.entries(output)) {
      const change = changeTo(film, pathOf(key), value)
      if (change) film = applyEdit(film, { author: { kind: 'agent', id }, why: '', change }).film
    }
  }
  return film
}

describe('captions of films of all genres', () => {
  it.each(Array.from({ length: 20 }, (_, seed) => seed))('keep every rule (film %i)', async (seed) => {
    const { tracks, brief } = await cutOf(seed)
    const { captions, dialogue } = tracks
    if (!captions || !dialogue) throw new Error('the film has no cut')
    expect(Object.keys(captions.clips).length).toBeGreaterThan(0)
    expect(captionViolations(captions, brief.rate, dialogue.clips)).toEqual([])
  })
})

describe('accessibility-checker', () => {
  const input = checker.reads.parse(checker.example)
  const context = {
    random: random(1),
    signal: new AbortController().signal,
    progress: () => {},
    tools: instantTools,
  }
  const check = async (of = input) => checker.writes.parse(await checker.embedded(of, context)).access

  it('tells in captions what sounds, and leaves every caption of words where it was', async () => {
    const { captions, findings } = await check()
    const shown = clipsInOrder(captions).flatMap(({ source }) =>
      source.kind === 'caption' ? source.lines : [],
    )
    expect(shown).toContain('[door opens]')
    expect(shown).toContain('♪ wistful strings ♪')
    expect(shown.join()).not.toContain('steps')
    for (const [id, clip] of Object.entries(input['tracks.captions'].clips))
      expect(captions.clips[id]).toMatchObject({ start: clip.start, frames: clip.frames })
    expect(findings).toEqual({})
  })

  it('describes the picture between the words, in a mix of its own, where that is asked for', async () => {
    const { descriptions, narration, mix } = await check()
    const told = clipsInOrder(descriptions)
    const lines = clipsInOrder(input['tracks.dialogue'])
    expect(told.length).toBeGreaterThan(2)
    expect(told.every((clip) => narration[clip.id] !== undefined)).toBe(true)
    for (const clip of told)
      expect(lines.every((line) => endOf(clip) <= line.start || clip.start >= endOf(line))).toBe(true)
    expect(mix?.asset).toBe('mix.wav')
    const plain = await check({ ...input, brief: { ...input.brief, describe: false } })
    expect(plain).toMatchObject({ mix: null, narration: {}, descriptions: { clips: {} } })
  })

  it('finds captions that cannot be read in their time', async () => {
    const [first] = clipsInOrder(input['tracks.captions'])
    if (first === undefined) throw new Error('the example has no caption')
    const hurried = { ...input['tracks.captions'], clips: { [first.id]: { ...first, frames: 12 } } }
    const { findings } = await check({ ...input, 'tracks.captions': hurried })
    expect(Object.values(findings).map(({ code }) => code)).toEqual(
      expect.arrayContaining(['caption-short', 'caption-fast']),
    )
  })
})
