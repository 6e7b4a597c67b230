import { AbsoluteFill } from 'remotion'
import { SERIF } from '../use-fonts.ts'
import { Middle, paper, sizeFor, type TitleGiven, useTitle } from './set.tsx'

/** A card between pictures, as silent films had them: two frames, one in the other, and nothing behind. */
export const CardTitle = (given: TitleGiven) => {
  const { text, subtitle, palette } = given
  const { width, height, edge, ramp, unit } = useTitle(given)
  const size = sizeFor(text, unit * 0.085, 60)
  const frame = (inset: number, line: number) => (
    <div
      style={{
        position: 'absolute',
        inset: inset * Math.min(width, height),
        border: `${Math.max(1, line * unit)}px solid ${palette.light}`,
        borderRadius: unit * 0.012,
        opacity: 0.7,
      }}
    />
  )
  return (
    <AbsoluteFill style={{ opacity: ramp(), backgroundColor: '#0b0a09' }}>
      <AbsoluteFill
        style={{ background: `radial-gradient(ellipse at 50% 50%, ${palette.shadow}66, transparent 75%)` }}
      />
      {frame(0.06, 0.005)}
      {frame(0.078, 0.0018)}
      <Middle side={width * 0.16}>
        <div
          style={{
            opacity: ramp(edge * 0.4),
            fontFamily: SERIF,
            fontWeight: 500,
            fontSize: size,
            lineHeight: 1.3,
            textWrap: 'balance',
            color: paper,
          }}
        >
          {text}
        </div>
        {subtitle && (
          <div
            style={{
              opacity: ramp(edge * 0.8),
              marginTop: unit * 0.04,
              fontFamily: SERIF,
              fontStyle: 'italic',
              fontSize: unit * 0.042,
              color: palette.light,
            }}
          >
            {subtitle}
          </div>
        )}
      </Middle>
    </AbsoluteFill>
  )
}
