import type { Finish } from './finish.ts'

const HEAD = /* glsl */ `
varying vec2 at;
uniform sampler2D picture;
float luma( vec3 c ) { return dot( c, vec3( 0.299, 0.587, 0.114 ) ); }
`

/** What is bright enough to glow, at a quarter of the size: four taps read sixteen points. */
export const BRIGHT = /* glsl */ `
${HEAD}
uniform vec2 pixel;
void main() {
  vec3 sum = vec3( 0.0 );
  for ( int i = 0; i < 4; i ++ ) {
    vec3 c = texture2D( picture, at + vec2( i % 2 == 0 ? -1.0 : 1.0, i < 2 ? -1.0 : 1.0 ) * pixel ).rgb;
    sum += c * smoothstep( 0.7, 0.97, max( c.r, max( c.g, c.b ) ) );
  }
  gl_FragColor = vec4( sum * 0.25, 1.0 );
}`

/** Half of a soft round blur: nine points by five taps between texels. */
export const BLUR = /* glsl */ `
${HEAD}
uniform vec2 along;
void main() {
  vec3 c = texture2D( picture, at ).rgb * 0.227;
  c += ( texture2D( picture, at + along * 1.385 ).rgb + texture2D( picture, at - along * 1.385 ).rgb ) * 0.316;
  c += ( texture2D( picture, at + along * 3.231 ).rgb + texture2D( picture, at - along * 3.231 ).rgb ) * 0.0703;
  gl_FragColor = vec4( c, 1.0 );
}`

const DEPTH = /* glsl */ `
uniform sampler2D depth;
uniform vec2 range;
float metresAt( vec2 p ) {
  return range.x * range.y / ( range.y - ( range.y - range.x ) * texture2D( depth, p ).r );
}
`

/** The picture at half size, and in alpha how far each point is out of focus: depth is dear to read, so once is enough. */
export const SPREAD = /* glsl */ `
${HEAD}
${DEPTH}
uniform float metres;
void main() {
  gl_FragColor = vec4( texture2D( picture, at ).rgb, min( 1.0, abs( 1.0 - metres / metresAt( at ) ) ) );
}`

/** The picture out of focus, at half size: a disc of twelve points, each as wide as its own blur lets it reach. */
export const LENS = /* glsl */ `
${HEAD}
uniform vec2 reach;
void main() {
  vec4 own = texture2D( picture, at );
  vec4 sum = vec4( own.rgb, 1.0 );
  vec2 wide = reach * max( own.a, 0.25 );
  for ( int i = 0; i < 12; i ++ ) {
    float turn = float( i ) * 2.39996;
    float out_ = sqrt( ( float( i ) + 0.5 ) / 12.0 );
    vec4 c = texture2D( picture, at + vec2( cos( turn ), sin( turn ) ) * out_ * wide );
    // A sharp point must not smear into what is blurred behind it.
    sum += vec4( c.rgb, 1.0 ) * smoothstep( 0.0, 0.25, c.a + 0.02 );
  }
  gl_FragColor = vec4( sum.rgb / sum.a, 1.0 );
}`

/** Stair steps: where the light changes sharply, a short blur along the edge (after the idea of Lottes' FXAA, 2009). */
const EDGES = /* glsl */ `
vec3 smoothed( vec2 p, vec3 here ) {
  float m = luma( here );
  float a = luma( texture2D( picture, p + vec2( -0.5, -0.5 ) * pixel ).rgb );
  float b = luma( texture2D( picture, p + vec2( 0.5, -0.5 ) * pixel ).rgb );
  float c = luma( texture2D( picture, p + vec2( -0.5, 0.5 ) * pixel ).rgb );
  float d = luma( texture2D( picture, p + vec2( 0.5, 0.5 ) * pixel ).rgb );
  float low = min( m, min( min( a, b ), min( c, d ) ) );
  float high = max( m, max( max( a, b ), max( c, d ) ) );
  if ( high - low < max( 0.025, high * 0.07 ) ) return here;
  vec2 way = vec2( ( c + d ) - ( a + b ), ( a + c ) - ( b + d ) );
  way = clamp( way / ( min( abs( way.x ), abs( way.y ) ) + 0.02 ), -6.0, 6.0 ) * pixel;
  vec3 near = 0.5 * ( texture2D( picture, p + way * 0.1667 ).rgb + texture2D( picture, p - way * 0.1667 ).rgb );
  vec3 wide = 0.5 * near + 0.25 * ( texture2D( picture, p + way * 0.5 ).rgb + texture2D( picture, p - way * 0.5 ).rgb );
  float k = luma( wide );
  return k < low || k > high ? near : wide;
}
`

