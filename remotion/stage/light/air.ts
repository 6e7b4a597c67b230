import {
  AdditiveBlending,
  Color,
  CylinderGeometry,
  DoubleSide,
  Group,
  Mesh,
  MeshBasicMaterial,
  PlaneGeometry,
  ShaderMaterial,
  type Vector3,
} from 'three'
import type { Look } from '#film/look.ts'
import type { LightRig, SetSpec } from '#film/stage.ts'
import type { Live } from '../live.tsx'
import { createHalo, haloTexture } from '../set/glow.ts'

type Practical = LightRig['practicals'][number]

/** How much of the air is seen in a beam, a bank of mist and on a wet floor. */
const AIR: Record<Look, { cone: number; mist: number; wet: number }> = {
  painted: { cone: 0.16, mist: 0, wet: 0.22 },
  noir: { cone: 0.34, mist: 0.16, wet: 0.5 },
  paper: { cone: 0, mist: 0, wet: 0 },
}

/** Light that falls from a lamp through haze: an open cone, densest at the lamp and where one looks through most of it. */
const cone = (lamp: Practical, strength: number): Mesh => {
  const [x, y, z] = lamp.position
  const geometry = new CylinderGeometry(0.12, Math.min(2, y * 0.5), y, 20, 1, true)
  geometry.translate(0, -y / 2, 0)
  const mesh = new Mesh(
    geometry,
    new ShaderMaterial({
      uniforms: { colour: { value: new Color(lamp.colour).multiplyScalar(strength) } },
      vertexShader:
        'varying float down; varying float thick; void main() { down = 1.0 - uv.y; vec3 n = normalize( normalMatrix * normal ); vec4 v = modelViewMatrix * vec4( position, 1.0 ); thick = abs( dot( n, normalize( - v.xyz ) ) ); gl_Position = projectionMatrix * v; }',
      fragmentShader:
        'varying float down; varying float thick; uniform vec3 colour; void main() { float k = ( 1.0 - down ) * ( 0.35 + 0.65 * ( 1.0 - down ) ); gl_FragColor = vec4( colour * k * thick * thick, 1.0 ); }',
      blending: AdditiveBlending,
      depthWrite: false,
      transparent: true,
      side: DoubleSide,
    }),
  )
  mesh.position.set(x, y, z)
  mesh.renderOrder = 6
  return mesh
}

/** The lamp again in a wet floor: a long soft streak that lies where a mirror would show it, drawn out towards the lens. */
const streak = (lamp: Practical, strength: number) => {
  const mesh = new Mesh(
    new PlaneGeometry(1, 1).rotateX(-Math.PI / 2),
    new MeshBasicMaterial({
      map: haloTexture(),
      color: new Color(lamp.colour).multiplyScalar(strength),
      blending: AdditiveBlending,
      transparent: true,
      depthWrite: false,
      toneMapped: false,
    }),
  )
  mesh.renderOrder = 2
  const [x, y, z] = lamp.position
  return {
    mesh,
    place: (eye: Vector3) => {
      const [dx, dz] = [x - eye.x, z - eye.z]
      const far = Math.hypot(dx, dz)
      const share = Math.max(0.05, eye.y / (eye.y + y))
      mesh.position.set(eye.x + dx * share, 0.02, eye.z + dz * share)
      mesh.rotation.y = Math.atan2(dx, dz)
      mesh.scale.set(0.5 + far * 0.03, 1, Math.min(9, 1.2 + far * 0.3))
    },
  }
}

/** What light does in the air and on wet ground: beams, banks of mist, streaks. Cards and cones, no ray is marched. */
export const createAir = (light: LightRig, set: SetSpec, look: Look): Live => {
  const group = new Group()
  const amount = AIR[look]
  const dark = light.time === 'night' || light.time === 'dusk'
  const wet =
    !set.interior && (light.weather === 'rain' || light.weather === 'storm' || (look === 'noir' && dark))
  const near = light.practicals.filter(({ position: [x, y, z] }) => y > 1.7 && Math.hypot(x, z) < 24)
  if (amount.cone > 0 && dark)
    for (const lamp of near.filter(({ flicker }) => flicker < 0.3).slice(0, 6))
      group.add(cone(lamp, amount.cone))
  if (amount.mist > 0 && !set.interior)
    for (const [x, z, wide] of [
      [-5, -9, 17],
      [6, -15, 24],
    ] as const) {
      const bank = createHalo(light.haze.colour, wide, amount.mist)
      bank.position.set(x, 1.2, z)
      bank.scale.y = 5
      group.add(bank)
    }
  const streaks = wet
    ? light.practicals
        .filter(({ position: [x, , z] }) => Math.hypot(x, z) < 30)
        .slice(0, 8)
        .map((lamp) => streak(lamp, amount.wet))
    : []
  for (const { mesh } of streaks) group.add(mesh)
  return {
    object: group,
    update: (_, camera) => {
      for (const { place } of streaks) place(camera.position)
    },
  }
}
