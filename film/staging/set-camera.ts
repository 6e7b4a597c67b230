import type { CameraPlan } from '../stage.ts'
import type { Staged } from './staged.ts'

type Key = CameraPlan['keys'][number]
/** Where a camera stands and looks; `focus`: metres to what is sharp. */
export type View = Omit<Key, 'at'>

/** Two keys closer than this (a share of the shot) are one. */
const SAME = 0.004

const keyed = ({ position, target, roll, focus }: View, at: number): Key => ({
  ...{ at, position, target, roll },
  ...(focus === undefined ? {} : { focus }),
})

/** A camera that stands at one place for the whole shot. */
export const holdCamera = (staged: Staged, view: View): Staged => ({
  ...staged,
  camera: { ...staged.camera, move: 'static', keys: [keyed(view, 0)], why: 'Set by hand.' },
})

/** A camera that is there at this moment of the shot, and where it was at the others. */
export const addCameraKey = (staged: Staged, at: number, view: View): Staged => {
  const others = staged.camera.keys.filter((key) => Math.abs(key.at - at) > SAME)
  const keys = [...others, keyed(view, at)].sort((a, b) => a.at - b.at)
  const move = keys.length > 1 && staged.camera.move === 'static' ? 'track' : staged.camera.move
  return { ...staged, camera: { ...staged.camera, move, keys, why: 'Set by hand.' } }
}

/** Puts the camera here: a camera that moves gets a key at this moment, one at rest stands here from now on. */
export const setCamera = (staged: Staged, at: number, view: View): Staged =>
  staged.camera.keys.length > 1 ? addCameraKey(staged, at, view) : holdCamera(staged, view)

/** Another moment for a key; it stays between its neighbours. */
export const moveCameraKey = (staged: Staged, index: number, at: number): Staged => {
  const keys = [...staged.camera.keys].sort((a, b) => a.at - b.at)
  const key = keys[index]
  if (key === undefined) return staged
  const low = (keys[index - 1]?.at ?? -SAME) + SAME
  const high = (keys[index + 1]?.at ?? 1 + SAME) - SAME
  const moved = { ...key, at: Math.min(Math.max(at, low), Math.max(low, high)) }
  return { ...staged, camera: { ...staged.camera, keys: keys.with(index, moved), why: 'Set by hand.' } }
}

/** Without a key; the last one stays, for a camera has to be somewhere. */
export const removeCameraKey = (staged: Staged, index: number): Staged => {
  const keys = [...staged.camera.keys].sort((a, b) => a.at - b.at)
  if (keys.length < 2 || keys[index] === undefined) return staged
  const rest = keys.toSpliced(index, 1)
  const move = rest.length === 1 ? 'static' : staged.camera.move
  return { ...staged, camera: { ...staged.camera, move, keys: rest, why: 'Set by hand.' } }
}
