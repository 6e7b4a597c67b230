import { z } from 'zod'
import {
  colourScript,
  gradesOf,
  jump,
  MOST_JUMP,
  MOST_TURN,
  skinTurn,
  warmthOf,
} from '#agents/craft/grade/grade.ts'
import { defineAgent } from '#agents/define.ts'
import { Brief } from '#film/brief.ts'
import { Direction } from '#film/direction.ts'
import { Film, inOrder } from '#film/film.ts'
import { lookOf, plainGrade } from '#film/look.ts'

const reads = z.object({
  brief: Brief.pick({ look: true }),
  direction: Direction,
  scenes: Film.shape.scenes,
})

const scene = (id: string, order: number, valence: number, arousal: number) => ({
  ...{
    id,
    order,
    heading: `EXT. SHORE - ${id}`,
    place: 'shore',
    time: 'day' as const,
    weather: 'clear' as const,
  },
  ...{ who: [], beats: [], purpose: '', conflict: '', emotion: { valence, arousal }, seconds: 10 },
})

export default defineAgent({
  id: 'technical/color-grading-specialist',
  version: 1,
  does: 'Grades each scene by the colour script: warm to cold at the loss, the accent back at the end, neighbours matched, skin kept.',
  reads,
  writes: z.object({ grades: Film.shape.grades }),
  example: {
    brief: {},
    direction: {
      ...{ type: 'short', tone: ['quiet'], audience: 'everyone', language: 'en', seconds: 45 },
      genres: [{ genre: 'drama', weight: 1 }],
      palette: {
        name: 'Storm glass',
        ...{ ground: '#3d5a66', light: '#f2dfb6', shadow: '#16262e', skin: '#d9a27e', accent: '#e2a33d' },
      },
      ...{ averageShotSeconds: 5, references: [], why: '' },
    },
    scenes: {
      s1: scene('s1', 1, 0.3, 0.3),
      s2: scene('s2', 2, -0.7, 0.6),
      s3: scene('s3', 3, 0.6, 0.4),
    },
  },
  embedded: ({ brief, direction, scenes }) => ({
    grades: gradesOf(scenes, direction.palette, lookOf(brief, direction)),
  }),
  explain: ({ grades }, { scenes }) =>
    `${inOrder(scenes)
      .map(({ id }) => grades[id]?.why ?? 'plain')
      .join('; ')}.`,
  off: ({ scenes }) => ({
    grades: Object.fromEntries(Object.keys(scenes).map((id) => [id, plainGrade])),
  }),
  measure: {
    name: 'scenes whose colour follows their feeling, with skin in range and neighbours matched',
    of: ({ direction, scenes }, { grades }) => {
      const ordered = inOrder(scenes)
      const wished = colourScript(ordered)
      const told = ordered.map(({ id }, i): number => {
        const grade = grades[id] ?? plainGrade
        const before = grades[ordered[i - 1]?.id ?? ''] ?? grade
        const wish = wished[i]?.warmth ?? 0
        const follows = Math.abs(wish) < 0.1 || Math.sign(warmthOf(grade)) === Math.sign(wish)
        return follows &&
          skinTurn(grade, direction.palette) <= MOST_TURN &&
          jump(before, grade) <= MOST_JUMP + 0.01
          ? 1
          : 0
      })
      return told.reduce((sum, n) => sum + n, 0) / Math.max(1, told.length)
    },
  },
})
