import { Color, DoubleSide, FrontSide, MeshToonMaterial } from 'three'

/**
 * Painted light (CRAFT, "Looks"): four soft steps of light, shade that leans to cool, light that leans to warm,
 * a rim from behind; no outline, no texture. One look is shared by all that stands on a stage, so that
 * the light of a scene is set in one place.
 */
export type Look = {
  shade: { value: Color } // multiplies what the key does not reach
  warm: { value: Color } // multiplies what it does
  rim: { value: Color } // its strength is in its brightness
}

export const createLook = (shade = '#c3cdf2', warm = '#fff4e2', rim = '#000000'): Look => ({
  shade: { value: new Color(shade) },
  warm: { value: new Color(warm) },
  rim: { value: new Color(rim) },
})

export type Paint = {
  /** With vertex colours the colour multiplies them; leave it white. */
  colour?: string
  vertexColours?: boolean
  /** Light of its own (windows, lamps, eyes): a share of the colour, 0 … . */
  glow?: number
  /** How much of the rim it takes: 1 figures, 0 ground and sky. */
  rim?: number
  doubleSided?: boolean
  opacity?: number
  flat?: boolean
}

const RAMP = /* glsl */ `
vec3 getGradientIrradiance( vec3 normal, vec3 lightDirection ) {
  float d = dot( normal, lightDirection );
  float steps = 0.30 * smoothstep( -0.10, 0.12, d ) + 0.38 * smoothstep( 0.18, 0.42, d ) + 0.32 * smoothstep( 0.58, 0.84, d );
  float plain = clamp( d * 0.62 + 0.38, 0.0, 1.0 );
  return vec3( mix( steps, plain * plain, 0.22 ) );
}`

const PAINT = /* glsl */ `
  vec3 paintedBase = max( diffuseColor.rgb, vec3( 0.03 ) );
  float paintedLit = dot( reflectedLight.directDiffuse / paintedBase, vec3( 0.3, 0.5, 0.2 ) );
  outgoingLight = ( reflectedLight.directDiffuse + reflectedLight.indirectDiffuse )
    * mix( paintedShade, paintedWarm, smoothstep( 0.04, 0.5, paintedLit ) );
  outgoingLight += diffuseColor.rgb * paintedGlow;
  #ifndef FLAT_SHADED
  float paintedEdge = 1.0 - clamp( dot( normal, normalize( vViewPosition ) ), 0.0, 1.0 );
  float paintedUp = smoothstep( -0.55, 0.6, normal.y ) * ( 1.0 - smoothstep( 0.8, 0.97, normal.y ) );
  outgoingLight += paintedRim * paintedRimShare * smoothstep( 0.64, 0.9, paintedEdge ) * paintedUp * ( 0.35 + 0.65 * diffuseColor.rgb );
  #endif
  #include <opaque_fragment>`

const HEAD = /* glsl */ `
uniform vec3 paintedShade;
uniform vec3 paintedWarm;
uniform vec3 paintedRim;
uniform float paintedRimShare;
uniform float paintedGlow;
`

/** The one material family of the stage. All variants of one look share their uniforms, most share one program. */
export const painted = (look: Look, paint: Paint = {}): MeshToonMaterial => {
  const material = new MeshToonMaterial({
    color: paint.colour ?? '#ffffff',
    vertexColors: paint.vertexColours ?? false,
    side: paint.doubleSided ? DoubleSide : FrontSide,
    transparent: paint.opacity !== undefined && paint.opacity < 1,
    opacity: paint.opacity ?? 1,
  })
  material.onBeforeCompile = (shader) => {
    Object.assign(shader.uniforms, {
      paintedShade: look.shade,
      paintedWarm: look.warm,
      paintedRim: look.rim,
      paintedRimShare: { value: paint.rim ?? 1 },
      paintedGlow: { value: paint.glow ?? 0 },
    })
    const define = paint.flat ? '#define FLAT_SHADED\n' : ''
    shader.fragmentShader =
      define +
      shader.fragmentShader
        .replace('#include <gradientmap_pars_fragment>', HEAD + RAMP)
        .replace('#include <opaque_fragment>', PAINT)
  }
  material.customProgramCacheKey = () => (paint.flat ? 'painted-flat' : 'painted')
  return material
}
