import type { Effect } from '#film/effect.ts'
import { random } from '#film/random.ts'
import type { Scene } from '#film/scene.ts'
import type { Shot } from '#film/shot.ts'
import type { SetSpec } from '#film/stage.ts'
import { fpsOf } from '#film/timeline/time.ts'
import { shotFrames } from '../blocking/timing.ts'
import type { EffectsInput } from './input.ts'
import { type Spot, spotOf } from './place.ts'
import { type Wish, wishesOf } from './words.ts'

const PUT_OUT =
  /\b(?:blows?|puffs?|snuffs?|puts?|stamps?|douses?)\b[^.]*\b(?:out|candle|fire|flame|torch)\b|\b(?:fire|flame|candle|torch)s?\b[^.]*\b(?:goes out|dies|gutters out|is out)\b/i

/** What a shot says, with when: fractions of the shot. */
const saidIn = (shot: Shot): { text: string; who: string | null; from: number }[] => [
  ...shot.actions.map(({ text, who, from }) => ({ text, who, from })),
  { text: shot.shows, who: null, from: 0.15 },
]

/** Lights that burn because of what they are: a candle that is seen has its flame. */
const lit = (shot: Shot, input: EffectsInput): { wish: Wish; prop: string }[] => {
  const performance = input.performances[shot.id]
  const shown = new Set([
    ...Object.keys(performance?.props ?? {}),
    ...Object.values(performance?.actors ?? {}).flatMap(({ holds }) => (holds ? [holds.prop] : [])),
  ])
  return [...shown].flatMap((prop) => {
    const shape = input.propModels[prop]?.shape
    const size = shape === 'candle' ? 0.07 : shape === 'torch' ? 0.24 : 0
    const unlit = /\bunlit\b|\bburnt\b/i.test(input.props[prop]?.name ?? '')
    const wish: Wish = {
      ...{ kind: 'fire', where: 'thing', size, colour: '#ffb454', strength: 0.9, seconds: null, lasts: true },
      ...{ things: null, words: `a ${shape} burns` },
    }
    return size > 0 && !unlit ? [{ wish, prop }] : []
  })
}

type Standing = { wish: Wish; spot: Spot }

/** One shot's effects, and what goes on burning after it. */
const shotEffects = (
  shot: Shot,
  set: SetSpec,
  before: readonly Standing[],
  input: EffectsInput,
): { effects: Effect[]; after: Standing[] } => {
  const { frames } = shotFrames(shot, input['tracks.picture'], input.brief.rate)
  const fps = fpsOf(input.brief.rate)
  const said = saidIn(shot)
  const outAt = said.find(({ text }) => PUT_OUT.test(text))
  const until = outAt ? Math.max(2, Math.round(outAt.from * frames + 0.5 * fps)) : frames
  const effects: Effect[] = []
  const standing: Standing[] = outAt ? before.filter(({ wish }) => wish.kind !== 'fire') : [...before]
  const put = (wish: Wish, spot: Spot, from: number, to: number) => {
    const same = effects.some(
      (e) => e.kind === wish.kind && (e.attach === spot.attach || wish.kind !== 'fire') && e.from <= from,
    )
    if (same || to <= from) return
    const { kind, colour, strength } = wish
    const seed = random(`${shot.id}/${kind}/${effects.length}`).int(1, 1_000_000)
    const size = Math.round((spot.size ?? wish.size) * 1000) / 1000
    effects.push({ kind, ...spot, size, colour, strength, from, to, seed, why: `"${wish.words}"` })
  }
  for (const { wish, prop } of lit(shot, input)) {
    const spot = spotOf({ ...wish, things: null }, { shot, set, input, who: null, prop })
    if (spot) put(wish, spot, 0, until)
  }
  for (const { wish, spot } of before) put(wish, spot, 0, wish.kind === 'fire' ? until : frames)
  for (const { text, who, from } of said)
    for (const wish of wishesOf(text)) {
      const spot = spotOf(wish, { shot, set, input, who, prop: null })
      if (!spot) continue
      const start = wish.seconds === null ? 0 : Math.round(from * frames)
      const length = wish.seconds === null ? frames : Math.max(2, Math.round(wish.seconds * fps))
      put(wish, spot, start, Math.min(wish.kind === 'fire' ? until : frames, start + length))
      if (wish.lasts && !outAt && !standing.some((s) => s.wish.kind === wish.kind))
        standing.push({ wish, spot })
    }
  return { effects, after: standing }
}

/** What the place itself says is there: a hearth that burns, a chimney that smokes. */
const ofPlace = (scene: Scene, set: SetSpec, input: EffectsInput, first: Shot | undefined): Standing[] => {
  const words = input.places[scene.place]?.words ?? []
  const said = words
    .map((word) => (/^(?:camp|bon)?fire(?:place)?s?$|^hearth$/i.test(word) ? 'The fire burns.' : word))
    .join('. ')
  const fogged = scene.weather === 'fog' && !set.interior ? ' Fog hangs.' : ''
  const windy =
    scene.weather === 'wind' && /forest|park|graveyard|village/.test(set.kind) ? ' Leaves drift.' : ''
  if (!first) return []
  return wishesOf(said + fogged + windy).flatMap((wish) => {
    const spot = wish.lasts ? spotOf(wish, { shot: first, set, input, who: null, prop: null }) : null
    return spot ? [{ wish, spot }] : []
  })
}

/** All effects of a film, by shot. What was lit in a scene burns on in its later shots. */
export const planEffects = (input: EffectsInput): Record<string, Effect[]> => {
  const out: Record<string, Effect[]> = {}
  for (const scene of Object.values(input.scenes)) {
    const set = input.sets[scene.place]
    if (!set) continue
    const shots = Object.values(input.shots)
      .filter((shot) => shot.scene === scene.id)
      .sort((a, b) => a.order - b.order)
    let standing = ofPlace(scene, set, input, shots[0])
    for (const shot of shots) {
      const { effects, after } = shotEffects(shot, set, standing, input)
      standing = after
      if (effects.length > 0) out[shot.id] = effects
    }
  }
  return out
}
