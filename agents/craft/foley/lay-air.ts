import { random } from '#film/random.ts'
import type { Scene } from '#film/scene.ts'
import type { SoundSpec } from '#film/sound.ts'
import { Clip, clipsInOrder, endOf } from '#film/timeline/track.ts'
import { type Layer, layersOf } from './ambience.ts'
import type { Footage } from './cues.ts'

/** A stretch of the film in one air; `dissolve`: frames over which its first picture comes out of the one before. */
type Air = {
  start: number
  frames: number
  layers: Layer[]
  place: string
  scene: string
  dissolve: number
}

const same = (a: Layer[], b: Layer[]): boolean => JSON.stringify(a) === JSON.stringify(b)

const airsOf = (set: Footage): Air[] => {
  const airs: Air[] = []
  for (const clip of clipsInOrder(set.picture)) {
    const shot = clip.source.kind === 'shot' ? set.shots[clip.source.shot] : undefined
    const scene: Scene | undefined = shot === undefined ? undefined : set.scenes[shot.scene]
    const last = airs.at(-1)
    if (scene === undefined) {
      // Under the credits the last place goes on a little.
      if (last !== undefined && clip.source.kind !== 'credits') last.frames = endOf(clip) - last.start
      continue
    }
    const layers = layersOf(set.places[scene.place], scene)
    const { start, frames } = clip
    const dissolve = clip.transitionIn?.kind === 'dissolve' ? clip.transitionIn.frames : 0
    if (last !== undefined && last.place === scene.place && same(last.layers, layers))
      last.frames = endOf(clip) - last.start
    else airs.push({ start, frames, layers, place: scene.place, scene: scene.id, dissolve })
  }
  return airs
}

/** Half of a crossfade where an air changes with the picture (CRAFT: 4–8 frames in all). */
const CROSS = 3

/** How one air passes into the next: frames by which the new one comes before the cut, and the old one stays after it. */
export type Change = { lead: number; trail: number; fadeIn: number; fadeOut: number }
type Span = Pick<Air, 'start' | 'frames' | 'scene' | 'place' | 'dissolve'>

/**
 * A split edit at each change of place, drawn by the two scenes and where they play: the new place is heard before it is seen (J), the old one after
 * it is gone (L), or both change with the picture. Through a dissolve of the picture the air dissolves too.
 */
export const changeBetween = (before: Span, after: Span, fps: number): Change => {
  const straight = { lead: CROSS, trail: CROSS, fadeIn: 2 * CROSS, fadeOut: 2 * CROSS }
  if (after.dissolve > 0) {
    const [trail, long] = [Math.max(CROSS, after.dissolve), Math.max(2 * CROSS, after.dissolve + CROSS)]
    return { lead: CROSS, trail, fadeIn: long, fadeOut: long }
  }
  const chance = random(`air/${before.scene}/${before.place}>${after.scene}/${after.place}`)
  const over = Math.round((chance.int(10, 24) / 24) * fps)
  const draw = chance.next()
  const [lead, trail] = [Math.min(over, before.frames >> 1), Math.min(over, after.frames >> 1)]
  if (draw < 0.45 && lead > 2 * CROSS) return { ...straight, lead, fadeIn: lead }
  if (draw < 0.8 && trail > 2 * CROSS) return { ...straight, trail, fadeOut: trail }
  return straight
}

/** Long ambiences are made in lengths of five seconds, so that a small change of the cut remakes none of them. */
const lengthFor = (frames: number, fps: number): number =>
  Math.min(240_000, (Math.ceil(frames / fps / 5) + 1) * 5000)

type AirClip = { clip: Clip; sound: { id: string; spec: SoundSpec; why: string } }
type Wanted = { air: Air; layer: Layer; from: number; to: number; fadeIn: number; fadeOut: number }

/** What is to be heard of each air, from where to where. */
const wantedOf = (set: Footage, end: number): Wanted[] => {
  const airs = airsOf(set)
  return airs.flatMap((air, i) => {
    const [before, after] = [airs[i - 1], airs[i + 1]]
    const into = before && changeBetween(before, air, set.fps)
    const out = after && changeBetween(air, after, set.fps)
    const from = air.start - (into?.lead ?? 0)
    const to = Math.min(end, air.start + air.frames + (out?.trail ?? 0))
    const half = (to - from) >> 1
    const fadeIn = Math.min(half, into?.fadeIn ?? 12)
    const fadeOut = Math.min(half, out?.fadeOut ?? 24)
    return to - from < 2 ? [] : air.layers.map((layer) => ({ air, layer, from, to, fadeIn, fadeOut }))
  })
}

/** A layer in pieces that can be made; each passes into the next over two seconds. */
const clipsOf = ({ air, layer, from, to, fadeIn, fadeOut }: Wanted, fps: number): AirClip[] => {
  const [most, over] = [Math.round(240 * fps), Math.round(2 * fps)]
  const seed = random(`air/${air.place}/${layer.kind}`).int(1, 1_000_000)
  const inside = layer.params.inside === 1
  const out: AirClip[] = []
  for (let at = from, n = 0; at < to; at += most - over, n++) {
    const frames = Math.min(most, to - at)
    const last = at + frames >= to
    const ms = lengthFor(frames, fps)
    const part = n === 0 ? '' : `-${n + 1}`
    const id = `${layer.kind}-${air.place}-${ms / 1000}${inside ? '-inside' : ''}${part}`
    const spec: SoundSpec = { kind: layer.kind, ms, seed: seed + n, loop: false, params: layer.params }
    const why = `${air.place}: ${layer.kind}${inside ? ', through the walls' : ''}`
    const clip = Clip.parse({
      id: `air-${air.scene}-${layer.kind}${part}`,
      start: at,
      frames,
      source: { kind: 'sound', sound: id },
      gain: layer.gain,
      fadeIn: n === 0 ? fadeIn : Math.min(over, frames >> 1),
      fadeOut: last ? fadeOut : over,
    })
    out.push({ clip, sound: { id, spec, why } })
    if (last) break
  }
  return out
}

/** The air of each place, on as many tracks as are needed for one to pass into the other; the last layer gives way where they do not reach. */
export const layAmbience = (set: Footage, tracks: number, end: number): AirClip[][] => {
  const rows: AirClip[][] = Array.from({ length: tracks }, () => [])
  const free = (row: AirClip[]) => {
    const last = row.at(-1)
    return last === undefined ? 0 : endOf(last.clip)
  }
  for (const one of wantedOf(set, end).flatMap((wanted) => clipsOf(wanted, set.fps))) {
    const row = rows.reduce((best, each) =>
      free(best) <= one.clip.start || free(best) <= free(each) ? best : each,
    )
    const start = Math.max(one.clip.start, free(row))
    const frames = endOf(one.clip) - start
    if (frames < 2 * CROSS) continue
    const fadeIn = Math.min(one.clip.fadeIn, frames >> 1)
    const fadeOut = Math.min(one.clip.fadeOut, frames >> 1)
    row.push({ ...one, clip: { ...one.clip, start, frames, fadeIn, fadeOut } })
  }
  return rows
}