/**
 * Card lies over card: a soft shadow away from the light, a lit edge towards it, and a white margin round what was cut out
 * by hand (marked in alpha by the material). The lightbox behind takes no shadow.
 */
const PAPER = /* glsl */ `
vec3 papered( vec3 c ) {
  float here = metresAt( at );
  vec2 unit = vec2( pixel.x / pixel.y, 1.0 );
  vec2 way = normalize( vec2( side.x, abs( side.y ) + 0.35 ) ) * unit;
  float scale = clamp( 4.5 / here, 0.45, 1.8 );
  float margin = 0.0;
  float cutter = 0.0055 * clamp( 5.0 / here, 0.4, 1.2 );
  if ( texture2D( picture, at ).a > 0.75 ) {
    for ( int i = 0; i < 8; i ++ ) {
      float turn = float( i ) * 0.785398;
      vec2 p = at + vec2( cos( turn ), sin( turn ) ) * unit * cutter;
      margin = max( margin, step( texture2D( picture, p ).a, 0.75 ) * step( metresAt( p ) + 0.18, here ) );
    }
  }
  float over = 0.0;
  for ( int i = 1; i <= 5; i ++ ) {
    float there = metresAt( at + way * 0.0062 * scale * float( i ) );
    over += smoothstep( 0.04 + 0.005 * here, 0.12 + 0.014 * here, here - there ) * ( 1.3 - 0.2 * float( i ) );
  }
  float card = step( here, range.y * 0.5 );
  vec3 shadow = mix( vec3( 0.42 ), dark + vec3( 0.2 ), 0.4 );
  c *= mix( vec3( 1.0 ), shadow, min( 1.0, over * 0.36 ) * card );
  float beyond = metresAt( at + way * pixel.y * 1.4 );
  float cut = smoothstep( 0.05 + 0.008 * here, 0.16 + 0.024 * here, beyond - here );
  // A cut edge shows the white of the card, most where the card is dark.
  c = mix( c, min( vec3( 1.0 ), c * 1.05 + 0.3 ), cut * 0.75 * card );
  vec3 fibre = vec3( 0.985, 0.965, 0.925 );
  return mix( c, fibre, margin * 0.94 );
}
`

/** Two inks and one colour. */
const NOIR = /* glsl */ `
vec3 inked( vec3 c ) {
  // All else is grey already: what is left of a hue, even where light washes it out, is the one colour.
  float y = luma( c );
  float high = max( c.r, max( c.g, c.b ) );
  vec3 own = c - vec3( y );
  vec3 wish = accent - vec3( luma( accent ) );
  float kept = smoothstep( 0.4, 0.56, ( high - min( c.r, min( c.g, c.b ) ) ) / max( high, 0.03 ) )
    * smoothstep( 0.72, 0.92, dot( own, wish ) / max( length( own ) * length( wish ), 1e-4 ) );
  // Contrast above, but the shade is not crushed: walls and floors are made out in it.
  float tone = mix( max( y - 0.03, 0.0 ), smoothstep( 0.02, 0.94, y ), smoothstep( 0.05, 0.55, y ) );
  vec3 deep = mix( vec3( 0.018, 0.022, 0.035 ), dark, 0.12 );
  vec3 pale = mix( vec3( 0.95, 0.955, 0.96 ), light, 0.12 );
  vec3 ink = mix( deep, pale, tone );
  ink += ( dark - vec3( luma( dark ) ) ) * 0.28 * ( 1.0 - abs( tone * 2.2 - 0.7 ) ) * step( tone, 0.77 );
  return mix( ink, c * 1.12, kept );
}
`

