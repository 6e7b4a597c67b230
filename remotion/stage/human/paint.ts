import { Vector3 } from 'three'
import type { FigureModel } from '#film/stage.ts'
import { blend, clamp, lerp, type Rgb, rgb, smooth, tone } from '../clay.ts'
import { complexion } from '../tones.ts'
import type { People } from './people.ts'

/** How strongly a target moves each point, from 0 to 1: where on the face something is. */
const maskOf = (people: People, names: readonly string[]): Map<number, number> => {
  const mask = new Map<number, number>()
  for (const name of names) {
    const { at, by } = people.target(name)
    const far = Array.from(at, (_, i) => Math.hypot(by[i * 3] ?? 0, by[i * 3 + 1] ?? 0, by[i * 3 + 2] ?? 0))
    const most = Math.max(...far)
    at.forEach((v, i) => {
      mask.set(v, Math.max(mask.get(v) ?? 0, (far[i] ?? 0) / most))
    })
  }
  return mask
}

const warmOf = (skin: Rgb): Rgb =>
  blend(skin, [Math.min(1, skin[0] * 1.04), skin[1] * 0.52, skin[2] * 0.48], 0.6)

/** The colours of skin: blood in cheeks, lips, nose, ears and finger ends, shade round the eyes. */
export const skinPaint = (
  people: People,
  model: FigureModel,
  points: Float32Array,
  eyes: readonly { centre: Vector3; radius: number }[],
): ((v: number) => Rgb) => {
  const skin = complexion(rgb(model.skin))
  const warm = warmOf(skin)
  const fem = model.feminine
  const young = 1 - smooth(0.05, 0.4, model.age)
  const lips = maskOf(people, ['face-upperLip-more', 'face-lowerLip-more'])
  const cheeks = maskOf(people, ['face-cheekVolume-more'])
  const nose = maskOf(people, ['face-noseTipWidth-more'])
  const ears = maskOf(people, ['face-earSize-more'])
  const dark = skin[0] + skin[1] + skin[2] < 0.45
  const lip = blend(warm, [skin[0] * 0.86, skin[1] * 0.36, skin[2] * 0.4], lerp(0.35, 0.8, fem))
  const lipLine = people.mark('jaw')
  const mouthBack = (points[lipLine * 3 + 2] ?? 0) + 0.028 * model.height * 0.6
  const p = new Vector3()
  return (v) => {
    p.fromArray(points, v * 3)
    let c = skin
    c = blend(c, warm, clamp((cheeks.get(v) ?? 0) * lerp(0.32, 0.5, Math.max(fem, young))))
    c = blend(c, warm, clamp((nose.get(v) ?? 0) * 0.35))
    c = blend(c, warm, clamp((ears.get(v) ?? 0) * 0.3))
    for (const { centre, radius } of eyes) {
      const far = p.distanceTo(centre) / radius
      c = blend(
        c,
        tone(warm, dark ? 0.62 : 0.72),
        0.24 * smooth(1.7, 1.05, far) * (p.y > centre.y ? 1 : 0.55),
      )
    }
    const l = smooth(0.16, 0.5, lips.get(v) ?? 0)
    c = blend(c, lip, l * lerp(0.55, 0.9, fem))
    // What lies behind the lips is the inside of the mouth.
    if ((lips.get(v) ?? 0) > 0.05 && p.z < mouthBack) c = blend(c, [0.16, 0.03, 0.03], 0.8)
    return c
  }
}
