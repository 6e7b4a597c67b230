import type { Character } from '#film/cast.ts'
import type { Scene } from '#film/scene.ts'
import { breakdown } from '#film/screenplay/breakdown.ts'
import type { Shot } from '#film/shot.ts'
import { slotOf } from './units.ts'

/** One wide picture a scene that holds all of it: what a tool without coverage makes. */
export const plainShots = (input: {
  scenes: Record<string, Scene>
  cast: Record<string, Character>
  screenplay: string
}): Record<string, Shot> => {
  const texts = new Map(breakdown(input.screenplay).map((text) => [text.id, text]))
  return Object.fromEntries(
    Object.values(input.scenes).map((scene) => {
      const lines = (texts.get(scene.id)?.elements ?? []).flatMap((e) => (e.kind === 'line' ? [e.line] : []))
      const present = scene.who.filter((id) => input.cast[id] && input.cast[id].role !== 'narrator')
      const spoken = lines.reduce((sum, line) => sum + slotOf(line.text), 0)
      const shot: Shot = {
        id: `${scene.id}-0`,
        scene: scene.id,
        order: 1,
        kind: present.length > 0 ? 'group' : 'establishing',
        size: 'WS',
        angle: 'eye',
        subjects: present,
        present,
        shows: scene.heading,
        lines: lines.map(({ id }) => id),
        actions: [],
        seconds: Math.max(2, spoken, scene.seconds),
        why: 'One wide shot.',
      }
      return [shot.id, shot]
    }),
  )
}
