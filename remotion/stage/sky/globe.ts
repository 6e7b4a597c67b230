import {
  Color,
  DoubleSide,
  Group,
  Mesh,
  PlaneGeometry,
  RingGeometry,
  ShaderMaterial,
  SphereGeometry,
  Vector3,
} from 'three'
import type { LightRig, Piece } from '#film/stage.ts'
import { behindAll } from '../finish/near-first.ts'
import type { Live } from '../live.tsx'

const NOISE = /* glsl */ `
float hash( vec3 p ) { return fract( sin( dot( p, vec3( 127.1, 311.7, 74.7 ) ) ) * 43758.5453 ); }
float noise( vec3 p ) {
  vec3 i = floor( p ), f = fract( p );
  f = f * f * ( 3.0 - 2.0 * f );
  return mix( mix( mix( hash( i ), hash( i + vec3( 1, 0, 0 ) ), f.x ), mix( hash( i + vec3( 0, 1, 0 ) ), hash( i + vec3( 1, 1, 0 ) ), f.x ), f.y ),
    mix( mix( hash( i + vec3( 0, 0, 1 ) ), hash( i + vec3( 1, 0, 1 ) ), f.x ), mix( hash( i + vec3( 0, 1, 1 ) ), hash( i + vec3( 1, 1, 1 ) ), f.x ), f.y ), f.z );
}
float layered( vec3 p ) { return noise( p ) * 0.55 + noise( p * 2.1 ) * 0.28 + noise( p * 4.3 ) * 0.17; }`

const VERTEX = /* glsl */ `
varying vec3 on;
varying vec3 facing;
varying vec3 seen;
void main() {
  on = position;
  facing = normalize( mat3( modelMatrix ) * normal );
  vec4 world = modelMatrix * vec4( position, 1.0 );
  seen = normalize( cameraPosition - world.xyz );
  gl_Position = projectionMatrix * viewMatrix * world;
}`

const FRAGMENT = /* glsl */ `
varying vec3 on;
varying vec3 facing;
varying vec3 seen;
uniform vec3 base;
uniform vec3 second;
uniform vec3 air;
uniform vec3 sun;
uniform vec3 veil;
uniform float kind; // 0 cratered moon, 1 banded giant, 2 land and sea, 3 dry world
uniform float seed;
uniform float seconds;
uniform float faint; // how much of the sky's own light lies over it
${NOISE}
void main() {
  vec3 p = on * 2.2 + seed;
  float n = layered( p * 1.6 );
  vec3 colour;
  if ( kind < 0.5 ) {
    float pits = smoothstep( 0.62, 0.7, noise( p * 3.1 ) ) * 0.35 + smoothstep( 0.66, 0.72, noise( p * 6.7 ) ) * 0.25;
    colour = mix( base, second, smoothstep( 0.35, 0.65, n ) ) * ( 1.0 - pits );
  } else if ( kind < 1.5 ) {
    float band = on.y * 7.0 + ( layered( vec3( on.x * 2.0 + seconds * 0.004, on.y * 9.0, on.z * 2.0 ) + seed ) - 0.5 ) * 1.8;
    colour = mix( base, second, 0.5 + 0.5 * sin( band * 2.0 ) );
    colour = mix( colour, base * 0.7, 0.4 * smoothstep( 0.4, 1.0, sin( band * 0.9 + 1.0 ) ) );
    float spot = length( ( on - normalize( vec3( 0.35, -0.28, 0.9 ) ) ) * vec3( 1.0, 1.8, 1.0 ) );
    colour = mix( second * 1.1, colour, smoothstep( 0.12, 0.2, spot ) );
  } else if ( kind < 2.5 ) {
    float land = smoothstep( 0.5, 0.54, n );
    vec3 ground = mix( second, vec3( 0.62, 0.52, 0.33 ), smoothstep( 0.56, 0.7, n ) );
    colour = mix( base, ground, land );
    colour = mix( colour, vec3( 0.94 ), smoothstep( 0.7, 0.86, abs( on.y ) + ( n - 0.5 ) * 0.4 ) );
    float cloud = smoothstep( 0.52, 0.66, layered( vec3( on.x * 3.0 + seconds * 0.01, on.y * 5.0, on.z * 3.0 ) + seed * 2.0 ) );
    colour = mix( colour, vec3( 0.95 ), cloud * 0.85 );
  } else {
    colour = mix( base, second, smoothstep( 0.3, 0.7, n ) );
    colour *= 0.82 + 0.3 * smoothstep( 0.45, 0.55, noise( p * 2.7 ) );
    colour = mix( colour, vec3( 0.9 ), smoothstep( 0.86, 0.95, abs( on.y ) ) );
  }
  float d = dot( facing, sun );
  float lit = 0.30 * smoothstep( -0.08, 0.14, d ) + 0.38 * smoothstep( 0.16, 0.44, d ) + 0.32 * smoothstep( 0.5, 0.84, d );
  float edge = 1.0 - max( 0.0, dot( facing, seen ) );
  vec3 shown = colour * ( 0.035 + lit );
  float rim = kind < 0.5 ? 0.0 : pow( edge, 3.0 ) * smoothstep( -0.25, 0.4, d );
  shown = mix( shown, air, rim * 0.8 );
  gl_FragColor = vec4( mix( shown, veil, faint ), 1.0 );
  #include <colorspace_fragment>
}`