/** A wash over the whole picture: warm from where the light comes, cool on the other side. */
const PAINTED = /* glsl */ `
vec3 washed( vec3 c ) {
  vec2 from = side / max( 0.4, length( side ) );
  float k = clamp( dot( at - 0.5, from ) * 1.1, -0.6, 0.6 );
  vec3 warm = mix( vec3( 1.0 ), light / max( 0.05, luma( light ) ), 0.22 );
  vec3 cool = mix( vec3( 1.0 ), dark / max( 0.05, luma( dark ) ), 0.10 );
  c *= k > 0.0 ? mix( vec3( 1.0 ), warm * 1.06, k ) : mix( vec3( 1.0 ), cool * 0.93, - k );
  return mix( c, c * c * ( 3.0 - 2.0 * c ), 0.3 );
}
`

/** The ground steps back from people: into mist, or into the dark while they are lit a little more. */
const PARTED = /* glsl */ `
vec3 parted( vec3 c, float mark ) {
  float ground = smoothstep( 0.55, 0.95, mark );
  // A lamp stays as bright as it is.
  vec3 back = part > 0.0 ? mix( c, haze, part ) : c * ( 1.0 + part * ( 1.0 - smoothstep( 0.55, 0.9, luma( c ) ) ) );
  vec3 front = c * ( 1.0 - part * ( part > 0.0 ? 0.55 : 0.45 ) );
  return mix( front, back, ground );
}
`

const LOOKS = { painted: PAINTED, noir: NOIR, paper: PAPER } as const
const TREAT = { painted: 'washed', noir: 'inked', paper: 'papered' } as const

/** Everything that happens to a frame after it is drawn, in one pass. */
export const finishShader = ({ look, samples, focus, depth, grade }: Finish): string => /* glsl */ `
${HEAD}
uniform vec2 pixel;
uniform sampler2D glow;
uniform sampler2D lens;
uniform float metres;
uniform float blur;
uniform vec3 slope;
uniform vec3 offset;
uniform vec3 power;
uniform vec4 amounts; // saturation, vignette, grain, halation
uniform vec2 side;
uniform vec3 dark;
uniform vec3 light;
uniform vec3 accent;
uniform vec3 haze;
uniform float part;
uniform uint seed;
${depth ? DEPTH : ''}
${samples === 'edges' ? EDGES : ''}
${PARTED}
${LOOKS[look]}
void main() {
  vec4 drawn = texture2D( picture, at );
  vec3 c = ${samples === 'edges' ? 'smoothed( at, drawn.rgb )' : 'drawn.rgb'};
  ${focus ? 'c = mix( c, texture2D( lens, at ).rgb, smoothstep( 0.5, 2.0, abs( 1.0 - metres / metresAt( at ) ) * blur / pixel.y ) );' : ''}
  c = ${TREAT[look]}( parted( c, drawn.a ) );
  ${grade.halation > 0 ? 'c += texture2D( glow, at ).rgb * vec3( 1.0, 0.74, 0.56 ) * amounts.w * ( 1.0 - 0.6 * c );' : ''}
  // ASC CDL v1.2: slope, offset, power, then saturation about Rec. 709 luma.
  c = pow( clamp( c * slope + offset, 0.0, 1.0 ), power );
  c = mix( vec3( dot( c, vec3( 0.2126, 0.7152, 0.0722 ) ) ), c, amounts.x );
  vec2 off = at * 2.0 - 1.0;
  c = mix( c, dark * 0.3, amounts.y * smoothstep( 0.3, 1.05, dot( off, off ) * 0.5 ) );
  ${
    grade.grain > 0
      ? `uvec3 q = uvec3( gl_FragCoord.xy, seed ) * uvec3( 1597334677u, 3812015801u, 2798796415u );
  uint h = ( q.x ^ q.y ^ q.z ) * 1597334677u;
  h = ( h ^ ( h >> 15u ) ) * 2246822519u;
  float grain = float( h >> 8u ) / 16777216.0 - 0.5;
  c += grain * amounts.z * 0.09 * ( 1.0 - abs( 2.0 * luma( c ) - 0.9 ) * 0.7 );`
      : ''
  }
  gl_FragColor = vec4( clamp( c, 0.0, 1.0 ), 1.0 );
}`
