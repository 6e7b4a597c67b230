import type { TransitionKind } from '#film/timeline/track.ts'

export const transitionNames: Record<TransitionKind, string> = {
  dissolve: 'Dissolve',
  fade: 'Fade from black',
  wipe: 'Wipe',
  iris: 'Iris',
  flash: 'Flash',
  whip: 'Whip pan',
}
export const transitionKinds = Object.keys(transitionNames) as TransitionKind[]

const dragType = 'application/x-reelwright-transition'

/** A browser tells what is dragged only when it is dropped; until then this page remembers. */
let dragged: TransitionKind | null = null

export const beginTransition = (data: DataTransfer, kind: TransitionKind): void => {
  dragged = kind
  data.setData(dragType, kind)
  data.effectAllowed = 'copy'
}
export const endTransition = (): void => {
  dragged = null
}
export const draggedTransition = (data: DataTransfer | null): TransitionKind | null =>
  data?.types.includes(dragType) ? dragged : null
