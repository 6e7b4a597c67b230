import type { Effect } from '#film/effect.ts'
import type { Shot } from '#film/shot.ts'
import type { SetSpec, Vec3 } from '#film/stage.ts'
import type { EffectsInput } from './input.ts'
import type { Wish } from './words.ts'

/** Where an effect is: its offset from what it goes with, or its place in the set. */
export type Spot = Pick<Effect, 'position' | 'attach'> & { size?: number }

type Ask = { shot: Shot; set: SetSpec; input: EffectsInput; who: string | null; prop: string | null }

const round = (v: readonly number[]): Vec3 => {
  const [x = 0, y = 0, z = 0] = v.map((n) => Math.round(n * 1000) / 1000)
  return [x, y, z]
}

/** On top of a thing that is seen in the shot. */
const onProp = (id: string, wish: Wish, { input }: Ask): Spot | null => {
  const model = input.propModels[id]
  if (!model) return null
  const top =
    model.shape === 'candle' ? 0.98 : model.shape === 'torch' ? 0.92 : wish.kind === 'glow' ? 0.4 : 0.85
  const size =
    wish.kind === 'fire'
      ? Math.min(wish.size, model.size)
      : wish.kind === 'glow' || wish.kind === 'steam'
        ? Math.max(0.22, model.size)
        : wish.size
  return { attach: id, position: round([0, model.size * top, 0]), size }
}

const propsIn = ({ shot, input }: Ask): string[] => {
  const performance = input.performances[shot.id]
  return [
    ...Object.values(performance?.actors ?? {}).flatMap(({ holds }) => (holds ? [holds.prop] : [])),
    ...Object.keys(performance?.props ?? {}),
  ]
}

/** The piece of the set that it comes from: fire low in a hearth, smoke over a chimney. */
const onPiece = (wish: Wish, { set }: Ask): Spot | null => {
  const piece = set.pieces.find(({ kind }) => wish.things?.source !== '.' && wish.things?.test(kind))
  if (!piece) return null
  const [x, y, z] = piece.position
  const [width, height, depth] = piece.size
  const hearth = /hearth|fireplace|stove|range|oven|furnace|forge/.test(piece.kind)
  const low = wish.kind === 'fire' || wish.kind === 'embers'
  const out = hearth && low ? depth * 0.25 : 0
  const up = low ? (hearth ? Math.min(0.3, height * 0.15) : Math.min(height * 0.4, 0.25)) : height
  const size = low ? Math.min(wish.size, Math.max(0.3, width * 0.45)) : wish.size
  return {
    attach: null,
    position: round([x + Math.sin(piece.yaw) * out, y + up, z + Math.cos(piece.yaw) * out]),
    size,
  }
}

const actorOf = ({ shot, who, input }: Ask): string | null => {
  const actors = input.performances[shot.id]?.actors ?? {}
  return [who, ...shot.subjects, ...Object.keys(actors)].find((id) => id !== null && id in actors) ?? null
}

/** Behind the people, as far as the set goes. */
const behind = (wish: Wish, { set }: Ask): Spot => {
  const back = set.interior
    ? Math.max(set.cameraRoom.min[2] + 0.6, -2.2)
    : wish.kind === 'lightning'
      ? -26
      : -4.5
  const aside = wish.kind === 'lightning' ? 5 : wish.kind === 'hologram' ? 0.4 : 1.3
  return {
    attach: null,
    position: round([aside, 0, back]),
    size: set.interior ? Math.min(wish.size, 1) : wish.size,
  }
}

/** @returns where the effect goes; null where there is nothing it could belong to */
export const spotOf = (wish: Wish, ask: Ask): Spot | null => {
  if (ask.prop) return onProp(ask.prop, wish, ask)
  const middle: Spot = { attach: null, position: [0, 0, 0] }
  if (wish.where === 'around') return middle
  if (wish.where === 'thing') {
    const { input, shot } = ask
    const named = `${shot.shows} ${shot.actions.map(({ text }) => text).join(' ')}`.toLowerCase()
    const prop = propsIn(ask).find((id) => {
      const [shape, name] = [input.propModels[id]?.shape ?? '', input.props[id]?.name ?? '']
      // What glows is what the words speak of; a kettle steams because it is a kettle.
      const last = name.toLowerCase().split(' ').at(-1) ?? name
      return wish.things?.source === '.'
        ? named.includes(last)
        : wish.things?.test(shape) || wish.things?.test(name)
    })
    const spot = (prop ? onProp(prop, wish, ask) : null) ?? onPiece(wish, ask)
    if (spot) return spot
    if (wish.kind === 'fire' && wish.size > 0.4) return behind(wish, ask)
    if (wish.kind === 'smoke' || wish.kind === 'embers') return behind(wish, ask)
  }
  const actor = actorOf(ask)
  if (!actor) return wish.where === 'behind' ? behind(wish, ask) : null
  if (wish.kind === 'splash') return { attach: actor, position: [0, 0, 0.5] }
  if (wish.kind === 'steam') return { attach: actor, position: [0, 1.5, 0.22], size: 0.2 }
  if (wish.where === 'behind') return behind(wish, ask)
  return { attach: actor, position: round([0.1, 1.15, 0.55]) }
}
