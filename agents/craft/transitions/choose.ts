import type { Direction } from '#film/direction.ts'
import { inOrder, shotsInOrder } from '#film/film.ts'
import type { Scene } from '#film/scene.ts'
import { breakdown, type SceneText } from '#film/screenplay/breakdown.ts'
import type { Shot } from '#film/shot.ts'
import type { Transition } from '#film/transition.ts'
import { writtenTransition } from './written.ts'

export type TransitionsInput = {
  direction: Direction
  scenes: Record<string, Scene>
  shots: Record<string, Shot>
  screenplay: string
}

type Side = { scene: Scene; text: SceneText | undefined; shot: Shot | undefined }

const LATER = /later|next|following|morning after|meanwhile the next/i
const LONG =
  /\b(?:years?|months?|weeks?|winter|summer|spring|autumn)\b[^.]*\blater\b|\b(?:years?|months?) (?:before|earlier|after)\b/i
const MEMORY = /\b(?:flashback|memory|dream|vision|remember(?:ed|s)?|years? (?:before|earlier))\b/i
const SAME = /continuous|same|moments? later/i

/** What passes between two scenes: nothing, some time, a long time; or we leave or enter a memory. */
const passage = (before: Side, after: Side): 'none' | 'time' | 'long' | 'memory' => {
  const time = after.text?.timeOfDay ?? ''
  const heading = after.scene.heading
  const memory = MEMORY.test(heading) || MEMORY.test(time)
  if (memory !== MEMORY.test(before.scene.heading)) return 'memory'
  if (SAME.test(time)) return 'none'
  if (LONG.test(heading)) return 'long'
  return before.scene.time !== after.scene.time || LATER.test(time) ? 'time' : 'none'
}

/** Two pictures that are alike: the same thing or face, about as large. */
const alike = (a: Shot | undefined, b: Shot | undefined): string | null => {
  const close = (shot: Shot | undefined) => shot !== undefined && ['MS', 'CU', 'ECU'].includes(shot.size)
  if (!a || !b || !close(a) || !close(b)) return null
  const shared = a.subjects[0]
  return shared !== undefined && shared === b.subjects[0] && (a.size === b.size || a.kind === 'insert')
    ? shared
    : null
}

const LIGHT = new Set(['comedy', 'family', 'adventure', 'fantasy'])
const SWIFT = new Set(['action', 'comedy', 'adventure', 'thriller'])

const chosen = (
  before: Side,
  after: Side,
  actEnds: boolean,
  direction: Direction,
  plain: number, // scenes since the last one that was not a plain cut
): Transition => {
  const genre = direction.genres[0]?.genre ?? 'drama'
  const playful = LIGHT.has(genre) || direction.look === 'paper'
  const passes = passage(before, after)
  const [a, b] = [before.scene.emotion, after.scene.emotion]
  const louder = b.arousal - a.arousal
  const turn = Math.abs(b.valence - a.valence)
  const like = alike(before.shot, after.shot)
  if (passes === 'memory') return { kind: 'flash', cut: null, seconds: 0.5, why: 'a memory breaks in' }
  if (passes === 'long') return { kind: 'fade', cut: null, seconds: 1, why: 'a long time passes' }
  if (actEnds && passes === 'time') return { kind: 'fade', cut: null, seconds: 0.8, why: 'an act ends' }
  if (passes === 'time') {
    if (playful && plain >= 2 && before.scene.place !== after.scene.place)
      return {
        kind: genre === 'comedy' ? 'iris' : 'wipe',
        cut: null,
        seconds: 0.7,
        why: 'time passes, lightly',
      }
    return {
      kind: 'dissolve',
      cut: null,
      seconds: 0.5 + 0.6 * (1 - Math.max(a.arousal, b.arousal)),
      why: 'time passes',
    }
  }
  if (like !== null) return { kind: null, cut: 'match', seconds: 0, why: `both pictures are of ${like}` }
  if (louder > 0.4 || (turn > 0.9 && Math.max(a.arousal, b.arousal) > 0.55))
    return { kind: null, cut: 'smash', seconds: 0, why: 'quiet against loud' }
  if (SWIFT.has(genre) && b.arousal > 0.65 && plain >= 2 && before.scene.place !== after.scene.place)
    return { kind: 'whip', cut: null, seconds: 0.3, why: 'in haste to the next place' }
  return { kind: null, cut: 'straight', seconds: 0, why: 'the story goes straight on' }
}

/** The scenes after which an act ends: those next to a quarter and to three quarters of the film. */
const actsEnd = (scenes: readonly Scene[]): Set<string> => {
  if (scenes.length < 5) return new Set()
  const total = scenes.reduce((sum, { seconds }) => sum + seconds, 0)
  const ends = [0.25, 0.75].map((share) => {
    let gone = 0
    return scenes.slice(0, -1).reduce(
      (best, scene) => {
        gone += scene.seconds
        const off = Math.abs(gone / total - share)
        return off < best.off ? { id: scene.id, off } : best
      },
      { id: '', off: 1 },
    ).id
  })
  return new Set(ends)
}

/** How each scene begins, the first by a fade from black. */
export const chooseTransitions = ({
  direction,
  scenes,
  shots,
  screenplay,
}: TransitionsInput): Record<string, Transition> => {
  const order = inOrder(scenes)
  const texts = new Map(breakdown(screenplay).map((text) => [text.id, text]))
  const filmed = shotsInOrder({ scenes, shots })
  const ends = actsEnd(order)
  const out: Record<string, Transition> = {}
  let plain = 0
  order.forEach((scene, i) => {
    const last = order[i - 1]
    if (!last) {
      out[scene.id] = { kind: 'fade', cut: null, seconds: 0.5, why: 'the film opens' }
      return
    }
    const own = filmed.filter((shot) => shot.scene === scene.id)
    const before: Side = {
      scene: last,
      text: texts.get(last.id),
      shot: filmed.findLast((s) => s.scene === last.id),
    }
    const after: Side = { scene, text: texts.get(scene.id), shot: own[0] }
    const asked = writtenTransition(before.text)
    const found = chosen(before, after, ends.has(last.id), direction, plain)
    const length = { dissolve: 0.8, fade: 0.8, wipe: 0.7, iris: 0.8, flash: 0.5, whip: 0.3 }
    out[scene.id] = asked
      ? {
          kind: asked.kind,
          cut: asked.cut,
          seconds: asked.kind === null ? 0 : asked.kind === found.kind ? found.seconds : length[asked.kind],
          why: `the script says "${asked.words}"`,
        }
      : found
    plain = out[scene.id]?.kind === null ? plain + 1 : 0
  })
  return out
}

/** Of the changes of scene where time passes or a memory comes, the share that is marked; less those marked without a reason. */
export const marked = (input: TransitionsInput, transitions: Record<string, Transition>): number => {
  const order = inOrder(input.scenes)
  const texts = new Map(breakdown(input.screenplay).map((text) => [text.id, text]))
  const changes = order.slice(1).map((scene, i) => {
    const last = order[i] ?? scene
    const before: Side = { scene: last, text: texts.get(last.id), shot: undefined }
    const passes = passage(before, { scene, text: texts.get(scene.id), shot: undefined }) !== 'none'
    const asked = writtenTransition(before.text)
    const is = transitions[scene.id]?.kind ?? null
    return asked ? is === asked.kind : passes === (is !== null) || is === 'whip'
  })
  return changes.length === 0 ? 1 : changes.filter(Boolean).length / changes.length
}
