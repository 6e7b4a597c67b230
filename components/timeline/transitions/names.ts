import type { TransitionKind } from '#film/timeline/track.ts'
import { carrying } from '../../ui/carrying.ts'

export const transitionNames: Record<TransitionKind, string> = {
  dissolve: 'Dissolve',
  fade: 'Fade from black',
  wipe: 'Wipe',
  iris: 'Iris',
  flash: 'Flash',
  whip: 'Whip pan',
}
export const transitionKinds = Object.keys(transitionNames) as TransitionKind[]

/** One on its way from the shelf. */
export const draggedTransition = carrying<TransitionKind>('transition')
