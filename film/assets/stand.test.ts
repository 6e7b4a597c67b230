import { expect, test } from 'vitest'
import type { Asset } from '../asset.ts'
import { applyEdit, type Change } from '../edit.ts'
import { Film } from '../film.ts'
import { filmFixture } from '../proposal/film.fixture.ts'
import { SetSpec } from '../stage.ts'
import { onStages, shotsWith, standIn } from './stand.ts'

const set = SetSpec.parse({
  ...{ kind: 'room', name: 'ROOM', interior: true, seed: 1, pieces: [], solids: [] },
  ground: { kind: 'wood', colour: '#776655', second: '#665544' },
  marks: [0, 1, 2, 3].map((x) => ({ id: `m${x}`, x, z: 0, facing: 0, use: 'stand' })),
  cameraRoom: { min: [-3, 0.3, -3], max: [3, 2.6, 3] },
})
const film = Film.parse({ ...filmFixture, sets: { lamp: set } })
const shot = Object.keys(film.shots)[0] ?? ''
const cup: Asset = {
  ...{ id: 'cup', kind: 'model', name: 'Cup', tags: [], size: 0.1 },
  versions: [{ asset: 'cup.glb', name: 'Cup.glb', bytes: 10 }],
}
const changed = (before: Film, change: Change): Film =>
  applyEdit(before, { author: { kind: 'person', id: 'ida' }, why: 'A model', change }).film
const standing = (asset: Asset): Film => {
  const change = standIn(film, asset, shot)
  if (change === null) throw new Error('it cannot stand')
  return changed(film, change)
}

test('a model stands beside what the camera looks at, as large as it is, and the crew keeps it', () => {
  const done = standing(cup)
  expect(done.propModels['brought-cup']).toMatchObject({ size: 0.1, asset: 'cup.glb' })
  expect(done.performances[shot]?.props['brought-cup']?.position).toEqual([0.9, 0, 0])
  expect(done.locks).toEqual(expect.arrayContaining([`performances.${shot}`, 'propModels.brought-cup']))
  expect(shotsWith(done, 'cup')).toEqual([shot])
  const { size: _, ...unknown } = cup
  expect(standing(unknown).propModels['brought-cup']?.size).toBe(1)
})

test('a new file keeps the size that it stands with; taken away, nothing of it is left', () => {
  const done = standing(cup)
  const larger: Asset = { ...cup, size: 3, versions: [{ asset: 'mug.glb', name: 'Mug.glb', bytes: 10 }] }
  expect(onStages(done, 'cup', larger)).toMatchObject([{ value: { size: 0.1, asset: 'mug.glb' } }])
  const gone = changed(done, { op: 'batch', changes: onStages(done, 'cup', null) })
  expect(shotsWith(gone, 'cup')).toEqual([])
  expect(gone.propModels['brought-cup']).toBeUndefined()
})
