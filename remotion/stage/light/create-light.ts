import { Color, DirectionalLight, Fog, Group, HemisphereLight, PointLight, type Scene, Vector3 } from 'three'
import type { Palette } from '#film/direction.ts'
import type { Look as LookName, Materials } from '#film/look.ts'
import type { LightRig, SetSpec, Vec3 } from '#film/stage.ts'
import type { Live } from '../live.tsx'
import { createLook, type Look } from '../material.ts'
import { createHalo } from '../set/glow.ts'
import { lightning } from '../weather/lightning.ts'

/** The few lamps nearest to the stage give light; the others only shine. Each lamp costs every pixel. */
const LAMPS = 2
/** What reaches less far has no halo, metres. */
const HALO = 2.6
/** Street lamps stand this far apart, metres. */
const APART = 30

const hueOf = (colour: string, share: number): Color => new Color('#ffffff').lerp(new Color(colour), share)

export const lookOf = (light: LightRig, kind: LookName, palette: Palette, materials: Materials): Look => {
  const look = createLook(kind, materials, palette.accent, light.key.gobo)
  const sky = new Color(light.ambient.sky)
  const most = Math.max(sky.r, sky.g, sky.b, 1e-3)
  look.shade.value.set('#d3d6ee').lerp(sky.multiplyScalar(1 / most), 0.3)
  look.warm.value.copy(hueOf(light.key.colour, 0.12))
  look.rim.value.set(light.rim.colour).multiplyScalar(light.rim.intensity)
  return look
}

const wobble = (seconds: number, seed: number): number =>
  0.5 * Math.sin(seconds * 9.1 + seed * 3) +
  0.3 * Math.sin(seconds * 15.7 + seed) +
  0.2 * Math.sin(seconds * 23.3 + seed * 7)

/** What a lamp gives to what is near it, and how much it shines itself. Card is bright enough without. */
const lampOf = {
  painted: { power: 0.36, halo: 0.26 },
  noir: { power: 0.5, halo: 0.34 },
  paper: { power: 0.26, halo: 0.12 },
} as const

/** How dark the key's shadow is, from hard light to soft. */
const shadowOf = (light: LightRig, set: SetSpec, look: Look): number => {
  if (look.kind === 'noir') return light.weather === 'fog' && !set.interior ? 0.4 : 0.97
  const depth = look.kind === 'paper' ? 0.62 : set.interior ? (look.gobo ? 0.6 : 0.46) : 0.68
  return depth * (1.2 - light.key.softness * 0.9)
}

/** How the key swells as a car passes under street lamps by night, a share; 1 where nothing goes by. */
const passing = (light: LightRig, set: SetSpec) => {
  const speed = set.pieces.find(({ kind }) => kind === 'roadway')?.size[1] ?? 0
  if (light.time !== 'night' || speed === 0) return () => 1
  return (seconds: number) => 0.86 + 0.2 * Math.sin((seconds * speed * 2 * Math.PI) / APART)
}

/** `direction` is the key's for this shot (cheat.ts). */
export const createLight = (
  light: LightRig,
  direction: Vec3,
  set: SetSpec,
  seed: number,
  look: Look,
  shadows: number,
): Live => {
  const group = new Group()
  const ambient = new HemisphereLight(light.ambient.sky, light.ambient.ground, light.ambient.intensity)
  const key = new DirectionalLight(light.key.colour, light.key.intensity)
  const fill = new DirectionalLight(light.fill.colour, light.fill.intensity)
  const { power, halo: glow } = lampOf[look.kind]
  const reach = set.interior ? 7 : 13
  key.castShadow = shadows > 0
  key.shadow.mapSize.set(Math.max(1, shadows), Math.max(1, shadows))
  key.shadow.camera.left = -reach
  key.shadow.camera.right = reach
  key.shadow.camera.top = reach
  key.shadow.camera.bottom = -reach
  key.shadow.camera.near = 1
  key.shadow.camera.far = 60
  key.shadow.bias = -0.002
  key.shadow.normalBias = 0.04
  key.shadow.intensity = shadowOf(light, set, look)
  key.shadow.radius = 1 + light.key.softness * 3
  group.add(ambient, key, key.target, fill, fill.target)
  const nearest = [...light.practicals].sort((a, b) => Math.hypot(...a.position) - Math.hypot(...b.position))
  const lamps = nearest.slice(0, LAMPS).map((p) => {
    const lamp = new PointLight(p.colour, p.intensity * power, p.range, 0.9)
    lamp.position.set(...p.position)
    group.add(lamp)
    return lamp
  })
  const halos = nearest.map((p) => {
    // The glow of instruments is seen on faces, not in the air.
    if (p.range < HALO) return null
    const halo = createHalo(p.colour, Math.min(2.6, 0.5 + p.range * 0.15), glow)
    halo.position.set(...p.position)
    group.add(halo)
    return halo
  })
  const swell = passing(light, set)
  const way = new Vector3(...direction).normalize()
  const centre = new Vector3()
  const texel = (2 * reach) / key.shadow.mapSize.x
  // The axes of the light's own picture, as three.js turns a shadow's camera.
  const across = new Vector3(0, 1, 0).cross(way.clone().negate()).normalize()
  const along = way.clone().negate().cross(across)
  // A gobo stays where it is in the world though the shadow's picture follows the camera: metres, not shares.
  look.cookie.value.set(0, 0, 2 * reach, 0.05 + light.key.softness * 0.3)
  return {
    object: group,
    update: (seconds, camera) => {
      const [x, , z] = [camera.position.x, 0, camera.position.z]
      // The shadow follows the picture but stays near the stage, where people are.
      centre.set(Math.max(-6, Math.min(6, x * 0.4)), 0, Math.max(-8, Math.min(4, z * 0.25 - 1)))
      // In whole texels, or the edge of every shadow would crawl when the camera moves.
      centre
        .addScaledVector(across, -(centre.dot(across) % texel))
        .addScaledVector(along, -(centre.dot(along) % texel))
      key.position.copy(centre).addScaledVector(way, -28)
      key.target.position.copy(centre)
      look.cookie.value.x = centre.dot(across) / (2 * reach)
      look.cookie.value.y = centre.dot(along) / (2 * reach)
      look.key.value.copy(way).negate().transformDirection(camera.matrixWorldInverse)
      fill.position.set(x * 0.6, camera.position.y + 1.4, z)
      fill.target.position.set(0, 1.2, 0).addScaledVector(camera.getWorldDirection(new Vector3()), 2)
      const flash = light.weather === 'storm' ? lightning(seconds, seed) : 0
      key.intensity = light.key.intensity * swell(seconds)
      ambient.intensity = light.ambient.intensity + flash * (set.interior ? 0.5 : 1.1)
      nearest.forEach((p, i) => {
        const k = 1 + p.flicker * 0.3 * wobble(seconds, i + 1)
        const lamp = lamps[i]
        if (lamp) lamp.intensity = p.intensity * power * k
        const halo = halos[i]
        if (halo) halo.material.opacity = Math.min(1, k)
      })
    },
  }
}

export const hazeInto = (scene: Scene, light: LightRig): void => {
  scene.fog = new Fog(light.haze.colour, light.haze.near, light.haze.far)
}
