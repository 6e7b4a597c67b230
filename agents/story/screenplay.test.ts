import { describe, expect, it } from 'vitest'
import { Brief } from '#film/brief.ts'
import { Character } from '#film/cast.ts'
import { Plot } from '#film/plot.ts'
import { Place, Prop, Scene } from '#film/scene.ts'
import { breakdown } from '#film/screenplay/breakdown.ts'
import { directionOf } from '../craft/story/direction.ts'
import { narrativeFromScreenplay } from '../craft/story/narrative.ts'
import { castOf } from '../craft/story/people.ts'
import { plotFromScreenplay, scenesFromScreenplay } from '../craft/story/screenplay.ts'
import { dialogueWriter } from './dialogue-writer.ts'

const text = `Title: _**The Third Chair**_
Author: A. Writer

INT. KITCHEN - NIGHT

MARA (30s, red coat, grey braid) sits at a table. Rain on the window. She reads a letter.

OLD TOM, an old man with a beard, stands by the stove.

MARA
You never told me about the third chair.

OLD TOM
(quietly)
You never counted.

EXT. BEACH - DAWN

Mara runs along the waves. A boat lies upside down. She laughs and embraces TOM'S DOG.

MARA (V.O.)
I counted now.

I/E. CAR - CONTINUOUS

She drives. Fog.
`

const briefOf = (source: string, rest: Partial<Brief> = {}) =>
  Brief.parse({
    source: { kind: 'screenplay', text: source },
    seconds: null,
    genre: null,
    size: { width: 640, height: 360 },
    rate: { num: 24, den: 1 },
    seed: 1,
    ...rest,
  })

const readThrough = (brief: Brief) => {
  const direction = directionOf(brief)
  const plot = Plot.parse(plotFromScreenplay(brief))
  const planned = scenesFromScreenplay(brief, plot)
  for (const row of Object.values(planned.scenes)) Scene.parse(row)
  for (const row of Object.values(planned.places)) Place.parse(row)
  for (const row of Object.values(planned.props)) Prop.parse(row)
  const cast = castOf(brief, direction, plot)
  for (const row of Object.values(cast)) Character.parse(row)
  return {
    direction,
    plot,
    ...planned,
    cast,
    narrative: narrativeFromScreenplay(brief, plot, planned.scenes),
  }
}

describe('a screenplay that somebody wrote', () => {
  const film = readThrough(briefOf(text))

  it('keeps its words and is never shown to a model', () => {
    const brief = briefOf(text)
    const input = {
      brief,
      direction: film.direction,
      plot: film.plot,
      scenes: film.scenes,
      cast: film.cast,
      narrative: film.narrative,
    }
    expect(dialogueWriter.embedded(input, undefined as never)).toEqual({ screenplay: text })
    expect(dialogueWriter.asksModel?.(input)).toBe(false)
  })

  it('makes a scene of every heading, with its place, hour and weather', () => {
    expect(Object.keys(film.scenes)).toEqual(breakdown(text).map((scene) => scene.id))
    expect(film.scenes.s1).toMatchObject({ heading: 'INT. KITCHEN - NIGHT', time: 'night', weather: 'rain' })
    expect(film.scenes.s2).toMatchObject({ time: 'dawn' })
    expect(film.scenes.s3).toMatchObject({ time: 'dawn', weather: 'fog' })
    expect(film.places[film.scenes.s2?.place ?? '']?.kind).toBe('shore')
    expect(film.places[film.scenes.s3?.place ?? '']?.kind).toBe('vehicle')
    expect(Object.keys(film.props)).toContain('letter')
  })

  it('casts whom it names as it describes them', () => {
    expect(film.cast.mara).toMatchObject({ sex: 'female', role: 'lead' })
    expect(film.cast.mara?.appearance.costume).toMatchObject({ garment: 'coat', main: '#c8402f' })
    expect(film.cast['old-tom']).toMatchObject({ sex: 'male', age: 'elder' })
    expect(film.cast['old-tom']?.appearance.accessories).toContain('beard')
    expect(film.narrative.title).toBe('The Third Chair')
  })

  it('casts who acts and never speaks: animals, and people brought in with their age', () => {
    const page = `EXT. FIELD - DUSK

A FOX slips under the fence. A WAITER (50s) looks on. A BANG. A bird passes, and a dog barks.

MARA
Come here.

The fox comes closer. Mara puts the fox fur down.
`
    const { cast, scenes } = readThrough(briefOf(page))
    expect(Object.values(cast).map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      ...['mara human', 'fox animal', 'waiter human'],
    ])
    expect(Object.values(scenes)[0]?.who).toEqual(['mara', 'fox', 'waiter'])
  })

  it('plans only the scenes that were asked for', () => {
    const part = readThrough(briefOf(text, { scenes: { from: 2, to: 3 } }))
    expect(Object.keys(part.scenes)).toEqual(['s2', 's3'])
  })

  it('copes with an odd page', () => {
    for (const odd of [
      'Just words.',
      'INT.\n',
      '\n\n\n',
      'BOB\n',
      'EXT. \n\nBOB\nHi.',
      '> CUT TO:',
      '/* nothing */',
    ])
      readThrough(briefOf(odd))
  })

  it('reads 120 pages in under two seconds', () => {
    const page = breakdown(text).length > 0 ? text.slice(text.indexOf('INT.')) : ''
    const long = Array.from({ length: 150 }, (_, i) => page.replaceAll('MARA', `PERSON ${i % 40}`)).join('\n')
    const start = performance.now()
    const all = readThrough(briefOf(long))
    expect(Object.keys(all.scenes).length).toBe(450)
    expect(performance.now() - start).toBeLessThan(2000)
  })
})
