import { type Asset, latest } from '../asset.ts'
import type { Change } from '../change.ts'
import type { Film } from '../film.ts'
import { groundAt } from '../ground.ts'
import { withLock, withLocks, withoutLocks } from '../lock.ts'
import type { PropModel, Vec3 } from '../space.ts'
import { clearSpot } from '../staging/clear-spot.ts'
import { moveProp } from '../staging/move-prop.ts'
import { type Staged, stagedChange, stagedOf } from '../staging/staged.ts'

const beside = 0.9 // metres from what the camera looks at
const metres = 1 // the longest side of a model of which nobody has said how large it is

/** The thing of the film that a person's model is. */
const propOf = (asset: string): string => `brought-${asset}`

const modelOf = (asset: Asset, size = asset.size ?? metres): PropModel => ({
  ...{ shape: 'given', colour: '#ffffff', size, seed: 0 },
  asset: latest(asset).asset,
})

/** The shots in which a person's model stands. */
export const shotsWith = ({ performances }: Pick<Film, 'performances'>, asset: string): string[] =>
  Object.entries(performances).flatMap(([shot, { props }]) =>
    props[propOf(asset)] === undefined ? [] : [shot],
  )

/** A free place on the floor to the right of what the camera looks at. */
const spotFor = (film: Film, shot: string, { camera, performance }: Staged): Vec3 | null => {
  const set = film.sets[film.scenes[film.shots[shot]?.scene ?? '']?.place ?? '']
  const key = camera.keys[camera.keys.length >> 1]
  if (set === undefined || key === undefined) return null
  const [x, z] = [key.target[0] - key.position[0], key.target[2] - key.position[2]]
  const far = Math.hypot(x, z) || 1
  const wanted = { x: key.target[0] - (z / far) * beside, z: key.target[2] + (x / far) * beside }
  const others = Object.values(performance.actors).map(({ start }) => start)
  const at = clearSpot(set, wanted, others)
  return [at.x, groundAt(set, at.x, at.z), at.z]
}

/** The change that puts a model on the stage of a shot, beside what is looked at; null where the shot is not staged yet. */
export const standIn = (film: Film, asset: Asset, shot: string): Change | null => {
  const staged = stagedOf(film, shot)
  const position = staged && spotFor(film, shot, staged)
  if (staged === null || position === null) return null
  const prop = propOf(asset.id)
  const paths = [`propModels.${prop}`, `performances.${shot}`]
  const locking = withLock(film, ...paths)
  const standing = stagedChange(
    { ...film, locks: withLocks(film.locks, ...paths) },
    shot,
    moveProp(staged, prop, { position, yaw: 0 }),
  )
  const value = modelOf(asset, film.propModels[prop]?.size)
  const changes = [{ op: 'set' as const, path: ['propModels', prop], value }, locking, standing]
  return { op: 'batch', changes: changes.filter((change) => change !== null) }
}

/** What changes on the stages when a model has a new file (`next`), or is taken away (null). */
export const onStages = (film: Film, asset: string, next: Asset | null): Change[] => {
  const prop = propOf(asset)
  const model = film.propModels[prop]
  if (model === undefined) return []
  if (next !== null) return [{ op: 'set', path: ['propModels', prop], value: modelOf(next, model.size) }]
  const gone = [
    ...shotsWith(film, asset).map((shot) => ['performances', shot, 'props', prop]),
    ['propModels', prop],
  ]
  return [
    ...gone.map((path): Change => ({ op: 'remove', path })),
    { op: 'set', path: ['locks'], value: withoutLocks(film.locks, `propModels.${prop}`) },
  ]
}
