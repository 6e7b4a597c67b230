import { type Look, surfaceNames } from '#film/look.ts'
import { INK, KNEE, OWN, ROOM, tonesInGlsl } from './tones.ts'

/** The parts of the painted material that replace or follow three's own chunks (material.ts puts them together). */

export const VERTEX_HEAD = /* glsl */ `
attribute float surface;
uniform float paintedSurface;
uniform vec4 paintedSurfaces[ 16 ];
varying vec3 paintedAt;
varying vec3 paintedNormal;
varying vec4 paintedStuff;
#ifdef LOOK_NOIR
varying float paintedGrown;
#endif
`
/** Before bones and morphs move it, so that a pattern goes with the body. */
export const VERTEX_BODY = /* glsl */ `
paintedAt = position;
paintedNormal = normal;
float made = surface > 0.0 ? surface : paintedSurface;
paintedStuff = paintedSurfaces[ int( made + 0.5 ) ];
#ifdef LOOK_NOIR
paintedGrown = step( abs( made - ${surfaceNames.indexOf('hair')}.0 ), 0.5 );
#endif
`

export const HEAD = /* glsl */ `
precision mediump sampler2DArray;
uniform vec3 paintedShade;
uniform vec3 paintedWarm;
uniform vec3 paintedRim;
uniform vec3 paintedAccent;
uniform vec3 paintedKey;
uniform vec4 paintedCookie;
uniform float paintedRimShare;
uniform float paintedGlow;
uniform float paintedFlesh;
uniform sampler2DArray paintedPatterns;
varying vec3 paintedAt;
varying vec3 paintedNormal;
varying vec4 paintedStuff;
#ifdef LOOK_NOIR
varying float paintedGrown;
#endif
float paintedPattern = 0.0;
`

/** How a surface takes light by how far it is turned to it. */
export const rampOf = (look: Look): string => /* glsl */ `
vec3 getGradientIrradiance( vec3 normal, vec3 lightDirection ) {
  float d = dot( normal, lightDirection ) + paintedPattern * 0.22;
  return vec3( ${tonesInGlsl(look, 'paintedRimShare > 0.9')} );
}`

/** The pattern of its stuff by the side it is seen from, fading before it can shimmer; noir takes the colour away. */
export const ALBEDO = /* glsl */ `
#ifdef PATTERNED
if ( paintedStuff.z > 0.0 ) {
  vec3 side = abs( paintedNormal );
  vec2 on = side.y > max( side.x, side.z ) ? paintedAt.xz : side.x > side.z ? paintedAt.zy : paintedAt.xy;
  float tile = texture( paintedPatterns, vec3( on * paintedStuff.y, floor( paintedStuff.x + 0.5 ) ) ).r;
  float reach = 1.0 - smoothstep( 6.0, 26.0, vViewPosition.z * paintedStuff.y );
  paintedPattern = ( tile - 0.5 ) * paintedStuff.z * ( 0.25 + 0.75 * reach );
  diffuseColor.rgb *= 1.0 + paintedPattern * 1.3;
}
#endif
#ifdef LOOK_NOIR
{
  vec3 seen = sqrt( max( diffuseColor.rgb, vec3( 0.0 ) ) );
  float high = max( seen.r, max( seen.g, seen.b ) );
  float low = min( seen.r, min( seen.g, seen.b ) );
  vec3 away = seen - vec3( dot( seen, vec3( 1.0 / 3.0 ) ) );
  float kept = smoothstep( 0.5, 0.66, ( high - low ) / max( high, 0.02 ) ) * smoothstep( 0.9, 0.955, dot( away, paintedAccent ) / max( length( away ), 1e-4 ) );
  // Only what people wear and carry, not their lips or hair: a shelf of red books would drown the one red coat.
  kept *= smoothstep( 0.25, 0.55, paintedRimShare ) * ( 1.0 - paintedFlesh ) * ( 1.0 - paintedGrown );
  float grey = dot( diffuseColor.rgb, vec3( 0.2126, 0.7152, 0.0722 ) );
  float ink = ${INK.floor} + ${INK.gain} * pow( max( grey, 0.0 ), paintedRimShare > 0.9 ? ${INK.people} : 0.68 );
  // White cloth must not outshine the face over it.
  if ( paintedRimShare > 0.9 ) ink /= 1.0 + 0.62 * ink * ( 1.0 - paintedFlesh );
  diffuseColor.rgb = mix( vec3( ink ), diffuseColor.rgb * 1.25, kept );
}
#endif
#ifdef LOOK_PAPER
diffuseColor.rgb = mix( diffuseColor.rgb, pow( max( diffuseColor.rgb, vec3( 0.0 ) ), vec3( 0.76 ) ), 0.5 ) + 0.012;
#endif`

