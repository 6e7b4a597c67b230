import { BufferGeometry, Color, Float32BufferAttribute, Points, ShaderMaterial, Vector3 } from 'three'
import { random } from '#film/random.ts'
import type { LightRig } from '#film/stage.ts'
import type { Live } from '../live.tsx'

const COUNT = 260
const REACH = 9 // metres round the camera

const VERTEX = /* glsl */ `
attribute vec4 seed;
uniform float seconds;
uniform vec3 eye;
uniform float scale;
varying float age;
float hash( float n ) { return fract( sin( n ) * 43758.5453 ); }
void main() {
  float beat = seconds * ( 1.6 + 0.8 * seed.w ) + seed.z * 7.0;
  float turn = floor( beat );
  age = fract( beat );
  // Each drop falls somewhere else; the field goes with the camera in whole steps, so that none slides.
  vec2 at = vec2( hash( seed.x * 91.7 + turn ), hash( seed.y * 57.3 + turn * 1.7 ) ) * ${(REACH * 2).toFixed(1)};
  vec2 p = eye.xz + mod( at - eye.xz, ${(REACH * 2).toFixed(1)} ) - ${REACH.toFixed(1)};
  vec4 view = viewMatrix * vec4( p.x, 0.03 + 0.06 * sin( age * 3.14159 ), p.y, 1.0 );
  gl_PointSize = ( 0.05 + 0.16 * age ) * scale * projectionMatrix[1][1] / max( 0.4, -view.z );
  age *= smoothstep( 0.6, 1.4, -view.z ) > 0.5 ? 1.0 : 2.0;
  gl_Position = projectionMatrix * view;
}`
const FRAGMENT = /* glsl */ `
varying float age;
uniform vec3 colour;
uniform float alpha;
void main() {
  vec2 p = gl_PointCoord * 2.0 - 1.0;
  // A small crown seen from the side, flattening into a ring.
  float ring = abs( length( vec2( p.x, p.y * 2.6 ) ) - 0.75 );
  float k = smoothstep( 0.26, 0.1, ring ) * ( 1.0 - age ) * step( age, 1.0 );
  if ( k < 0.02 ) discard;
  gl_FragColor = vec4( colour, alpha * k );
  #include <colorspace_fragment>
}`

/** Where drops strike the ground round the camera. */
export const createSplashes = (light: LightRig, seed: number, height: number): Live => {
  const r = random(seed).fork('splashes')
  const geometry = new BufferGeometry()
  const seeds = Array.from({ length: COUNT * 4 }, () => r.next())
  geometry.setAttribute('seed', new Float32BufferAttribute(seeds, 4))
  geometry.setAttribute('position', new Float32BufferAttribute(new Float32Array(COUNT * 3), 3))
  const uniforms = {
    seconds: { value: 0 },
    eye: { value: new Vector3() },
    scale: { value: height / 2 },
    colour: { value: new Color(light.sky.horizon).lerp(new Color('#ffffff'), 0.5) },
    alpha: { value: light.weather === 'storm' ? 0.75 : 0.6 },
  }
  const material = new ShaderMaterial({
    ...{ uniforms, vertexShader: VERTEX, fragmentShader: FRAGMENT, transparent: true, depthWrite: false },
  })
  const object = new Points(geometry, material)
  object.name = 'splashes'
  object.frustumCulled = false
  object.renderOrder = 6
  return {
    object,
    update: (seconds, camera) => {
      uniforms.seconds.value = seconds
      uniforms.eye.value.copy(camera.position)
    },
  }
}
