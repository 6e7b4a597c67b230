import { SERIF } from '../use-fonts.ts'
import { lifted, Middle, paper, SmallWords, Sunk, sizeFor, type TitleGiven, useTitle } from './set.tsx'

/** A part begins: its number over its name, between two rules that open from the middle. */
export const ChapterTitle = (given: TitleGiven) => {
  const { text, subtitle, palette } = given
  const { width, edge, ramp, unit } = useTitle(given)
  const size = sizeFor(text, unit * 0.115, 22)
  const rule = {
    width: Math.min(width * 0.5, unit * 0.62) * ramp(edge * 0.3),
    height: Math.max(1, unit * 0.0025),
    backgroundColor: palette.accent,
  }
  return (
    <>
      <Sunk opacity={ramp() * 0.66} colour={palette.shadow} />
      <Middle side={width * 0.1}>
        <div style={rule} />
        <SmallWords
          size={unit * 0.03}
          space={unit * 0.04}
          palette={palette}
          style={{
            opacity: ramp(edge * 0.2),
            letterSpacing: '0.3em',
            textIndent: '0.3em',
            textTransform: 'uppercase',
          }}
        >
          {subtitle}
        </SmallWords>
        <div
          style={{
            opacity: ramp(edge * 0.5),
            transform: `translateY(${(1 - ramp(edge * 0.5)) * size * 0.2}px)`,
            margin: `${unit * 0.025}px 0 ${unit * 0.045}px`,
            fontFamily: SERIF,
            fontStyle: 'italic',
            fontWeight: 420,
            fontSize: size,
            lineHeight: 1.08,
            textWrap: 'balance',
            color: paper,
            ...lifted(size, palette.shadow),
          }}
        >
          {text}
        </div>
        <div style={rule} />
      </Middle>
    </>
  )
}