/** People and what they carry are marked in the alpha that nobody sees: the finishing pass parts them from the ground. */
export const MARK = /* glsl */ `
gl_FragColor.a = paintedRimShare > 0.5 || paintedGlow > 0.1 ? 0.5 : 1.0;`

/** Haze in layers, as of card behind card. */
export const FOG = /* glsl */ `
#if defined( USE_FOG ) && defined( LOOK_PAPER )
float layer = smoothstep( fogNear, fogFar, vFogDepth ) * 7.0;
gl_FragColor.rgb = mix( gl_FragColor.rgb, fogColor, ( floor( layer ) + smoothstep( 0.9, 1.0, fract( layer ) ) ) / 7.0 );
#else
#include <fog_fragment>
#endif`

/** The key's shadow: two filtered taps instead of three's own rotated disc, and the gobo that breaks the light. */
export const SHADOW = /* glsl */ `
#define getShadow threeShadow
#include <shadowmap_pars_fragment>
#undef getShadow
#ifdef USE_SHADOWMAP
float paintedPieces( vec2 at ) {
  vec2 p = ( at + paintedCookie.xy ) * paintedCookie.z;
  float soft = paintedCookie.w;
  #if defined( GOBO_BLINDS )
  float slat = abs( fract( p.y * 3.0 ) - 0.5 ) * 2.0;
  return smoothstep( 0.46 - soft, 0.46 + soft, slat );
  #elif defined( GOBO_WINDOW )
  vec2 pane = abs( fract( p * vec2( 0.8, 0.62 ) ) - 0.5 ) * 2.0;
  vec2 bar = smoothstep( vec2( 0.06 - soft * 0.3 ), vec2( 0.06 + soft * 0.7 ), pane );
  vec2 wall = 1.0 - smoothstep( vec2( 0.8 - soft ), vec2( 0.8 + soft * 0.4 ), pane );
  return bar.x * bar.y * wall.x * wall.y;
  #elif defined( GOBO_LEAVES )
  return texture( paintedPatterns, vec3( p * 0.16, LEAVES ) ).r;
  #elif defined( GOBO_DOOR )
  return 1.0 - smoothstep( 0.7 - soft, 0.7 + soft, abs( p.x ) );
  #elif defined( GOBO_FLAG )
  return 1.0 - 0.62 * smoothstep( 0.9, 3.2, p.y ) - 0.2 * smoothstep( 1.5, 5.0, abs( p.x ) );
  #else
  return 1.0;
  #endif
}
/** On people it is broken less, or they are torn into patches; least on faces: both eyes must be found. */
float paintedGobo( vec2 at ) {
  return mix( 1.0, paintedPieces( at ), paintedRimShare > 0.9 ? 0.34 - 0.14 * paintedFlesh : 1.0 );
}
/** A hat's shadow leaves the eyes to be found. */
float paintedVeil( float lit ) {
  return mix( lit, 1.0, 0.42 * paintedFlesh );
}
#if defined( SHADOWMAP_TYPE_PCF )
float getShadow( sampler2DShadow map, vec2 size, float intensity, float bias, float radius, vec4 coord ) {
  vec3 at = coord.xyz / coord.w;
  at.z += bias;
  vec2 metres = at.xy;
  if ( at.x < 0.0 || at.x > 1.0 || at.y < 0.0 || at.y > 1.0 || at.z > 1.0 ) return 1.0;
  vec2 aside = vec2( 0.7, 0.35 ) * radius / size;
  float lit = 0.5 * ( texture( map, vec3( at.xy + aside, at.z ) ) + texture( map, vec3( at.xy - aside, at.z ) ) );
  return mix( 1.0, paintedVeil( lit ) * paintedGobo( metres ), intensity );
}
#else
float getShadow( sampler2D map, vec2 size, float intensity, float bias, float radius, vec4 coord ) {
  vec3 at = coord.xyz / coord.w;
  at.z += bias;
  if ( at.x < 0.0 || at.x > 1.0 || at.y < 0.0 || at.y > 1.0 || at.z > 1.0 ) return 1.0;
  return mix( 1.0, paintedVeil( step( at.z, texture2D( map, at.xy ).r ) ) * paintedGobo( at.xy ), intensity );
}
#endif
#endif`

