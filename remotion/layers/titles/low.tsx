import type { ReactNode } from 'react'
import { AbsoluteFill } from 'remotion'
import { clearOf } from '#film/format.ts'
import { SANS, SERIF } from '../use-fonts.ts'
import { lifted, paper, sizeFor, type TitleGiven, useTitle } from './set.tsx'

const aboveCaptions = 0.17 // of the height: two rows of captions have room below

type Low = { width: number; height: number; shade: number; colour: string; children: ReactNode }

/** Low at the left, inside of what is safe, over a shade that rises from the corner. */
const Corner = ({ width, height, shade, colour, children }: Low) => {
  const { side, bottom } = clearOf({ width, height })
  return (
    <AbsoluteFill>
      <AbsoluteFill
        style={{
          opacity: shade,
          background: `radial-gradient(ellipse 75% 60% at 0% 88%, ${colour}e0, ${colour}00)`,
        }}
      />
      <div
        style={{
          position: 'absolute',
          left: width * (side + 0.015),
          right: width * side,
          bottom: height * (bottom + aboveCaptions),
        }}
      >
        {children}
      </div>
    </AbsoluteFill>
  )
}

/** Who is seen: a name and what they are, behind a bar that opens. */
export const NameTitle = (given: TitleGiven) => {
  const { text, subtitle, palette } = given
  const { width, height, edge, ramp, unit } = useTitle(given)
  const size = sizeFor(text, unit * 0.085, 24)
  return (
    <Corner {...{ width, height }} shade={ramp()} colour={palette.shadow}>
      <div style={{ display: 'flex', alignItems: 'stretch', gap: unit * 0.026 }}>
        <div
          style={{
            width: Math.max(2, unit * 0.008),
            flexShrink: 0,
            transform: `scaleY(${ramp()})`,
            transformOrigin: 'bottom',
            backgroundColor: palette.accent,
          }}
        />
        <div
          style={{
            opacity: ramp(edge * 0.4),
            transform: `translateX(${(1 - ramp(edge * 0.4)) * -unit * 0.03}px)`,
            color: paper,
            ...lifted(size * 0.6, palette.shadow),
          }}
        >
          <div style={{ fontFamily: SERIF, fontWeight: 560, fontSize: size, lineHeight: 1.1 }}>{text}</div>
          {subtitle && (
            <div
              style={{
                marginTop: unit * 0.008,
                fontFamily: SANS,
                fontWeight: 500,
                fontSize: unit * 0.036,
                lineHeight: 1.3,
                letterSpacing: '0.02em',
              }}
            >
              {subtitle}
            </div>
          )}
        </div>
      </div>
    </Corner>
  )
}

/** Where and when: letter by letter, as if somebody typed a report. */
export const PlaceTitle = (given: TitleGiven) => {
  const { text, subtitle, palette } = given
  const { frame, width, height, fps, edge, ramp, unit } = useTitle(given)
  const typed = Math.floor((frame / fps) * 24)
  const row = (words: string, from: number) => (
    <>
      {words.slice(0, Math.max(0, typed - from))}
      <span style={{ opacity: 0 }}>{words.slice(Math.max(0, typed - from))}</span>
    </>
  )
  const size = sizeFor(text, unit * 0.05, 40)
  return (
    <Corner {...{ width, height }} shade={ramp()} colour={palette.shadow}>
      <div
        style={{
          opacity: frame < edge ? 1 : ramp(),
          fontFamily: SANS,
          fontWeight: 600,
          lineHeight: 1.35,
          textTransform: 'uppercase',
          letterSpacing: '0.14em',
          color: paper,
          ...lifted(size, palette.shadow),
        }}
      >
        <div style={{ fontSize: size }}>{row(text, 0)}</div>
        {subtitle && (
          <div style={{ fontSize: size * 0.72, color: palette.light }}>{row(subtitle, text.length)}</div>
        )}
      </div>
    </Corner>
  )
}
