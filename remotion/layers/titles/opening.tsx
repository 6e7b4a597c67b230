import { AbsoluteFill, interpolate } from 'remotion'
import { clearOf } from '#film/format.ts'
import { SANS, SERIF } from '../use-fonts.ts'
import { type TitleGiven, useTitle } from './set.tsx'

/** The opening title over the picture: the picture sinks a little, a rule draws itself, the words come up and breathe. */
export const OpeningTitle = (given: TitleGiven) => {
  const { text, subtitle, frames, palette } = given
  const { frame, width, height, edge, ramp } = useTitle(given)
  const longest = Math.max(...text.split(/\s+/).map((word) => word.length), 1)
  const narrow = width < height
  const size = Math.min(
    height * (narrow ? 0.075 : 0.15),
    (width * (narrow ? 0.86 : 0.78)) / Math.max(longest * 0.6, Math.sqrt(text.length) * (narrow ? 1.7 : 2.3)),
  )
  const spread = interpolate(frame, [0, frames], [-0.012, 0.014])
  return (
    <AbsoluteFill>
      <AbsoluteFill
        style={{
          opacity: ramp(0) * 0.62,
          background: `radial-gradient(ellipse at 50% 50%, ${palette.shadow} 0%, ${palette.shadow}cc 45%, ${palette.shadow}55 100%)`,
        }}
      />
      <AbsoluteFill
        style={{
          alignItems: 'center',
          justifyContent: 'center',
          paddingInline: width * clearOf({ width, height }).side,
        }}
      >
        <div
          style={{
            opacity: ramp(0),
            transform: `translateY(${(1 - ramp(0)) * size * 0.18}px)`,
            fontFamily: SERIF,
            fontVariationSettings: '"SOFT" 60, "WONK" 0, "opsz" 144',
            fontWeight: 520,
            fontSize: size,
            lineHeight: 1.02,
            letterSpacing: `${spread}em`,
            textAlign: 'center',
            textWrap: 'balance',
            color: '#fffaf0',
            textShadow: `0 ${size * 0.02}px ${size * 0.3}px ${palette.shadow}`,
          }}
        >
          {text}
        </div>
        <div
          style={{
            width: Math.min(width * 0.4, size * 2.2) * ramp(edge * 0.4),
            height: Math.max(2, size * 0.035),
            backgroundColor: palette.accent,
            margin: `${size * 0.3}px 0 ${size * 0.24}px`,
          }}
        />
        {subtitle ? (
          <div
            style={{
              opacity: ramp(edge * 0.5),
              fontFamily: SANS,
              fontWeight: 600,
              fontSize: Math.max(height * 0.026, Math.min(size * 0.22, width * 0.03)),
              letterSpacing: '0.22em',
              textTransform: 'uppercase',
              textAlign: 'center',
              color: '#fff3dc',
              textShadow: `0 1px 12px ${palette.shadow}`,
            }}
          >
            {subtitle}
          </div>
        ) : null}
      </AbsoluteFill>
    </AbsoluteFill>
  )
}
