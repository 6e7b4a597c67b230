import { describe, expect, it } from 'vitest'
import { Brief, Genre } from '#film/brief.ts'
import { Direction } from '#film/direction.ts'
import { genreMix } from '../craft/story/direction.ts'
import { luminance, palettes } from '../craft/story/palettes.ts'
import { analysis } from './analysis.ts'
import { loglines } from './loglines.fixture.ts'

const brief = (text: string, rest: Partial<Brief> = {}) =>
  Brief.parse({
    source: { kind: 'idea', text },
    seconds: null,
    genre: null,
    size: { width: 640, height: 360 },
    rate: { num: 24, den: 1 },
    seed: 1,
    ...rest,
  })

const decide = (input: Brief): Direction => {
  const output = analysis.embedded({ brief: input }, undefined as never)
  return Direction.parse((output as { direction: unknown }).direction)
}

describe('analysis', () => {
  it('agrees with the labelled loglines', () => {
    expect(loglines.length).toBeGreaterThanOrEqual(60)
    const wrong = loglines.filter(([genre, text]) => genreMix(text)[0]?.genre !== genre)
    const agreement = 1 - wrong.length / loglines.length
    expect(
      agreement,
      wrong.map(([genre, text]) => `${genre}, not ${genreMix(text)[0]?.genre}: ${text}`).join('\n'),
    ).toBeGreaterThanOrEqual(0.85)
  })

  it('gives a genre mix that sums to one, heaviest first', () => {
    for (const [, text] of loglines) {
      const { genres } = decide(brief(text))
      expect(genres.reduce((sum, each) => sum + each.weight, 0)).toBeCloseTo(1, 1)
      expect(genres.map((each) => each.weight)).toEqual(
        genres.map((each) => each.weight).sort((a, b) => b - a),
      )
    }
  })

  it('keeps what the person asked for', () => {
    for (const genre of Genre.options) {
      const direction = decide(brief('A baker bakes', { genre, seconds: 33 }))
      expect(direction.genres[0]?.genre).toBe(genre)
      expect(direction.seconds).toBe(33)
    }
  })

  it('has palettes in which a figure stands out from its ground', () => {
    expect(palettes.length).toBeGreaterThanOrEqual(14)
    for (const { palette } of palettes) {
      expect(Math.abs(luminance(palette.light) - luminance(palette.ground)), palette.name).toBeGreaterThan(
        0.25,
      )
      expect(luminance(palette.ground) - luminance(palette.shadow), palette.name).toBeGreaterThan(0.04)
    }
  })

  it('cuts action faster than drama, and horror slower', () => {
    const length = (genre: Genre) => decide(brief('A house', { genre })).averageShotSeconds
    expect(length('action')).toBeLessThan(length('thriller'))
    expect(length('thriller')).toBeLessThan(length('drama'))
  })

  it('knows other kinds of film and other languages', () => {
    expect(decide(brief('how bees make honey')).type).toBe('explainer')
    expect(decide(brief('A trailer for a film about a lost whale')).type).toBe('trailer')
    expect(decide(brief('Ein alter Mann sucht seinen Hund und findet die Liebe')).language).toBe('de')
  })
})
