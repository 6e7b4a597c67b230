import type { Staged } from './staged.ts'

/** Primes that a camera truck carries; mm on full frame. */
export const lenses = [14, 18, 21, 24, 28, 35, 40, 50, 65, 75, 85, 100, 135, 180] as const
/** f-numbers in whole stops. */
export const apertures = [1.4, 2, 2.8, 4, 5.6, 8, 11, 16] as const

export const setLens = (staged: Staged, lens: number): Staged => ({
  ...staged,
  camera: { ...staged.camera, lens: Math.min(300, Math.max(12, lens)), why: 'Set by hand.' },
})

/** How much is out of focus. @param aperture null: all is sharp @param metres to what is sharp, where no key says it yet */
export const setAperture = (staged: Staged, aperture: number | null, metres: number): Staged => {
  const { aperture: _, ...camera } = staged.camera
  if (aperture === null) return { ...staged, camera }
  const keys = camera.keys.map((key) => ({ ...key, focus: key.focus ?? metres }))
  return { ...staged, camera: { ...camera, keys, aperture } }
}

/** Whom the shot is sharp on; the distance at each key, metres. */
export const setFocus = (staged: Staged, focus: string | null, metres: (at: number) => number): Staged => {
  const keys = staged.camera.keys.map((key) => ({ ...key, focus: Math.max(0.1, metres(key.at)) }))
  return { ...staged, camera: { ...staged.camera, focus, keys } }
}
