import {
  AdditiveBlending,
  BackSide,
  BufferGeometry,
  CircleGeometry,
  Color,
  Float32BufferAttribute,
  Group,
  Mesh,
  MeshBasicMaterial,
  Points,
  PointsMaterial,
  SphereGeometry,
  Vector3,
} from 'three'
import type { Look } from '#film/look.ts'
import { random } from '#film/random.ts'
import type { LightRig } from '#film/stage.ts'
import { behindAll } from '../finish/near-first.ts'
import type { Live } from '../live.tsx'
import { createHalo } from '../set/glow.ts'
import { lightning } from '../weather/lightning.ts'
import { HIGHEST, LOWEST, skyTexture } from './sky-texture.ts'

const RADIUS = 300

const dome = (light: LightRig, seed: number, look: Look): Mesh<SphereGeometry, MeshBasicMaterial> => {
  const geometry = new SphereGeometry(RADIUS, 40, 40)
  const uv = geometry.getAttribute('uv')
  for (let i = 0; i < uv.count; i++) {
    const elevation = (uv.getY(i) - 0.5) * 180
    uv.setY(i, Math.min(1, Math.max(0, (elevation - LOWEST) / (HIGHEST - LOWEST))))
  }
  return new Mesh(
    geometry,
    new MeshBasicMaterial({
      map: skyTexture(light, seed, look),
      side: BackSide,
      fog: false,
      toneMapped: false,
      depthWrite: false,
    }),
  )
}

const stars = (light: LightRig, seed: number): Points | null => {
  if (light.sky.stars < 0.05) return null
  const r = random(seed).fork('stars')
  const [place, colour]: [number[], number[]] = [[], []]
  const space = light.sky.stars > 0.95
  for (let i = 0; i < 900 * light.sky.stars; i++) {
    const t = r.next() * Math.PI * 2
    const y = space ? r.next() * 1.6 - 0.8 : r.next() ** 1.4
    const k = Math.sqrt(Math.max(0, 1 - y * y))
    place.push(Math.sin(t) * k * 280, y * 280, Math.cos(t) * k * 280)
    const b = (0.25 + 0.75 * r.next() ** 3) * (space ? 1 : Math.min(1, y * 3 + 0.15))
    const warm = r.next()
    colour.push(b, b * (0.9 + warm * 0.1), b * (1.1 - warm * 0.25))
  }
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new Float32BufferAttribute(place, 3))
  geometry.setAttribute('color', new Float32BufferAttribute(colour, 3))
  return new Points(
    geometry,
    new PointsMaterial({
      size: 1.5,
      sizeAttenuation: false,
      vertexColors: true,
      fog: false,
      toneMapped: false,
      transparent: true,
      blending: AdditiveBlending,
      depthWrite: false,
    }),
  )
}

/**
 * The sun or the moon, where the key comes from but always before the picture's usual side: as high and as far to the side
 * as the light is steep and oblique, drawn in towards the middle as a lens would have it.
 */
const disc = (light: LightRig): Group | null => {
  const veiled = light.weather !== 'clear' && light.weather !== 'wind'
  if (veiled || light.sky.stars > 0.95) return null
  const night = light.time === 'night'
  const [x, y] = light.key.direction
  const high = { dawn: 0.27, day: 0.95, dusk: 0.29, night: 0.57 }[light.time]
  const at = new Vector3(-x * (night ? 0.83 : 0.48), -y * high, -1).normalize().multiplyScalar(270)
  const group = new Group()
  const face = new Mesh(
    new CircleGeometry(night || light.time === 'day' ? 8 : 13, 40),
    new MeshBasicMaterial({
      color: night ? new Color('#f4f1e0') : new Color(light.key.colour).lerp(new Color('#fff6dc'), 0.6),
      fog: false,
      toneMapped: false,
      depthWrite: false,
    }),
  )
  face.position.copy(at)
  face.lookAt(0, 0, 0)
  const halo = createHalo(
    night ? '#9db4e8' : light.key.colour,
    night ? 110 : light.time === 'day' ? 150 : 240,
    night ? 0.4 : 0.75,
    false,
  )
  halo.position.copy(at)
  halo.material.depthTest = true
  group.add(halo, face)
  return group
}

/** The sky stays round the camera and is seen where nothing else is. */
export const createSky = (light: LightRig, seed: number, look: Look): Live => {
  const group = new Group()
  const back = dome(light, seed, look)
  const parts = [back, stars(light, seed), disc(light)]
  for (const [i, part] of parts.entries()) {
    if (!part) continue
    part.traverse((child) => {
      child.renderOrder = -10 + i
      behindAll(child)
    })
    group.add(part)
  }
  return {
    object: group,
    update: (seconds, camera) => {
      group.position.copy(camera.position)
      back.rotation.y = seconds * 0.004
      const flash = light.weather === 'storm' ? lightning(seconds, seed) : 0
      back.material.color.setScalar(1 + flash * 0.9)
    },
  }
}
