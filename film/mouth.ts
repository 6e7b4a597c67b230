import type { Take } from './sound.ts'
import type { MouthKey, MouthShape } from './stage.ts'

/** Shapes of the CMU phones as Flite names them; a diphthong glides from its first to its second. */
const SHAPES: Record<string, readonly [MouthShape] | readonly [MouthShape, MouthShape]> = {
  aa: ['open'],
  ae: ['open'],
  ah: ['mid'],
  ao: ['open'],
  aw: ['open', 'round'],
  ax: ['mid'],
  ay: ['open', 'wide'],
  b: ['closed'],
  ch: ['narrow'],
  d: ['narrow'],
  dh: ['narrow'],
  eh: ['mid'],
  er: ['round'],
  ey: ['mid', 'wide'],
  f: ['teeth'],
  g: ['narrow'],
  hh: ['mid'],
  ih: ['wide'],
  iy: ['wide'],
  jh: ['narrow'],
  k: ['narrow'],
  l: ['mid'],
  m: ['closed'],
  n: ['narrow'],
  ng: ['narrow'],
  ow: ['open', 'round'],
  oy: ['round', 'wide'],
  p: ['closed'],
  pau: ['rest'],
  r: ['round'],
  s: ['narrow'],
  sh: ['round'],
  t: ['narrow'],
  th: ['teeth'],
  uh: ['round'],
  uw: ['round'],
  v: ['teeth'],
  w: ['round'],
  y: ['wide'],
  z: ['narrow'],
  zh: ['round'],
}

/** What the eye insists on: lips that meet must be seen to meet, however short; the tongue's sounds may be missed. */
const WEIGHT: Record<MouthShape, number> = {
  rest: 0.8,
  closed: 4,
  teeth: 3,
  round: 1.6,
  open: 1.5,
  wide: 1.3,
  mid: 1,
  narrow: 0.6,
}
const LEAD = 1 // frames by which the mouth is ahead of the sound (CRAFT, "Performance")
const BREATH = 90 // ms; a pause shorter than this does not close the mouth

type Span = { from: number; to: number; shape: MouthShape }

const spansOf = (take: Pick<Take, 'phones'>): Span[] =>
  take.phones.flatMap((phone): Span[] => {
    const shapes = SHAPES[phone.phone.toLowerCase().replace(/\d$/, '')] ?? ['mid']
    const { from, to } = phone
    const [first, second] = shapes
    if (to <= from || (first === 'rest' && to - from < BREATH)) return []
    if (!second) return [{ from, to, shape: first }]
    const turn = from + (to - from) * 0.55
    return [
      { from, to: turn, shape: first },
      { from: turn, to, shape: second },
    ]
  })

const shapeIn = (spans: readonly Span[], from: number, to: number): MouthShape | null => {
  const score = new Map<MouthShape, number>()
  for (const span of spans) {
    const overlap = Math.min(to, span.to) - Math.max(from, span.from)
    if (overlap > 0) score.set(span.shape, (score.get(span.shape) ?? 0) + overlap * WEIGHT[span.shape])
  }
  let best: MouthShape | null = null
  for (const [shape, value] of score) if (best === null || value > (score.get(best) ?? 0)) best = shape
  return best
}

/**
 * The mouth over one take that begins at `startFrame`: one shape a frame, the one that matters most while it is
 * sounded, one frame ahead of the sound; a key where the shape changes, and rest after the last sound.
 */
export const mouthOf = (take: Pick<Take, 'phones' | 'ms'>, startFrame: number, fps: number): MouthKey[] => {
  const spans = spansOf(take)
  const frames = Math.ceil((take.ms / 1000) * fps)
  const keys: MouthKey[] = []
  let before: MouthShape = 'rest'
  let first = 0
  const set = (at: number, shape: MouthShape) => {
    if (shape !== before) keys.push({ at: Math.max(0, startFrame + at - LEAD), shape })
    before = shape
  }
  for (let frame = 0; frame < frames; frame++) {
    while ((spans[first]?.to ?? Number.POSITIVE_INFINITY) <= (frame / fps) * 1000) first += 1
    const near = spans.slice(first, first + 8)
    const shape = shapeIn(near, (frame / fps) * 1000, ((frame + 1) / fps) * 1000)
    set(frame, shape ?? (near.length === 0 ? 'rest' : before))
  }
  set(frames, 'rest')
  // The lead may bring two keys of a line that starts at 0 to the same frame; the later one is heard.
  return keys.filter((key, i) => keys[i + 1]?.at !== key.at)
}
