import { Color, Mesh, PlaneGeometry, ShaderMaterial, Vector3 } from 'three'
import type { LightRig, Piece } from '#film/stage.ts'
import type { Live } from '../live.tsx'

const VERTEX = /* glsl */ `
varying vec3 place;
varying float far;
uniform float seconds;
uniform float swell;
void main() {
  vec4 world = modelMatrix * vec4( position, 1.0 );
  float near = 1.0 - smoothstep( 20.0, 90.0, length( world.xz ) );
  world.y += near * swell * ( sin( world.x * 0.5 + seconds * 0.9 ) + sin( world.z * 0.7 - seconds * 1.1 + world.x * 0.2 ) );
  place = world.xyz;
  vec4 view = viewMatrix * world;
  far = -view.z;
  gl_Position = projectionMatrix * view;
}`

const FRAGMENT = /* glsl */ `
varying vec3 place;
varying float far;
uniform float seconds;
uniform vec3 deep;
uniform vec3 shallow;
uniform vec3 sky;
uniform vec3 glint;
uniform vec3 haze;
uniform vec2 reach;
uniform float shoreline;
uniform vec2 sun;
void main() {
  float out_ = max( 0.0, shoreline - place.z );
  float stretch = 1.0 + far * 0.05;
  float a = sin( place.x * 0.55 / stretch + sin( place.z * 0.9 + seconds * 0.7 ) * 1.3 + seconds * 0.3 );
  float b = sin( place.z * 2.1 / stretch + sin( place.x * 0.7 / stretch - seconds * 0.5 ) * 1.6 + seconds * 1.2 );
  float band = a * 0.4 + b * 0.6;
  vec3 colour = mix( shallow, deep, smoothstep( 0.0, 16.0, out_ ) );
  colour = mix( colour, sky, 0.12 + 0.45 * smoothstep( 10.0, 120.0, far ) );
  colour *= 0.92 + 0.16 * smoothstep( 0.1, 0.5, band );
  float side = abs( place.x / max( 1.0, -place.z + 4.0 ) - sun.x );
  float path = ( 1.0 - smoothstep( 0.03, 0.3, side ) ) * sun.y;
  colour += glint * path * smoothstep( 0.25, 0.75, band ) * smoothstep( 2.0, 25.0, out_ );
  colour += glint * 0.1 * smoothstep( 0.82, 0.95, band );
  float lap = out_ + 0.5 * sin( place.x * 0.8 + seconds * 0.8 ) + 0.8 * sin( seconds * 0.6 + place.x * 0.11 );
  float foam = smoothstep( 0.5, 0.2, abs( lap - 1.0 ) ) + 0.6 * smoothstep( 0.25, 0.05, abs( lap - 3.2 - b * 0.2 ) );
  colour = mix( colour, sky * 0.4 + vec3( 0.5 ) * length( sky ), clamp( foam, 0.0, 1.0 ) * 0.8 );
  colour = mix( colour, haze, smoothstep( reach.x, reach.y, far ) );
  gl_FragColor = vec4( colour, 1.0 );
  #include <colorspace_fragment>
}`

/**
 * Water with the sky and the light's path on it. A 'sea' begins at its place and goes to the horizon with foam where it
 * meets the sand; 'water' lies still about its place: a river, a lake, a moat.
 */
export const createSea = (piece: Piece, light: LightRig): Live => {
  const [x] = light.key.direction
  const bright = light.time === 'day' ? 1 : light.time === 'night' ? 0.34 : 0.62
  const still = piece.kind === 'water'
  const lit = (hex: string) => new Color(hex).multiplyScalar(bright)
  const uniforms = {
    seconds: { value: 0 },
    swell: { value: still ? 0.03 : 0.14 },
    deep: { value: lit(piece.colour) },
    shallow: { value: lit(piece.second ?? piece.colour) },
    sky: { value: new Color(light.sky.horizon) },
    glint: { value: new Color(light.key.colour).multiplyScalar(light.time === 'day' ? 0.35 : 0.6) },
    haze: { value: new Color(light.haze.colour) },
    reach: { value: [light.haze.near, light.haze.far] },
    shoreline: { value: still ? 1e4 : piece.position[2] },
    sun: {
      value: [
        Math.max(-0.5, Math.min(0.5, -x * 0.45)),
        light.weather === 'clear' || light.weather === 'wind' ? 1 : 0.25,
      ],
    },
  }
  const geometry = new PlaneGeometry(piece.size[0], piece.size[2], 60, 50)
  geometry.rotateX(-Math.PI / 2)
  if (!still) geometry.translate(0, 0, -piece.size[2] / 2)
  const mesh = new Mesh(
    geometry,
    new ShaderMaterial({ uniforms, vertexShader: VERTEX, fragmentShader: FRAGMENT }),
  )
  mesh.position.copy(new Vector3(...piece.position))
  mesh.rotation.y = piece.yaw
  return {
    object: mesh,
    update: (seconds) => {
      uniforms.seconds.value = seconds
    },
  }
}
