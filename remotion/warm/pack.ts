import { Camera, DataTexture, type Texture, Vector4, type WebGLRenderer, type WebGLRenderTarget } from 'three'
import type { Placed } from '../transitions/moves.ts'
import { type Reveal, SOFT, whole as seenWhole } from '../transitions/shape.ts'
import { pass, target } from './pass.ts'
import { createPlacer } from './place.ts'

/** One thing laid over what is below it. Its alpha is premultiplied; a stage is opaque. */
export type Sheet = {
  texture: Texture
  reveal: Reveal
  place: Placed | null // where its keys have it; null: it fills the frame
  opaque: boolean
  white: boolean
}

const most = 10 // sheets on one frame

const laid = /* glsl */ `precision highp float;
uniform sampler2D sheets[ ${most} ];
uniform float opacity[ ${most} ];
uniform bool opaque[ ${most} ];
uniform bool white[ ${most} ];
uniform vec4 seen[ ${most} ]; // wipe, iris, shift, blur: as remotion/transitions has them
uniform vec2 size;
uniform int count;
out vec4 colour;
vec4 at( sampler2D sheet, float x, float y ) {
  return texelFetch( sheet, ivec2( clamp( x, 0.0, size.x - 1.0 ), y ), 0 );
}
vec4 smeared( sampler2D sheet, float x, float y, float sigma ) {
  vec4 sum = vec4( 0.0 );
  float weight = 0.0;
  for ( int i = -24; i <= 24; i++ ) {
    float k = float( i ) * 0.125;
    float w = exp( -0.5 * k * k );
    sum += w * at( sheet, x + k * sigma, y );
    weight += w;
  }
  return sum / weight;
}
void over( sampler2D sheet, int i ) {
  vec4 how = seen[ i ];
  float x = gl_FragCoord.x - floor( how.z * size.x + 0.5 );
  if ( x < 0.0 || x > size.x ) return;
  vec4 top = how.w > 0.0 ? smeared( sheet, x, gl_FragCoord.y, how.w * size.x ) : texelFetch( sheet, ivec2( x, gl_FragCoord.y ), 0 );
  if ( white[ i ] ) top = vec4( 1.0 );
  if ( opaque[ i ] ) top.a = 1.0;
  float open = clamp( ( how.x + ${SOFT} - gl_FragCoord.x / size.x ) / ${SOFT}, 0.0, 1.0 );
  float far = length( gl_FragCoord.xy - 0.5 * size ) / ( 0.5 * length( size ) );
  open *= clamp( ( how.y + ${SOFT} - far ) / ${SOFT}, 0.0, 1.0 );
  top *= opacity[ i ] * open;
  colour = vec4( top.rgb + colour.rgb * ( 1.0 - top.a ), 1.0 );
}
void main() {
  colour = vec4( 0.0, 0.0, 0.0, 1.0 );
${Array.from({ length: most }, (_, i) => `  if ( count > ${i} ) over( sheets[ ${i} ], ${i} );`).join('\n')}
}`

/**
 * RGB to planar YUV 4:2:0, BT.709, limited range: the bytes of the three planes in a row, four to a pixel. Chroma stands
 * between the two pixels' rows and at the left one's column pair's middle, as an encoder that averages four has it.
 */
const planes = /* glsl */ `precision highp float;
precision highp int;
uniform sampler2D picture;
uniform ivec2 size;
uniform int across; // pixels of this target's rows
out vec4 bytes;
vec3 at( int x, int y ) { return texelFetch( picture, ivec2( x, size.y - 1 - y ), 0 ).rgb; }
float luma( int i ) {
  int y = i / size.x;
  return ( 16.0 + 219.0 * dot( at( i - y * size.x, y ), vec3( 0.2126, 0.7152, 0.0722 ) ) ) / 255.0;
}
float chroma( int i ) {
  int w = size.x / 2;
  int n = w * ( size.y / 2 );
  bool red = i >= n;
  if ( red ) i -= n;
  int y = i / w;
  int x = ( i - y * w ) * 2;
  y *= 2;
  vec3 c = 0.25 * ( at( x, y ) + at( x + 1, y ) + at( x, y + 1 ) + at( x + 1, y + 1 ) );
  float l = dot( c, vec3( 0.2126, 0.7152, 0.0722 ) );
  return ( 128.0 + 224.0 * ( red ? ( c.r - l ) / 1.5748 : ( c.b - l ) / 1.8556 ) ) / 255.0;
}
void main() {
  int i = ( int( gl_FragCoord.y ) * across + int( gl_FragCoord.x ) ) * 4;
  int n = size.x * size.y;
  if ( i < n ) bytes = vec4( luma( i ), luma( i + 1 ), luma( i + 2 ), luma( i + 3 ) );
  else bytes = vec4( chroma( i - n ), chroma( i - n + 1 ), chroma( i - n + 2 ), chroma( i - n + 3 ) );
}`

