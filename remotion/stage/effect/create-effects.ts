import {
  BufferAttribute,
  BufferGeometry,
  Color,
  CustomBlending,
  OneFactor,
  OneMinusSrcAlphaFactor,
  Points,
  ShaderMaterial,
  Vector3,
} from 'three'
import type { Effect } from '#film/effect.ts'
import type { StageSpec } from '#film/stage.ts'
import { travelAt } from '../figure/travel.ts'
import { worldOf } from '../figure/world.ts'
import type { Live } from '../live.tsx'
import { bolt } from './bolt.ts'
import { explosion, sparks, splash } from './burst.ts'
import type { Dot, Emit } from './dot.ts'
import { confetti, leaves } from './fall.ts'
import { embers, fire } from './fire.ts'
import { glow, hologram, magic } from './magic.ts'
import { dust, fog, smoke, steam } from './smoke.ts'

export const EMITTERS: Record<Effect['kind'], Emit> = {
  fire,
  smoke,
  steam,
  sparks,
  dust,
  embers,
  magic,
  explosion,
  hologram,
  lightning: bolt,
  fog,
  splash,
  glow,
  leaves,
  confetti,
}

const VERTEX = /* glsl */ `
attribute vec4 tint;
attribute vec4 form;
attribute float lit;
uniform float scale;
varying vec4 vTint;
varying vec4 vForm;
varying vec3 vTurn; // cosine, sine, radians
varying float vLit;
void main() {
  vec4 view = viewMatrix * vec4( position, 1.0 );
  vTint = tint;
  vForm = form;
  vTurn = vec3( cos( form.z ), sin( form.z ), form.z );
  vLit = lit;
  // Close to the lens a shape thins out instead of filling the frame.
  vTint.a *= smoothstep( 0.15, 0.9, -view.z / max( form.x, 0.3 ) );
  gl_PointSize = clamp( form.x * scale * projectionMatrix[1][1] / max( 0.05, -view.z ), 1.0, 900.0 );
  gl_Position = projectionMatrix * view;
}`

/**
 * Cut like painted shapes: an edge one can see, a lighter side above. `edge` 0 soft … 1 cut out with scissors. A software
 * rasteriser takes every branch for every pixel, so that each is made of what is cheap: roots, no powers, waves of parabolas.
 */
const FRAGMENT = /* glsl */ `
varying vec4 vTint;
varying vec4 vForm;
varying vec3 vTurn;
varying float vLit;
uniform float edge;
float wave( float x ) {
  float z = fract( x * 0.1591549 ) * 2.0 - 1.0;
  return 4.0 * z * ( abs( z ) - 1.0 );
}
void main() {
  vec2 p = gl_PointCoord * 2.0 - 1.0;
  p.y = -p.y;
  p = vec2( vTurn.x * p.x - vTurn.y * p.y, vTurn.y * p.x + vTurn.x * p.y );
  float thin = vForm.w;
  if ( thin > 1.0 ) p.y *= thin; else p.x /= thin;
  float cut = vForm.y;
  float r = length( p );
  if ( r > 1.2 ) discard; // the corners: nothing is painted there
  vec2 q = abs( p );
  float d; // 1 at the rim
  float soft;
  if ( cut < 0.5 ) {
    d = r * ( 1.0 + 0.12 * wave( p.x * 5.0 + vTurn.z * 3.0 ) * wave( p.y * 4.0 - vTurn.z ) );
    soft = 0.55;
  } else if ( cut < 1.5 ) {
    float up = sqrt( max( 0.0, 1.0 - p.y ) * 0.62 );
    d = q.x / max( 0.02, 0.72 * up * sqrt( up ) * sqrt( clamp( ( p.y + 1.0 ) * 1.6, 0.0, 1.0 ) ) ) + 9.0 * step( 1.0, q.y );
    soft = 0.5;
  } else if ( cut < 2.5 ) {
    d = 1.04 * ( sqrt( q.x ) + sqrt( q.y ) ) - 0.04;
    soft = 0.3;
  } else if ( cut < 3.5 ) {
    d = q.x / max( 0.05, 1.0 - p.y * p.y );
    soft = 0.12;
  } else {
    d = abs( r - 0.84 ) / 0.14;
    soft = 0.8;
  }
  float low = max( 0.0, 1.0 - r );
  float a = cut > 4.5 ? low * mix( low, 1.0, 0.15 ) : smoothstep( 1.0, 1.0 - mix( soft, 0.06, edge ), d );
  a *= vTint.a;
  if ( a < 0.004 ) discard;
  vec3 colour = vTint.rgb * ( cut < 0.5 ? 0.934 + 0.134 * smoothstep( -0.4, 0.7, p.y - p.x * 0.3 ) : 1.0 );
  gl_FragColor = vec4( colour * a, a * ( 1.0 - vLit ) );
}`

