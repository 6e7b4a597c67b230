import { expect, test } from 'vitest'
import { random } from '#film/random.ts'
import type { LightRig, Piece } from '#film/stage.ts'
import { envOf } from '../env.ts'
import { createHeap, layers } from '../heap.ts'
import { attic } from './attic.ts'
import { church } from './church.ts'
import { cupboards } from './cupboards.ts'
import { fixtures } from './fixtures.ts'
import { hangings } from './hangings.ts'
import { hospital } from './hospital.ts'
import { builders } from './index.ts'
import { kitchen } from './kitchen.ts'
import { laboratory } from './laboratory.ts'
import { lamps } from './lamps.ts'
import { notices } from './notices.ts'
import { openings } from './openings.ts'
import { seating } from './seating.ts'
import { shelves } from './shelves.ts'
import { shop } from './shop.ts'
import { station } from './station.ts'
import { tables } from './tables.ts'
import { tavern } from './tavern.ts'
import { theatre } from './theatre.ts'
import { walls } from './walls.ts'
import { workshop } from './workshop.ts'

const groups = {
  attic,
  church,
  hangings,
  notices,
  fixtures,
  hospital,
  laboratory,
  lamps,
  openings,
  seating,
  shop,
  station,
  shelves,
  cupboards,
  kitchen,
  tables,
  tavern,
  theatre,
  walls,
  workshop,
}
const rig = {
  time: 'dusk',
  weather: 'clear',
  sky: { top: '#5f7fa8', horizon: '#d8bda0' },
  key: { colour: '#ffd0a0', direction: [0.7, -0.5, -0.4] },
} as unknown as LightRig

test('no two groups of the kit give a piece the same name', () => {
  for (const group of Object.values(groups))
    for (const [name, build] of Object.entries(group)) expect(builders[name], name).toBe(build)
})

test.each(
  Object.entries(groups).flatMap(([group, pieces]) => Object.keys(pieces).map((name) => [group, name])),
)('%s: a %s is made of sound triangles, whatever its seed', (_, name) => {
  for (const seed of [0, 1, 2, 3]) {
    const heap = createHeap()
    const piece: Piece = {
      kind: name,
      position: [0, 0, 0],
      yaw: 0,
      size: [1.2, 1, 0.6],
      colour: '#d2603a',
      second: '#f3d9a6',
      seed,
    }
    builders[name]?.(
      heap,
      piece,
      envOf(rig, true, () => 0),
      random(`${name}/${seed}`),
    )
    expect(heap.triangles()).toBeGreaterThan(1)
    expect(heap.triangles()).toBeLessThan(6000)
    for (const layer of layers) {
      const geometry = heap.geometry(layer)
      for (const part of ['position', 'normal', 'color'])
        expect(
          geometry?.getAttribute(part).array.every(Number.isFinite) ?? true,
          `${name} ${layer} ${part}`,
        ).toBe(true)
    }
  }
})