export const blackSheet = (): Texture => {
  const texture = new DataTexture(new Uint8Array(4), 1, 1)
  texture.needsUpdate = true
  return texture
}

/** Lays the sheets of a frame on each other and hands the picture out as bytes. */
export const createPacker = (gl: WebGLRenderer, width: number, height: number) => {
  const camera = new Camera()
  const nothing = blackSheet()
  const whole = target(width, height)
  const placer = createPlacer(gl, width, height)
  const across = width / 2
  const packed = target(across, Math.ceil((height * 3) / 4))
  const lay = pass(laid, {
    sheets: { value: Array.from({ length: most }, () => nothing) },
    opacity: { value: Array.from({ length: most }, () => 0) },
    opaque: { value: Array.from({ length: most }, () => false) },
    white: { value: Array.from({ length: most }, () => false) },
    seen: { value: Array.from({ length: most }, () => new Vector4()) },
    size: { value: [width, height] },
    count: { value: 0 },
  })
  const pack = pass(planes, {
    picture: { value: nothing },
    size: { value: [width, height] },
    across: { value: across },
  })
  const into = (to: WebGLRenderTarget, { scene }: typeof lay) => {
    gl.setRenderTarget(to)
    gl.render(scene, camera)
    gl.setRenderTarget(null)
  }
  const laidOut = (sheets: readonly Sheet[]): Texture => {
    if (sheets.length > most)
      throw new Error(`A frame has ${sheets.length} layers; ${most} at most can be laid.`)
    const { uniforms } = lay
    const placed = placer.all(sheets)
    for (let i = 0; i < most; i++) {
      const sheet = sheets[i]
      const place = sheet?.place ?? null
      if (uniforms.sheets) uniforms.sheets.value[i] = (place && placed.get(i)) ?? sheet?.texture ?? nothing
      const { opacity, wipe, iris, shift, blur } = sheet?.reveal ?? { ...seenWhole, opacity: 0 }
      if (uniforms.opacity) uniforms.opacity.value[i] = opacity * (place?.opacity ?? 1)
      if (uniforms.white) uniforms.white.value[i] = sheet?.white ?? false
      uniforms.seen?.value[i].set(wipe, iris, shift, blur)
      if (uniforms.opaque) uniforms.opaque.value[i] = place === null && (sheet?.opaque ?? false)
    }
    if (uniforms.count) uniforms.count.value = sheets.length
    into(whole, lay)
    return whole.texture
  }
  return {
    /** @returns planes Y, U, V in one array of width × height × 1.5 bytes */
    planes: async (sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> => {
      const [only] = sheets
      const plain = sheets.length === 1 && only?.opaque && only.reveal === seenWhole && only.place === null
      if (pack.uniforms.picture) pack.uniforms.picture.value = plain ? only.texture : laidOut(sheets)
      into(packed, pack)
      const bytes = new Uint8Array(across * packed.height * 4)
      gl.readRenderTargetPixels(packed, 0, 0, across, packed.height, bytes)
      return bytes.subarray(0, (width * height * 3) / 2)
    },
    /** @returns RGBA, top row first */
    pixels: (sheets: readonly Sheet[]): Uint8ClampedArray<ArrayBuffer> => {
      laidOut(sheets)
      const upside = new Uint8Array(width * height * 4)
      gl.readRenderTargetPixels(whole, 0, 0, width, height, upside)
      const out = new Uint8ClampedArray(upside.length)
      for (let y = 0; y < height; y++)
        out.set(upside.subarray((height - 1 - y) * width * 4, (height - y) * width * 4), y * width * 4)
      return out
    },
    /** Waits until the rasteriser is done, by asking for one pixel of what it drew last. */
    settle: () => {
      const context = gl.getContext()
      context.readPixels(0, 0, 1, 1, context.RGBA, context.UNSIGNED_BYTE, new Uint8Array(4))
    },
    dispose: () => {
      whole.dispose()
      placer.dispose()
      packed.dispose()
      nothing.dispose()
    },
  }
}
