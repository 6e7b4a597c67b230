import type { DayTime, Weather } from '../scene.ts'
import type { LightRig, Vec3 } from '../stage.ts'
import type { Staged } from './staged.ts'

/** Another hour or another sky, with the rig that a gaffer hangs for it. */
export const setTime = (
  staged: Staged,
  scene: { time: DayTime; weather: Weather },
  light: LightRig,
): Staged => ({
  ...staged,
  scene,
  light,
})

/** A hand on the rig: the parts that are named change, and the ratio follows the key and the fill. */
export const setLight = (
  staged: Staged,
  parts: {
    key?: Partial<LightRig['key']>
    fill?: Partial<LightRig['fill']>
    rim?: Partial<LightRig['rim']>
    sky?: Partial<LightRig['sky']>
    haze?: Partial<LightRig['haze']>
    exposure?: number
  },
): Staged => {
  const { light } = staged
  const key = { ...light.key, ...parts.key }
  const fill = { ...light.fill, ...parts.fill }
  // The rig counts its ratio with the light from everywhere; a hand on key or fill moves it in proportion.
  const share = (now: number, before: number) => (before > 0.01 ? Math.max(0.01, now) / before : 1)
  const ratio =
    (light.ratio * share(key.intensity, light.key.intensity)) / share(fill.intensity, light.fill.intensity)
  return {
    ...staged,
    light: {
      ...light,
      ...{ key, fill, ratio },
      rim: { ...light.rim, ...parts.rim },
      sky: { ...light.sky, ...parts.sky },
      haze: { ...light.haze, ...parts.haze },
      exposure: Math.min(4, Math.max(0.1, parts.exposure ?? light.exposure)),
    },
  }
}

/** One of the lamps that are seen. @param intensity 0: off */
export const setPractical = (staged: Staged, lamp: number, intensity: number): Staged => {
  const before = staged.light.practicals[lamp]
  if (before === undefined) return staged
  const practicals = staged.light.practicals.with(lamp, { ...before, intensity: Math.max(0, intensity) })
  return { ...staged, light: { ...staged.light, practicals } }
}

/** Where the key comes from: degrees round the stage (0: from +z, 90: from +x) and above the floor. */
export const keyAngles = ([x, y, z]: Vec3): { round: number; above: number } => ({
  round: (Math.atan2(-x, -z) * 180) / Math.PI,
  above: (Math.atan2(-y, Math.hypot(x, z)) * 180) / Math.PI,
})

/** The direction of a key, from the light to the stage. */
export const keyDirection = ({ round, above }: { round: number; above: number }): Vec3 => {
  const [a, h] = [(round * Math.PI) / 180, (above * Math.PI) / 180]
  return [-Math.sin(a) * Math.cos(h), -Math.sin(h), -Math.cos(a) * Math.cos(h)]
}