const RING = /* glsl */ `
varying vec3 on;
uniform vec3 base;
uniform vec3 veil;
uniform float faint;
void main() {
  float r = length( on.xy );
  float gap = 0.35 + 0.65 * smoothstep( 0.3, 0.7, 0.5 + 0.5 * sin( r * 46.0 ) * sin( r * 17.0 ) );
  float alpha = smoothstep( 1.25, 1.34, r ) * ( 1.0 - smoothstep( 2.0, 2.1, r ) ) * gap;
  gl_FragColor = vec4( mix( base, veil, faint ), alpha * 0.75 );
  #include <colorspace_fragment>
}`

const HALO = /* glsl */ `
varying vec3 on;
uniform vec3 air;
void main() {
  float r = length( on.xy ) * 2.0;
  float glow = smoothstep( 1.0, 0.74, r ) * 0.5;
  gl_FragColor = vec4( air * glow, glow );
  #include <colorspace_fragment>
}`

const FLAT = /* glsl */ `
varying vec3 on;
void main() {
  on = position;
  gl_Position = projectionMatrix * modelViewMatrix * vec4( position, 1.0 );
}`

/**
 * A world in the sky: it keeps its place round the camera, turns slowly, and has the sun on one side.
 * seed % 4: 0 a cratered moon, 1 a banded giant, 2 land and sea, 3 a dry world; a giant of even tens has rings.
 */
export const createGlobe = (piece: Piece, light: LightRig): Live => {
  const kind = ((piece.seed % 4) + 4) % 4
  const space = light.sky.stars > 0.95
  const colours = {
    base: { value: new Color(piece.colour) },
    second: { value: new Color(piece.second ?? piece.colour) },
    air: { value: new Color(kind === 2 ? '#9fd0ff' : (piece.second ?? piece.colour)) },
    veil: { value: new Color(light.sky.top).lerp(new Color(light.sky.horizon), 0.35) },
    faint: { value: space ? 0 : light.time === 'night' ? 0.12 : 0.55 },
  }
  const [x, y, z] = light.key.direction
  const uniforms = {
    ...colours,
    kind: { value: kind },
    seed: { value: (piece.seed % 97) * 1.7 },
    seconds: { value: 0 },
    sun: { value: new Vector3(-x * 1.4, Math.max(0.15, -y) * 0.8, -z * 0.4 + 0.35).normalize() },
  }
  const group = new Group()
  const ball = new Mesh(
    new SphereGeometry(1, 48, 32),
    new ShaderMaterial({ uniforms, vertexShader: VERTEX, fragmentShader: FRAGMENT, depthWrite: false }),
  )
  ball.rotation.set(0.2, piece.yaw, 0.3)
  ball.renderOrder = -6
  behindAll(ball)
  group.add(ball)
  const flat = (fragmentShader: string) =>
    new ShaderMaterial({
      uniforms: colours,
      vertexShader: FLAT,
      fragmentShader,
      transparent: true,
      depthWrite: false,
      side: DoubleSide,
    })
  if (kind === 1 && Math.floor(piece.seed / 10) % 2 === 0) {
    const ring = new Mesh(new RingGeometry(1.24, 2.12, 64, 1), flat(RING))
    ring.rotation.set(1.28, 0.22, 0)
    ring.renderOrder = -5
    group.add(ring)
  }
  const halo = new Mesh(new PlaneGeometry(2.9, 2.9), flat(HALO))
  halo.renderOrder = -7
  if (kind !== 0 && space) group.add(halo)
  group.scale.setScalar(piece.size[0] / 2)
  const at = new Vector3(...piece.position)
  return {
    object: group,
    update: (seconds, camera) => {
      uniforms.seconds.value = seconds
      ball.rotation.y = piece.yaw + seconds * 0.006
      group.position.copy(camera.position).add(at)
      halo.lookAt(camera.position)
    },
  }
}
