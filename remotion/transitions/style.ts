import type { CSSProperties } from 'react'
import { type Reveal, SOFT, whole } from './shape.ts'

const per = (x: number): string => `${(x * 100).toFixed(3)}%`

/** A reveal as the page draws it. `filter` is the id of a blur along the row, where there is one. */
export const styleOf = (
  { opacity, wipe, iris, shift, blur }: Reveal,
  { width, height }: { width: number; height: number },
  filter: string,
): CSSProperties => {
  const half = Math.hypot(width, height) / 2
  const mask =
    wipe < whole.wipe
      ? `linear-gradient(to right, #000 ${per(wipe)}, transparent ${per(wipe + SOFT)})`
      : iris < 1 + SOFT
        ? `radial-gradient(circle at 50% 50%, #000 ${(iris * half).toFixed(2)}px, transparent ${((iris + SOFT) * half).toFixed(2)}px)`
        : null
  return {
    opacity,
    ...(mask ? { maskImage: mask, WebkitMaskImage: mask } : {}),
    ...(shift === 0 ? {} : { transform: `translateX(${per(shift)})` }),
    ...(blur > 0 ? { filter: `url(#${filter})` } : {}),
  }
}
