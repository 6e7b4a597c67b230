import { Mesh, PerspectiveCamera } from 'three'
import { expect, it } from 'vitest'
import { rigOf } from '#agents/craft/light/rig.ts'
import { layOut } from '#agents/craft/set/index.ts'
import { random } from '#film/random.ts'
import { Place } from '#film/scene.ts'
import { createBirds } from './birds.ts'

const palette = {
  name: 'Harbour dusk',
  ...{ ground: '#6f8f94', light: '#f3d9a6', shadow: '#24364f', skin: '#c98f6b', accent: '#d2603a' },
}
const place = Place.parse({ id: 'p', name: 'SHORE', kind: 'shore', interior: false, words: [] })
const set = layOut(place, palette, 'drama', random('birds'))
const rig = (time: 'day' | 'night') =>
  rigOf({ time, weather: 'clear', emotion: { valence: 0, arousal: 0 }, place: 'p' }, set, palette, 'drama')
const piece = {
  kind: 'birds',
  position: [0, 9, -30] as [number, number, number],
  yaw: 0,
  size: [14, 5, 9] as [number, number, number],
  colour: '#eef0ee',
  seed: 3,
}
const wings = (seconds: number) => {
  const { object, update } = createBirds(piece, rig('day'))
  update?.(seconds, new PerspectiveCamera())
  if (!(object instanceof Mesh)) throw new Error('no birds')
  return [...object.geometry.getAttribute('position').array]
}

it('birds fly by the clock of the film alone, and sleep at night', () => {
  expect(wings(1)).toEqual(wings(1))
  expect(wings(1)).not.toEqual(wings(2))
  expect(wings(1)).toHaveLength(9 * 6 * 3)
  expect(createBirds(piece, rig('night')).object).not.toBeInstanceOf(Mesh)
})
