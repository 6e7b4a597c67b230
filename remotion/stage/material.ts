import { Color, DoubleSide, FrontSide, type IUniform, MeshToonMaterial, Vector3, Vector4 } from 'three'
import { type Look as LookName, type Materials, type SurfaceName, surfaceNames } from '#film/look.ts'
import type { LightRig } from '#film/stage.ts'
import { ALBEDO, EDGE, FOG, HEAD, MARK, rampOf, SHADOW, VERTEX_BODY, VERTEX_HEAD } from './material-shader.ts'
import { patternIndex, patterns } from './pattern.ts'

type Gobo = LightRig['key']['gobo'] | null

/**
 * One look is shared by all that stands on a stage, so that the light of a scene is set in one place.
 * CRAFT, "Looks": painted light (four soft steps, cool shade, warm light, a brush in the terminator), noir (hard
 * tones of grey and one colour) and paper (flat card, shaded by what lies over it).
 */
export type Look = {
  kind: LookName
  gobo: Gobo
  shade: { value: Color } // multiplies what the key does not reach
  warm: { value: Color } // multiplies what it does
  rim: { value: Color } // its strength is in its brightness
  accent: { value: Vector3 } // the one hue that noir keeps, as a direction away from grey
  key: { value: Vector3 } // towards the key, in view space
  cookie: { value: Vector4 } // the gobo's place in the light's own picture: x, y, scale, softness
  surfaces: { value: Vector4[] } // by surface: pattern, repeats a metre, strength, gloss
}

/** Away from grey, in the eye's rather than in linear light. */
const hueOf = (colour: Color): Vector3 => {
  const v = new Vector3(Math.sqrt(colour.r), Math.sqrt(colour.g), Math.sqrt(colour.b))
  return v.subScalar((v.x + v.y + v.z) / 3).normalize()
}

const stuff = (materials: Materials): Vector4[] =>
  surfaceNames.map((name) => {
    const s = materials[name] ?? materials.plain
    return s
      ? new Vector4(patternIndex(s.pattern), 1 / s.scale, s.strength, s.gloss)
      : new Vector4(0, 1, 0, 0)
  })

export const createLook = (
  kind: LookName = 'painted',
  materials: Materials = {},
  accent = '#d2603a',
  gobo: Gobo = null,
): Look => ({
  kind,
  gobo,
  shade: { value: new Color('#c3cdf2') },
  warm: { value: new Color('#fff4e2') },
  rim: { value: new Color('#000000') },
  accent: { value: hueOf(new Color(accent)) },
  key: { value: new Vector3(0, 1, 0) },
  cookie: { value: new Vector4(0, 0, 1, 0.2) },
  surfaces: { value: stuff(materials) },
})

export type Paint = {
  /** With vertex colours the colour multiplies them; leave it white. */
  colour?: string
  vertexColours?: boolean
  /** What it is made of where its vertices do not say. */
  surface?: SurfaceName
  /** Light of its own (windows, lamps, eyes): a share of the colour, 0 … . */
  glow?: number
  /** How much of the rim it takes: 1 figures, 0 ground and sky. */
  rim?: number
  doubleSided?: boolean
  opacity?: number
  flat?: boolean
}

const uniformsOf = (look: Look, paint: Paint): Record<string, IUniform> => ({
  paintedShade: look.shade,
  paintedWarm: look.warm,
  paintedRim: look.rim,
  paintedAccent: look.accent,
  paintedKey: look.key,
  paintedCookie: look.cookie,
  paintedSurfaces: look.surfaces,
  paintedPatterns: { value: patterns() },
  paintedSurface: { value: Math.max(0, surfaceNames.indexOf(paint.surface ?? 'plain')) },
  paintedRimShare: { value: paint.rim ?? 1 },
  paintedGlow: { value: paint.glow ?? 0 },
  paintedFlesh: { value: paint.surface === 'skin' ? 1 : 0 },
})

/** The one material family of the stage. All variants of one look share their uniforms, most share one program. */
export const painted = (look: Look, paint: Paint = {}): MeshToonMaterial => {
  const material = new MeshToonMaterial({
    color: paint.colour ?? '#ffffff',
    vertexColors: paint.vertexColours ?? false,
    side: paint.doubleSided ? DoubleSide : FrontSide,
    transparent: paint.opacity !== undefined && paint.opacity < 1,
    opacity: paint.opacity ?? 1,
  })
  const patterned = look.surfaces.value.some((each) => each.z > 0)
  const defines = [
    paint.flat ? '#define FLAT_SHADED' : '',
    patterned ? '#define PATTERNED' : '',
    `#define LOOK_${look.kind.toUpperCase()}`,
    `#define GOBO_${(look.gobo ?? 'none').toUpperCase()}`,
    `#define RIM_FROM ${look.kind === 'noir' ? 0.76 : 0.66}`,
    `#define LEAVES ${patternIndex('leaves')}.0`,
  ]
    .filter(Boolean)
    .join('\n')
  material.onBeforeCompile = (shader) => {
    Object.assign(shader.uniforms, uniformsOf(look, paint))
    shader.vertexShader = `${defines}\n${shader.vertexShader
      .replace('#include <common>', `#include <common>\n${VERTEX_HEAD}`)
      .replace('#include <begin_vertex>', `#include <begin_vertex>\n${VERTEX_BODY}`)}`
    shader.fragmentShader = `${defines}\n${shader.fragmentShader
      .replace('#include <gradientmap_pars_fragment>', HEAD + rampOf(look.kind))
      .replace('#include <color_fragment>', `#include <color_fragment>\n${ALBEDO}`)
      .replace('#include <shadowmap_pars_fragment>', SHADOW)
      .replace(
        '#include <opaque_fragment>',
        `${EDGE}\n#include <opaque_fragment>${material.transparent ? '' : MARK}`,
      )
      .replace('#include <fog_fragment>', FOG)}`
  }
  material.customProgramCacheKey = () => defines
  return material
}
