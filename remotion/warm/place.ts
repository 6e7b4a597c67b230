import { Camera, type Texture, type WebGLRenderer, type WebGLRenderTarget } from 'three'
import type { Placed } from '../transitions/moves.ts'
import { pass, target } from './pass.ts'

type Placing = { texture: Texture; place: Placed | null; opaque: boolean }

/** A sheet moved and scaled about its middle; what is drawn smaller is read at more places, so that nothing flickers. */
const shader = /* glsl */ `precision highp float;
uniform sampler2D sheet;
uniform bool opaque;
uniform vec2 size;
uniform vec4 place; // pixels to the right and up, scale, samples a side
out vec4 colour;
vec4 cell( vec2 p ) { return texelFetch( sheet, ivec2( clamp( p, vec2( 0.0 ), size - 1.0 ) ), 0 ); }
vec4 between( vec2 p ) {
  vec2 q = floor( p - 0.5 );
  vec2 f = p - 0.5 - q;
  vec4 low = mix( cell( q ), cell( q + vec2( 1.0, 0.0 ) ), f.x );
  vec4 high = mix( cell( q + vec2( 0.0, 1.0 ) ), cell( q + 1.0 ), f.x );
  return mix( low, high, f.y );
}
void main() {
  vec2 spot = ( gl_FragCoord.xy - 0.5 * size - place.xy ) / place.z + 0.5 * size;
  vec2 inside = min( spot, size - spot ) * place.z;
  float cover = clamp( min( inside.x, inside.y ) + 0.5, 0.0, 1.0 );
  vec4 sum = vec4( 0.0 );
  if ( cover > 0.0 ) for ( float j = 0.5; j < place.w; j++ ) for ( float i = 0.5; i < place.w; i++ )
    sum += between( spot + ( vec2( i, j ) / place.w - 0.5 ) / place.z );
  colour = sum / ( place.w * place.w );
  if ( opaque ) colour.a = 1.0;
  colour *= cover;
}`

/** Puts sheets where their keys have them, each on a target of its own. */
export const createPlacer = (gl: WebGLRenderer, width: number, height: number) => {
  const camera = new Camera()
  const { scene, uniforms } = pass(shader, {
    ...{ sheet: { value: null }, opaque: { value: false } },
    ...{ size: { value: [width, height] }, place: { value: [0, 0, 1, 1] } },
  })
  const targets: WebGLRenderTarget[] = []
  const put = ({ texture, opaque }: Placing, { x, y, scale }: Placed, into: WebGLRenderTarget): Texture => {
    const samples = Math.max(1, Math.min(4, Math.ceil(1 / scale)))
    Object.assign(uniforms, {
      ...{ sheet: { value: texture }, opaque: { value: opaque } },
      place: { value: [x * width, -y * height, scale, samples] },
    })
    gl.setRenderTarget(into)
    gl.render(scene, camera)
    gl.setRenderTarget(null)
    return into.texture
  }
  return {
    /** @returns pictures of the sheets that move, by their places; their alpha is premultiplied */
    all: (sheets: readonly Placing[]): Map<number, Texture> => {
      const out = new Map<number, Texture>()
      for (const [i, sheet] of sheets.entries()) {
        if (sheet.place === null) continue
        const into = targets[out.size] ?? target(width, height)
        targets[out.size] = into
        out.set(i, put(sheet, sheet.place, into))
      }
      return out
    },
    dispose: () => {
      for (const each of targets) each.dispose()
    },
  }
}
