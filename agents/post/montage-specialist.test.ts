import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { captionViolations } from '#agents/craft/captions/rules.ts'
import { example } from '#agents/craft/cut/example.ts'
import { cutOf, type Input } from '#agents/craft/cut/tracks.ts'
import { random } from '#film/random.ts'
import { linesOf } from '#film/screenplay/breakdown.ts'
import type { Shot } from '#film/shot.ts'
import { faultsOf, gapsOf } from '#film/timeline/layout.ts'
import { fpsOf, framesToHold, rateOf, toFrames } from '#film/timeline/time.ts'
import { clipsInOrder, endOf, trackEnd } from '#film/timeline/track.ts'
import { montageSpecialist as montage } from './montage-specialist.ts'

const kinds = ['establishing', 'single', 'two-shot', 'reaction', 'insert'] as const
const vocabulary =
  'the sea, is never; so quiet. that you can hear a lighthouse think? Unquestionably — no! yes I'.split(' ')

type Recipe = {
  seed: number
  scenes: number
  lines: number
  shots: number
  seconds: number | null
  fps: number
}
/** A film of any shape: some lines named by no shot, some by two, some without a take. */
const filmOf = ({ seed, scenes, lines, shots, seconds, fps }: Recipe): Input => {
  const chance = random(seed)
  const ids = Array.from({ length: scenes }, (_, i) => `s${i + 1}`)
  const say = () =>
    Array.from({ length: chance.int(1, chance.pick([2, 8, 40])) }, () => chance.pick(vocabulary)).join(' ')
  const screenplay = ids
    .map((_, i) => {
      const speeches = Array.from(
        { length: chance.int(0, lines) },
        () => `${chance.pick(['MARA', 'FINN', 'NARRATOR (V.O.)'])}\n${say()}\n`,
      )
      return `INT. ROOM ${i} - ${chance.pick(['DAY', 'NIGHT', 'LATER', 'CONTINUOUS'])}\n\nA thing happens.\n\n${speeches.join('\n')}`
    })
    .join('\n')
  const spoken = linesOf(screenplay)
  const [one] = Object.values(example.scenes)
  const [shape] = Object.values(example.shots)
  const [take] = Object.values(example.takes)
  if (one === undefined || shape === undefined || take === undefined) throw new Error('the example is empty')
  const made = ids.flatMap((scene) => {
    const count = chance.int(1, shots)
    const mine = spoken.filter((line) => line.scene === scene && chance.chance(0.9))
    return Array.from({ length: count }, (_, k): Shot => {
      const own = mine.filter((_, n) => n % count === k).map((line) => line.id)
      const doubled = chance.chance(0.1) ? mine.slice(0, 1).map((line) => line.id) : []
      return {
        ...shape,
        id: `${scene}-${k}`,
        scene,
        order: k,
        kind: chance.pick(kinds),
        lines: [...own, ...doubled],
        seconds: chance.int(1, 16) / 2,
      }
    })
  })
  const takes = spoken
    .filter(() => chance.chance(0.97))
    .map((line) => {
      const words = line.text.split(' ')
      const each = chance.int(240, 450)
      return [
        line.id,
        {
          ...take,
          ms: words.length * each,
          words: words.map((text, i) => ({ text, from: i * each, to: (i + 1) * each })),
        },
      ]
    })
  return {
    ...example,
    brief: { ...example.brief, seconds, rate: rateOf(fps) },
    scenes: Object.fromEntries(
      ids.map((id, order) => [id, { ...one, id, order, time: chance.pick(['day', 'night'] as const) }]),
    ),
    shots: Object.fromEntries(made.map((shot) => [shot.id, shot])),
    screenplay,
    takes: Object.fromEntries(takes),
  }
}

const recipe = fc.record({
  seed: fc.nat(),
  scenes: fc.integer({ min: 1, max: 8 }),
  lines: fc.nat(7),
  shots: fc.integer({ min: 1, max: 7 }),
  seconds: fc.option(fc.integer({ min: 2, max: 400 })),
  fps: fc.constantFrom(24, 25, 30, 23.976, 29.97, 12, 60),
})

describe('the cut of any film', () => {
  it('is whole: exact length, no gap, no word lost, captions within the rules', () => {
    fc.assert(
      fc.property(recipe, (of) => {
        const input = filmOf(of)
        const { tracks, plan } = cutOf(input)
        const { rate } = input.brief
        const picture = tracks['tracks.picture']
        const dialogue = tracks['tracks.dialogue']
        const shots = clipsInOrder(picture).filter((clip) => clip.source.kind === 'shot')
        const end = shots.at(-1)
        expect(gapsOf(picture)).toEqual([])
        for (const track of Object.values(tracks)) expect(faultsOf(track)).toEqual([])
        for (const clip of shots) expect(clip.frames).toBeGreaterThanOrEqual(framesToHold(0.8, rate))
        if (of.seconds !== null && plan.fits) expect(trackEnd(picture)).toBe(toFrames(of.seconds, rate))
        if (of.seconds !== null) expect(trackEnd(picture)).toBeGreaterThanOrEqual(toFrames(of.seconds, rate))
        const lines = linesOf(input.screenplay)
        expect(
          clipsInOrder(dialogue)
            .map((clip) => clip.id)
            .sort(),
        ).toEqual(
          lines
            .map((line) => line.id)
            .filter((id) => input.takes[id])
            .sort(),
        )
        for (const clip of clipsInOrder(dialogue)) {
          expect(clip.frames).toBeGreaterThanOrEqual(
            ((input.takes[clip.id]?.ms ?? 0) / 1000) * fpsOf(rate) - 1e-6,
          )
          expect(endOf(clip)).toBeLessThanOrEqual(end === undefined ? 0 : endOf(end))
        }
        expect(captionViolations(tracks['tracks.captions'], rate, dialogue.clips)).toEqual([])
        const captioned = new Map<string, string>()
        for (const { source } of clipsInOrder(tracks['tracks.captions']))
          if (source.kind === 'caption')
            captioned.set(
              source.line ?? '',
              [captioned.get(source.line ?? ''), ...source.lines].filter(Boolean).join(' '),
            )
        for (const line of lines) expect(captioned.get(line.id)).toBe(line.text)
        for (const line of plan.placed) {
          const first = tracks['tracks.captions'].clips[`${line.line.id}-c1`]
          expect(Math.abs((first?.start ?? 0) - line.start) / fpsOf(rate)).toBeLessThanOrEqual(0.5)
        }
      }),
      { numRuns: 200 },
    )
  })
})

