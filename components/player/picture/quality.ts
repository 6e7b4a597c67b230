import type { Size } from '#remotion/live/create-live.tsx'
import { firstPace, type Pace, shares } from '#remotion/live/pace.ts'

export type Quality = 'best' | 'fast'

const WIDEST = 1280 // pixels, on however fine a screen

/** Best begins at half of what is shown, grows to all of it and is sharp at rest; fast begins small and stays soft. */
const qualities = {
  best: { from: firstPace, sharpest: 0, rest: 1 },
  fast: { from: { rung: shares.length - 1, seen: [] }, sharpest: firstPace.rung, rest: 0.5 },
} satisfies Record<Quality, { from: Pace; sharpest: number; rest: number }>

export const beginOf = (quality: Quality): Pace => qualities[quality].from

/** What part of the shown size is drawn. */
export const shareOf = ({ rung }: Pace, playing: boolean, quality: Quality): number => {
  const { sharpest, rest } = qualities[quality]
  return playing ? (shares[Math.max(rung, sharpest)] ?? 1) : rest
}

/** As large as a picture of this shape is seen in its place. */
export const shownSize = (place: HTMLElement, aspect: number): Size => {
  const box = { width: place.clientWidth, height: place.clientHeight }
  const width = Math.min(WIDEST, Math.min(box.width, box.height * aspect) * window.devicePixelRatio)
  return { width: Math.max(64, Math.round(width)), height: Math.max(36, Math.round(width / aspect)) }
}

/** Steps, so that a window made a little larger finds what was kept before. */
const widths = [320, 480, 640, 800, 960] as const

/** As large as frames are drawn to be kept: no larger than the studio's own. @param shown what is seen of them */
export const keptSize = (shown: Size, drawn: number, quality: Quality): Size => {
  const most = Math.min(drawn, shown.width) * qualities[quality].rest
  const width = widths.findLast((one) => one <= most) ?? widths[0]
  return { width, height: Math.round((width * shown.height) / shown.width) }
}
