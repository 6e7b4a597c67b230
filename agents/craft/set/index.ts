import type { z } from 'zod'
import type { Palette } from '#film/direction.ts'
import type { Random } from '#film/random.ts'
import type { Place, SetKind } from '#film/scene.ts'
import type { SetSpec } from '#film/stage.ts'
import { free } from './check.ts'
import { interiors } from './inside/index.ts'
import { type Layout, siteOf } from './kit.ts'
import { withLevels } from './levels.ts'
import { exteriors } from './outside/index.ts'
import { platform } from './outside/platform.ts'
import { spaceship } from './spaceship.ts'

const layouts: Record<SetKind, Layout> = {
  ...exteriors,
  ...interiors,
  station: (site) => (site.place.interior ? interiors.station : platform)(site),
  castle: (site) => (site.place.interior ? interiors.castle : exteriors.castle)(site),
  spaceship: (site) => (site.place.interior ? spaceship : exteriors.spaceship)(site),
  space: (site) => (site.place.interior ? spaceship : exteriors.space)(site),
}

/** Nearer than this nobody stands by chance. */
const APART = 1.25

/** A mark that furniture has taken moves to the nearest free floor, clear of where others stand. */
const freed = (set: SetSpec): SetSpec => {
  const marks: SetSpec['marks'] = []
  const clear = (x: number, z: number) =>
    free(set, x, z, 0.22) && marks.every((m) => m.use !== 'stand' || Math.hypot(m.x - x, m.z - z) >= APART)
  const moved = (mark: SetSpec['marks'][number]): SetSpec['marks'][number] => {
    if (mark.use === 'sit' || mark.use === 'lie') return mark
    const suits = mark.use === 'stand' ? clear : (x: number, z: number) => free(set, x, z, 0.22)
    for (let out = 0; out < 4; out += 0.2)
      for (let turn = 0; turn < 12; turn++) {
        const [x, z] = [mark.x + Math.sin(turn * 0.5236) * out, mark.z + Math.cos(turn * 0.5236) * out]
        if (suits(x, z)) return { ...mark, x: round(x), z: round(z) }
      }
    return mark
  }
  for (const mark of set.marks) marks.push(moved(mark))
  return { ...set, marks }
}

const round = (n: number): number => Math.round(n * 1000) / 1000

/** A place as a set: what stands in it, where people may be, and where the camera may go. */
export const layOut = (
  place: z.infer<typeof Place>,
  palette: Palette,
  genre: string,
  random: Random,
): SetSpec => {
  const draft = layouts[place.kind](siteOf(place, palette, genre, random))
  const set = withLevels({
    kind: place.kind,
    name: place.name,
    seed: random.fork('seed').int(0, 99999),
    ...draft,
    pieces: draft.pieces.map((p) => ({
      ...p,
      position: [round(p.position[0]), round(p.position[1]), round(p.position[2])],
      size: [round(p.size[0]), round(p.size[1]), round(p.size[2])],
      yaw: round(p.yaw),
    })),
  })
  return freed(set)
}
