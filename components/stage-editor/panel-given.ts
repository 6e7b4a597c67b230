import type { z } from 'zod'
import type { DayTime, Weather } from '#film/scene.ts'
import type { LightRig } from '#film/stage.ts'
import type { Staged } from '#film/staging/staged.ts'
import type { Desk, Director } from './director.ts'
import type { Thing } from './things.ts'
import type { Names } from './words.ts'

/** What every part of the panel is given. */
export type PanelGiven = {
  desk: Desk
  names: Names
  director: Director | null
  direct: (next: Staged, why: string) => void
  preview: (staged: Staged | null) => void
  choose: (thing: Thing | null) => void
  toFrame: (frame: number) => void
  others: number // shots of the scene beside this one
  relight: (time: z.infer<typeof DayTime>, weather: z.infer<typeof Weather>) => Promise<LightRig | null>
}
