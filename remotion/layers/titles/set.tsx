import type { CSSProperties, ReactNode } from 'react'
import { AbsoluteFill, Easing, interpolate, useCurrentFrame, useVideoConfig } from 'remotion'
import type { Palette } from '#film/direction.ts'
import { SANS, useFonts } from '../use-fonts.ts'

/** What a title is drawn from. `frames`: how long it is seen. */
export type TitleGiven = { text: string; subtitle: string; frames: number; palette: Palette }

export const paper = '#fffaf0'
const soft = Easing.bezier(0.22, 0.8, 0.3, 1)
const clamped = { extrapolateLeft: 'clamp', extrapolateRight: 'clamp' } as const

/**
 * The measures of a title. `unit`: what its sizes are counted in, px: the height of a wide picture, a little more than the width of a tall one.
 * `ramp`: 0 to 1 and back as it comes and goes, begun so many frames late. `part`: how far it is, 0 to 1.
 */
export const useTitle = ({ text, subtitle, frames }: TitleGiven) => {
  const frame = useCurrentFrame()
  const { width, height, fps } = useVideoConfig()
  useFonts(text + subtitle)
  const edge = Math.max(1, Math.min(fps * 0.5, frames / 4))
  const ramp = (delay = 0): number =>
    interpolate(frame, [delay, delay + edge, frames - edge, frames - 1], [0, 1, 1, 0], {
      ...clamped,
      easing: soft,
    })
  return { frame, width, height, fps, edge, ramp, unit: Math.min(height, width * 1.1), part: frame / frames }
}

/** Type that gets smaller as words get more, so that they stay within a few rows. `most`: letters of the full size. */
export const sizeFor = (text: string, size: number, most: number): number =>
  size * Math.min(1, Math.sqrt(most / Math.max(1, text.length)))

/** The picture sinks, so that words can be read over any of it. */
export const Sunk = ({ opacity, colour }: { opacity: number; colour: string }) => (
  <AbsoluteFill style={{ opacity, backgroundColor: colour }} />
)

/** Words in the middle of the picture. */
export const Middle = ({ side, children }: { side: number; children: ReactNode }) => (
  <AbsoluteFill
    style={{ alignItems: 'center', justifyContent: 'center', textAlign: 'center', paddingInline: side }}
  >
    {children}
  </AbsoluteFill>
)

/** The smaller words of a title. `size` and `space` above them: px. */
export const SmallWords = ({
  size,
  space,
  palette,
  style,
  children,
}: {
  size: number
  space: number
  palette: Palette
  style: CSSProperties
  children: string
}) =>
  children && (
    <div
      style={{
        marginTop: space,
        fontFamily: SANS,
        fontWeight: 600,
        fontSize: size,
        color: palette.light,
        ...lifted(size, palette.shadow),
        ...style,
      }}
    >
      {children}
    </div>
  )

/** A shadow that keeps letters apart from what is behind them. */
export const lifted = (size: number, colour: string): CSSProperties => ({
  textShadow: `0 ${size * 0.03}px ${size * 0.12}px ${colour}, 0 0 ${size * 0.5}px ${colour}`,
})
