import type { ClipRef } from '#film/timeline/edit/ref.ts'
import type { Hit } from '../hit.ts'
import type { Tool } from '../session.ts'
import type { Drag, Held } from './drag.ts'
import { copyDrag, moveDrag, rippleDrag, rollDrag, slideDrag, slipDrag, trimDrag } from './in-time.ts'
import { fadeDrag, keyDrag, levelDrag, transitionDrag } from './on-clip.ts'

type Ask = {
  held: Held
  hit: Hit & { on: 'clip' }
  tool: Tool
  refs: readonly ClipRef[] // what is chosen, the clip that is held first
  copying: boolean
  newId: () => string
}

/** The gesture that begins where a clip is touched with a tool. */
export const beginDrag = ({ held, hit, tool, refs, copying, newId }: Ask): Drag => {
  const ref = { track: hit.track, clip: hit.clip.id }
  if (tool === 'slip') return slipDrag(held, refs)
  if (tool === 'slide') return slideDrag(held, ref)
  switch (hit.part) {
    case 'head':
    case 'tail':
      if (tool === 'ripple') return rippleDrag(held, ref, hit.part)
      return tool === 'roll' ? rollDrag(held, ref, hit.part) : trimDrag(held, [ref], hit.part)
    case 'cut':
      return rollDrag(held, hit.ref, 'head')
    case 'fade-in':
      return fadeDrag(held, ref, 'head')
    case 'fade-out':
      return fadeDrag(held, ref, 'tail')
    case 'transition':
      return transitionDrag(held, ref)
    case 'level':
      return levelDrag(held, ref, refs)
    case 'key':
      return keyDrag(held, ref, hit.at)
    case 'body':
      return copying ? copyDrag(held, refs, newId) : moveDrag(held, refs)
  }
}