/** Warm where the key falls, cool where not, but skin keeps to its own hue; gloss, most on dark skin; held back before it burns out; the rim from behind. */
export const EDGE = /* glsl */ `
  vec3 paintedBase = max( diffuseColor.rgb, vec3( 0.03 ) );
  float paintedLit = dot( reflectedLight.directDiffuse / paintedBase, vec3( 0.3, 0.5, 0.2 ) );
  vec3 paintedBlood = mix( vec3( 1.0 ), vec3( 1.06, 0.99, 0.93 ), paintedFlesh );
  vec3 paintedCool = paintedShade * paintedBlood * paintedBlood * paintedBlood;
  outgoingLight = ( reflectedLight.directDiffuse + reflectedLight.indirectDiffuse )
    * mix( paintedCool, paintedWarm * paintedBlood, smoothstep( 0.04, 0.5, paintedLit ) );
  const vec3 LUMA = vec3( 0.2126, 0.7152, 0.0722 );
  float paintedOwn = mix( ${OWN.deep.toFixed(2)}, ${OWN.pale.toFixed(2)}, smoothstep( ${OWN.from.toFixed(2)}, ${OWN.to.toFixed(2)}, diffuseColor.g ) );
  outgoingLight = mix( outgoingLight, diffuseColor.rgb * ( dot( outgoingLight, LUMA ) / max( dot( diffuseColor.rgb, LUMA ), 1e-4 ) ), paintedOwn * paintedFlesh );
  vec3 paintedView = normalize( vViewPosition );
  if ( paintedStuff.w > 0.01 ) {
    float glint = dot( reflect( - paintedView, normal ), paintedKey ) + paintedPattern * 0.3;
    float gloss = paintedStuff.w * ( 1.0 - paintedFlesh * smoothstep( 0.06, 0.34, diffuseColor.g ) );
    outgoingLight += paintedWarm * gloss * smoothstep( 0.15, 0.6, paintedLit ) * smoothstep( 0.78, 0.97, glint ) * 0.6;
  }
  float paintedHigh = max( outgoingLight.r, max( outgoingLight.g, outgoingLight.b ) );
  if ( paintedHigh > ${KNEE.toFixed(2)} ) {
    float over = paintedHigh - ${KNEE.toFixed(2)};
    outgoingLight *= ( ${KNEE.toFixed(2)} + over / ( 1.0 + over / ${ROOM.toFixed(2)} ) ) / paintedHigh;
  }
  outgoingLight += diffuseColor.rgb * paintedGlow;
  #ifndef FLAT_SHADED
  float paintedEdge = 1.0 - clamp( dot( normal, paintedView ), 0.0, 1.0 );
  float paintedUp = smoothstep( -0.55, 0.6, normal.y ) * ( 1.0 - smoothstep( 0.8, 0.97, normal.y ) );
  outgoingLight += paintedRim * paintedRimShare * smoothstep( RIM_FROM, 0.93, paintedEdge ) * paintedUp * ( 0.35 + 0.65 * diffuseColor.rgb );
  #endif`
