import type { SetKind } from '#film/scene.ts'
import type { Layout } from '../kit.ts'
import { bedroom, kitchen, livingRoom } from './home.ts'

/** Layouts of what is inside, by kind. */
export const interiors: Partial<Record<SetKind, Layout>> = {
  room: livingRoom,
  kitchen,
  bedroom,
}