const context = {
  random: random('test'),
  signal: new AbortController().signal,
  progress: () => {},
  tools: {} as never,
}

describe('montage-specialist', () => {
  const input = montage.reads.parse(example)
  const cut = () => montage.writes.parse(montage.embedded(input, context))
  const lengths = (tracks: ReturnType<typeof cut>) =>
    clipsInOrder(tracks['tracks.picture']).map((clip) => [clip.id, clip.frames])

  it('fills exactly the seconds that were asked for', () => {
    expect(trackEnd(cut()['tracks.picture'])).toBe(40 * 24)
  })
  it('opens with a title over the establishing shot, marks passing time, and ends on the credits', () => {
    const tracks = cut()
    const picture = clipsInOrder(tracks['tracks.picture'])
    const [title] = clipsInOrder(tracks['tracks.titles'])
    expect(title?.source).toEqual({ kind: 'title', text: 'The Ninth Year', subtitle: '' })
    expect((title?.frames ?? 0) / 24).toBeGreaterThanOrEqual(1.9)
    expect(title === undefined || endOf(title) <= (picture[0]?.frames ?? 0)).toBe(true)
    expect(picture[0]?.transitionIn?.kind).toBe('fade')
    expect(picture.find((clip) => clip.id === 's2-1')?.transitionIn?.kind).toBe('dissolve')
    expect(picture.at(-1)?.source.kind).toBe('credits')
  })
  it('lets words reach over a cut, 6 to 15 frames', () => {
    const tracks = cut()
    const cuts = clipsInOrder(tracks['tracks.picture'])
      .slice(1)
      .map((clip) => clip.start)
    const over = clipsInOrder(tracks['tracks.dialogue']).flatMap((line) =>
      cuts
        .filter((at) => line.start < at && at < endOf(line))
        .map((at) => Math.min(at - line.start, endOf(line) - at)),
    )
    expect(over.length).toBeGreaterThan(0)
    for (const frames of over) expect(frames >= 6 && frames <= 15).toBe(true)
  })
  it('keeps every shot when a word is changed for another', () => {
    for (const seconds of [40, null]) {
      const of = { ...input, brief: { ...input.brief, seconds } }
      const before = cutOf(of).tracks
      const longer = {
        ...input.takes,
        's1-l4': { ...example.takes['s1-l4'], ms: example.takes['s1-l4'].ms + 180 },
      }
      const after = cutOf({
        ...of,
        screenplay: of.screenplay.replace('shut', 'sealed'),
        takes: longer,
      }).tracks
      expect(lengths(after)).toEqual(lengths(before))
      const others = (tracks: typeof before) =>
        clipsInOrder(tracks['tracks.dialogue']).filter((clip) => clip.id !== 's1-l4')
      expect(others(after)).toEqual(others(before))
    }
  })
  it('never cuts a word: a film too short for its words gets longer and says so', () => {
    const short = { ...input, brief: { ...input.brief, seconds: 10 } }
    const tracks = montage.writes.parse(montage.embedded(short, context))
    expect(trackEnd(tracks['tracks.picture'])).toBeGreaterThan(240)
    expect(montage.explain(tracks, short)).toMatch(/more than asked for/)
    expect(montage.explain(cut(), input)).not.toMatch(/more than asked for/)
  })
  it('cuts films without words, without shots, and of one scene', () => {
    const silent = { ...input, screenplay: 'INT. ROOM - DAY\n\nShe waits.\n', takes: {} }
    expect(trackEnd(cutOf(silent).tracks['tracks.picture'])).toBe(40 * 24)
    expect(Object.keys(cutOf({ ...input, shots: {} }).tracks['tracks.picture'].clips)).toEqual(['credits'])
    const { s1 } = example.scenes
    expect(Object.keys(cutOf({ ...input, scenes: { s1 } }).tracks['tracks.dialogue'].clips)).toHaveLength(4)
  })
  it('earns its place', () => {
    const off = montage.writes.parse(montage.off(input, context))
    expect(montage.measure.of(input, cut())).toBe(1)
    expect(montage.measure.of(input, off)).toBeLessThan(0.9)
  })
})
