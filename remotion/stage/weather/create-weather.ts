import {
  AdditiveBlending,
  BufferGeometry,
  Color,
  Float32BufferAttribute,
  LineSegments,
  NormalBlending,
  Points,
  ShaderMaterial,
  Vector3,
} from 'three'
import { random } from '#film/random.ts'
import { setFamily } from '#film/scene.ts'
import type { LightRig, SetSpec } from '#film/stage.ts'
import type { Live } from '../live.tsx'

type Kind = {
  count: number
  fall: number // m/s
  drift: number
  streak: number // metres; 0 a dot
  size: number
  colour: string
  alpha: number
  additive: boolean
  box: readonly [number, number, number]
}

const kindOf = (light: LightRig, set: SetSpec): Kind | null => {
  const night = light.time === 'night'
  if (setFamily[set.kind] === 'spaceship') return null
  if (set.interior)
    return {
      count: 90,
      fall: 0.02,
      drift: 0.12,
      streak: 0,
      size: 1.6,
      colour: light.key.colour,
      alpha: 0.35,
      additive: true,
      box: [7, 3, 6],
    }
  switch (light.weather) {
    case 'rain':
      return {
        count: 1300,
        fall: 9,
        drift: 0.5,
        streak: 0.42,
        size: 1,
        colour: light.sky.horizon,
        alpha: 0.55,
        additive: false,
        box: [18, 9, 18],
      }
    case 'storm':
      return {
        count: 1700,
        fall: 12,
        drift: 3.5,
        streak: 0.55,
        size: 1,
        colour: light.sky.horizon,
        alpha: 0.58,
        additive: false,
        box: [18, 9, 18],
      }
    case 'snow':
      return {
        count: 1100,
        fall: 0.9,
        drift: 0.5,
        streak: 0,
        size: 5.6,
        colour: '#ffffff',
        alpha: 0.9,
        additive: false,
        box: [18, 8, 18],
      }
    case 'wind':
      return {
        count: 60,
        fall: 0.3,
        drift: 4.5,
        streak: 0,
        size: 3,
        colour: light.ambient.ground,
        alpha: 0.7,
        additive: false,
        box: [16, 5, 14],
      }
    default:
      if (
        (setFamily[set.kind] === 'forest' || setFamily[set.kind] === 'field') &&
        (night || light.time === 'dusk')
      )
        return {
          count: 46,
          fall: 0,
          drift: 0.25,
          streak: 0,
          size: 3.4,
          colour: '#ffe28a',
          alpha: 0.95,
          additive: true,
          box: [14, 2.6, 14],
        }
      if (setFamily[set.kind] === 'forest')
        return {
          count: 110,
          fall: 0.03,
          drift: 0.2,
          streak: 0,
          size: 2,
          colour: light.key.colour,
          alpha: 0.45,
          additive: true,
          box: [14, 5, 12],
        }
      return null
  }
}

const VERTEX = /* glsl */ `
attribute vec4 seed;
uniform float seconds;
uniform vec3 eye;
uniform vec3 box;
uniform float fall;
uniform float drift;
uniform float streak;
uniform float size;
uniform float scale;
varying float shown;
void main() {
  vec3 p = seed.xyz * box;
  p.y -= seconds * fall * ( 0.8 + 0.4 * fract( seed.x * 17.0 ) );
  p.x += seconds * drift * ( 0.7 + 0.6 * fract( seed.z * 13.0 ) );
  p.xz += 0.35 * sin( seconds * 0.7 + seed.xy * 40.0 ) * step( streak, 0.001 );
  p.y += 0.2 * sin( seconds * 0.5 + seed.x * 60.0 ) * step( fall, 0.1 );
  vec3 middle = vec3( eye.x, box.y * 0.5, eye.z );
  p = middle + mod( p - middle + box * 0.5, box ) - box * 0.5;
  // Head and tail of a drop wrap together.
  p += vec3( fall > 0.0 ? drift / max( fall, 0.5 ) : 0.0, -1.0, 0.0 ) * streak * seed.w;
  vec4 view = viewMatrix * vec4( p, 1.0 );
  shown = smoothstep( 0.4, 1.4, -view.z ) * ( 0.5 + 0.5 * fract( seed.y * 31.0 ) );
  gl_PointSize = size * scale * clamp( 5.0 / -view.z, 0.4, 2.5 );
  gl_Position = projectionMatrix * view;
}`

const fragment = (dot: boolean) => /* glsl */ `
varying float shown;
uniform vec3 colour;
uniform float alpha;
void main() {
  ${dot ? 'float d = length( gl_PointCoord - 0.5 ); float k = smoothstep( 0.5, 0.12, d );' : 'float k = 1.0;'}
  gl_FragColor = vec4( colour, alpha * shown * k );
  #include <colorspace_fragment>
}`

/** What falls or floats in the air round the camera. Inside a house: motes in the light. */
export const createWeather = (light: LightRig, set: SetSpec, seed: number, height: number): Live | null => {
  const kind = kindOf(light, set)
  if (!kind) return null
  const r = random(seed).fork('weather')
  const seeds: number[] = []
  for (let i = 0; i < kind.count; i++) {
    const [x, y, z] = [r.next(), r.next(), r.next()]
    seeds.push(x, y, z, 0)
    if (kind.streak > 0) seeds.push(x, y, z, 1)
  }
  const geometry = new BufferGeometry()
  geometry.setAttribute('seed', new Float32BufferAttribute(seeds, 4))
  geometry.setAttribute('position', new Float32BufferAttribute(new Array((seeds.length / 4) * 3).fill(0), 3))
  const uniforms = {
    seconds: { value: 0 },
    eye: { value: new Vector3() },
    box: { value: new Vector3(...kind.box) },
    fall: { value: kind.fall },
    drift: { value: kind.drift },
    streak: { value: kind.streak },
    size: { value: kind.size },
    scale: { value: height / 360 },
    colour: { value: new Color(kind.colour).lerp(new Color('#ffffff'), kind.streak > 0 ? 0.4 : 0) },
    alpha: { value: kind.alpha },
  }
  const material = new ShaderMaterial({
    uniforms,
    vertexShader: VERTEX,
    fragmentShader: fragment(kind.streak === 0),
    transparent: true,
    depthWrite: false,
    blending: kind.additive ? AdditiveBlending : NormalBlending,
  })
  const object = kind.streak > 0 ? new LineSegments(geometry, material) : new Points(geometry, material)
  object.frustumCulled = false
  object.renderOrder = 8
  return {
    object,
    update: (seconds, camera) => {
      uniforms.seconds.value = seconds
      uniforms.eye.value.copy(camera.position)
    },
  }
}
