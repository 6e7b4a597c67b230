import { random } from '#film/random.ts'
import type { Scene } from '#film/scene.ts'
import type { SoundSpec } from '#film/sound.ts'
import { Clip, clipsInOrder, endOf, type Track } from '#film/timeline/track.ts'
import { type Layer, layersOf } from './ambience.ts'
import type { Cue, Footage } from './cues.ts'
import type { EffectKind } from './kinds.ts'

/** How long a sound of a kind lasts, in ms; steps are short, so that a quick walk does not run into itself. */
const LENGTHS: Partial<Record<EffectKind, number>> = {
  thunder: 5500,
  boom: 4000,
  bell: 4500,
  phone: 3300,
  engine: 4000,
  foghorn: 3600,
  alarm: 3300,
  applause: 4000,
  heartbeat: 3500,
  clock: 4000,
  gunshot: 1800,
  splash: 1800,
  'glass-break': 1300,
  door: 2200,
  crow: 600,
  coin: 900,
  match: 1300,
  chime: 1200,
  knock: 1000,
  paper: 900,
  cloth: 600,
  glass: 700,
  hit: 450,
  fall: 900,
  bark: 700,
  howl: 3000,
  roar: 2400,
  wings: 1600,
  sword: 1500,
  metal: 700,
  creak: 1100,
  car: 5000,
  paws: 200,
  hooves: 260,
}
const lengthOf = (kind: EffectKind): number => LENGTHS[kind] ?? (kind.startsWith('steps') ? 340 : 600)

export const effectSpec = (cue: Cue): { id: string; spec: SoundSpec } => {
  const id = `${cue.kind}${cue.run ? '-run' : ''}-${cue.variant + 1}`
  const params: Record<string, number> = cue.run ? { run: 1, weight: 0.9 } : {}
  return {
    id,
    spec: { kind: cue.kind, ms: lengthOf(cue.kind), seed: cue.variant + 1, loop: false, params },
  }
}

/** Lays each cue on the first of the tracks that is free; a sound gives way to the next one rather than hold it up. */
export const layEffects = (cues: Cue[], tracks: number, fps: number, end: number): Clip[][] => {
  const laid: Clip[][] = Array.from({ length: tracks }, () => [])
  for (const cue of cues) {
    const { id, spec } = effectSpec(cue)
    const frames = Math.min(Math.ceil((spec.ms * fps) / 1000), end - cue.frame)
    if (frames < 1) continue
    const free = laid.find((row) => (row.at(-1) === undefined ? 0 : endOf(row.at(-1) as Clip)) <= cue.frame)
    const soonest = laid.reduce((best, row) => {
      const at = row.at(-1)?.start ?? 0
      return at < (best.at(-1)?.start ?? 0) ? row : best
    }, laid[0] ?? [])
    const row = free ?? soonest
    const before = row.at(-1)
    if (free === undefined && before !== undefined) {
      if (before.start >= cue.frame) continue
      before.frames = cue.frame - before.start
      before.fadeOut = Math.min(2, before.frames - 1)
    }
    row.push(
      Clip.parse({
        id: cue.id,
        start: cue.frame,
        frames,
        source: { kind: 'sound', sound: id },
        gain: Math.round(cue.gain * 10) / 10,
        pan: cue.pan,
      }),
    )
  }
  return laid
}

/** A stretch of the film in one air. */
type Air = { start: number; frames: number; layers: Layer[]; place: string; scene: string }

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
    if (last !== undefined && last.place === scene.place && same(last.layers, layers))
      last.frames = endOf(clip) - last.start
    else airs.push({ start: clip.start, frames: clip.frames, layers, place: scene.place, scene: scene.id })
  }
  return airs
}

/** Half of a crossfade at a change of place (CRAFT: 4–8 frames in all). */
const CROSS = 3
/** Long ambiences are made in lengths of five seconds, so that a small change of the cut remakes none of them. */
const lengthFor = (frames: number, fps: number): number =>
  Math.min(240_000, (Math.ceil(frames / fps / 5) + 1) * 5000)

type AirClip = { clip: Clip; sound: { id: string; spec: SoundSpec; why: string } }

/** The air of each place; two tracks in turn, so that one can fade under the other at the cut. */
export const layAmbience = (set: Footage, end: number): [AirClip[], AirClip[]] => {
  const laid: [AirClip[], AirClip[]] = [[], []]
  const airs = airsOf(set)
  airs.forEach((air, i) => {
    const before = airs[i - 1]
    const after = airs[i + 1]
    const turn = (i % 2) as 0 | 1
    air.layers.slice(0, 2).forEach((layer, l) => {
      const main = l === 0
      const from = air.start - (before === undefined ? 0 : main ? CROSS : -CROSS)
      const to = Math.min(end, air.start + air.frames + (after === undefined ? 0 : main ? CROSS : -CROSS))
      const most = Math.round((240_000 * set.fps) / 1000)
      if (to - from < 2) return
      const seed = random(`air/${air.place}/${layer.kind}`).int(1, 1_000_000)
      for (let at = from, n = 0; at < to; at += most, n++) {
        const frames = Math.min(most, to - at)
        const ms = lengthFor(frames, set.fps)
        const spec: SoundSpec = { kind: layer.kind, ms, seed: seed + n, loop: false, params: layer.params }
        const id = `${layer.kind}-${air.place}-${ms / 1000}${layer.params.inside === 1 ? '-inside' : ''}${n === 0 ? '' : `-${n + 1}`}`
        const fade = Math.min(CROSS * 2, frames >> 1)
        const clip = Clip.parse({
          id: `air-${air.scene}-${layer.kind}${n === 0 ? '' : `-${n + 1}`}`,
          start: at,
          frames,
          source: { kind: 'sound', sound: id },
          gain: layer.gain,
          fadeIn: before === undefined ? Math.min(12, frames >> 1) : fade,
          fadeOut: after === undefined ? Math.min(24, frames >> 1) : fade,
        })
        const why = `${air.place}: ${layer.kind}${layer.params.inside === 1 ? ', through the walls' : ''}`
        laid[main ? turn : ((1 - turn) as 0 | 1)].push({ clip, sound: { id, spec, why } })
      }
    })
  })
  return laid
}

export const soundTrack = (
  id: string,
  kind: 'effects' | 'ambience',
  name: string,
  order: number,
  clips: Clip[],
): Track => ({ id, kind, name, order, mute: false, clips: Object.fromEntries(clips.map((c) => [c.id, c])) })
