import { z } from 'zod'
import { defineAgent } from '#agents/define.ts'
import { Film } from '#film/film.ts'
import { mendsIn } from '../craft/style/consistency.ts'

const reads = z.object({ scenes: Film.shape.scenes, shots: Film.shape.shots, panels: Film.shape.panels })

const shot = (scene: string, order: number) => ({
  ...{ id: `${scene}-a${order}`, scene, order, kind: 'single' as const, size: 'MS' as const },
  ...{ angle: 'eye' as const, subjects: [], present: [], shows: '', lines: [], actions: [] },
  ...{ seconds: 2, why: '' },
})
const scene = {
  ...{ id: 's1', order: 1, heading: 'INT. ROOM - DAY', place: 'room', time: 'day' as const },
  ...{ weather: 'clear' as const, who: [], beats: [], purpose: '', conflict: '', seconds: 10 },
  emotion: { valence: 0, arousal: 0.3 },
}
const shots = Object.fromEntries([1, 2, 3, 4].map((n) => [`s1-a${n}`, shot('s1', n)]))

export const styleConsistencyChecker = defineAgent({
  id: 'visual/style-consistency-checker',
  version: 2,
  does: 'Looks at the panels for shots that leave the look of their scene, and mends them in the grade.',
  reads,
  writes: z.object({ mends: Film.shape.mends }),
  example: {
    scenes: { s1: scene },
    shots,
    panels: {
      's1-a1': { asset: 'warm-1.jpeg', frame: 0 },
      's1-a2': { asset: 'warm-2.jpeg', frame: 0 },
      's1-a3': { asset: 'cold-3.jpeg', frame: 0 },
      's1-a4': { asset: 'warm-4.jpeg', frame: 0 },
    },
  },
  embedded: async ({ scenes, shots, panels }, { tools }) => {
    const seen = await Promise.all(
      Object.values(shots).flatMap(({ id, scene }) => {
        const panel = panels[id]
        return panel ? [tools.look(panel.asset).then(({ colours }) => ({ id, scene, colours }))] : []
      }),
    )
    const mends = Object.keys(scenes).map((id) => mendsIn(seen.filter((one) => one.scene === id)))
    return { mends: Object.assign({}, ...mends) }
  },
  explain: ({ mends }, { panels }) => {
    const list = Object.entries(mends)
    const found = list.map(([id, { why }]) => `${id}: ${why}`).join(' ')
    return list.length === 0
      ? `${Object.keys(panels).length} panels looked at; every shot keeps the look of its scene.`
      : `${list.length} of ${Object.keys(panels).length} shots brought back to the look of their scene. ${found}`
  },
  off: () => ({ mends: {} }),
  measure: {
    name: 'how much of the strays’ distance from their scene’s look is taken away',
    of: (_input, { mends }) => {
      const list = Object.values(mends)
      return list.reduce((sum, { distance, left }) => sum + (distance - left) / distance, 0)
    },
  },
})
