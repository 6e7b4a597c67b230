import { expect, it } from 'vitest'
import { surfacesOf } from '#agents/craft/look/surfaces.ts'
import { Look, surfaceNames } from '#film/look.ts'

const old = { period: 'medieval', wealth: 0.1, wet: false } as const
const rich = { period: 'future', wealth: 1, wet: false } as const

it('every stuff has a surface in every look', () => {
  for (const look of Look.options)
    for (const name of surfaceNames) expect(surfacesOf(look, old, 0.5)[name], `${look} ${name}`).toBeDefined()
})

it('a hovel is rougher than a ship of the future', () => {
  for (const look of Look.options)
    expect(surfacesOf(look, old, 0.5).wood?.strength).toBeGreaterThan(
      surfacesOf(look, rich, 0.5).wood?.strength ?? 1,
    )
})

it('rain makes streets shine', () => {
  expect(surfacesOf('noir', { ...old, wet: true }, 0.5).ground?.gloss).toBeGreaterThan(
    surfacesOf('noir', old, 0.5).ground?.gloss ?? 1,
  )
})

it('a pattern leaves the colour under it', () => {
  for (const look of Look.options)
    for (const { strength } of Object.values(surfacesOf(look, old, 1)))
      expect(strength).toBeLessThanOrEqual(0.75)
})