const MOST = 1400
const EDGES: Record<StageSpec['look'], number> = { painted: 0.35, noir: 0.1, paper: 1 }

/** As it stands in the picture: said once for each shape instead of for each of its pixels. */
const encoded = (linear: number): number =>
  linear < 0.0031308 ? linear * 12.92 : 1.055 * Math.min(1, linear) ** (1 / 2.4) - 0.055

/** Where an effect is: its own place, or that of what it goes with. */
const originOf = (effect: Effect, spec: StageSpec, frame: number): Vector3 => {
  const [x, y, z] = effect.position
  if (!effect.attach) return new Vector3(x, y, z)
  const figure = spec.figures.find((one) => one.id === effect.attach)
  if (figure) {
    const at = travelAt(figure.track, frame, spec.fps)
    return new Vector3(x, y, z)
      .applyAxisAngle(new Vector3(0, 1, 0), at.facing)
      .add(new Vector3(at.x, 0, at.z))
  }
  return (worldOf(spec, frame)(effect.attach) ?? new Vector3()).clone().add(new Vector3(x, y, z))
}

/** All effects of a shot as one cloud of painted shapes: one draw call, a few hundred dots, nothing remembered. */
export const createEffects = (spec: StageSpec, height: number): Live | null => {
  if (spec.effects.length === 0) return null
  const geometry = new BufferGeometry()
  const array = (width: number) => new BufferAttribute(new Float32Array(MOST * width), width)
  const [position, tint, form, lit] = [array(3), array(4), array(4), array(1)]
  geometry.setAttribute('position', position)
  geometry.setAttribute('tint', tint)
  geometry.setAttribute('form', form)
  geometry.setAttribute('lit', lit)
  const uniforms = { scale: { value: height / 2 }, edge: { value: EDGES[spec.look] } }
  const material = new ShaderMaterial({
    uniforms,
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    transparent: true,
    depthWrite: false,
    blending: CustomBlending,
    blendSrc: OneFactor,
    blendDst: OneMinusSrcAlphaFactor,
    premultipliedAlpha: true,
  })
  const object = new Points(geometry, material)
  object.name = 'effects'
  object.frustumCulled = false
  object.renderOrder = 7
  const tints = spec.effects.map(({ colour }) => {
    const c = new Color(colour)
    return [c.r, c.g, c.b] as const
  })
  const eye = new Vector3()
  return {
    object,
    update: (seconds, camera) => {
      const frame = Math.round(seconds * spec.fps)
      const dots: (Dot & { x: number; y: number; z: number; far: number })[] = []
      camera.getWorldPosition(eye)
      spec.effects.forEach((effect, i) => {
        if (frame < effect.from || frame >= effect.to) return
        const origin = originOf(effect, spec, frame)
        const t = (frame - effect.from) / spec.fps
        const left = (effect.to - frame) / spec.fps
        for (const dot of EMITTERS[effect.kind]({ ...effect, tint: tints[i] ?? [1, 1, 1] }, t, left)) {
          const [x, y, z] = [origin.x + dot.at[0], origin.y + dot.at[1], origin.z + dot.at[2]]
          dots.push({ ...dot, x, y, z, far: (x - eye.x) ** 2 + (y - eye.y) ** 2 + (z - eye.z) ** 2 })
        }
      })
      dots.sort((a, b) => b.far - a.far)
      const shown = dots.slice(-MOST)
      shown.forEach((dot, i) => {
        position.setXYZ(i, dot.x, dot.y, dot.z)
        tint.setXYZW(i, encoded(dot.colour[0]), encoded(dot.colour[1]), encoded(dot.colour[2]), dot.alpha)
        form.setXYZW(i, dot.size, dot.cut, dot.turn, dot.thin ?? 1)
        lit.setX(i, dot.add)
      })
      geometry.setDrawRange(0, shown.length)
      for (const attribute of [position, tint, form, lit]) attribute.needsUpdate = true
    },
  }
}
