import { SANS, SERIF } from '../use-fonts.ts'
import { lifted, Middle, paper, Sunk, sizeFor, type TitleGiven, useTitle } from './set.tsx'

/** Some lines to read before what follows, and whose they are. */
export const QuoteTitle = (given: TitleGiven) => {
  const { text, subtitle, palette } = given
  const { width, edge, ramp, unit } = useTitle(given)
  const size = sizeFor(text, unit * 0.075, 70)
  return (
    <>
      <Sunk opacity={ramp() * 0.78} colour={palette.shadow} />
      <Middle side={width * 0.14}>
        <div
          style={{
            opacity: ramp(edge * 0.2),
            fontFamily: SERIF,
            fontStyle: 'italic',
            fontWeight: 400,
            fontSize: size,
            lineHeight: 1.28,
            textWrap: 'balance',
            color: paper,
            ...lifted(size, palette.shadow),
          }}
        >
          {text}
        </div>
        {subtitle && (
          <div
            style={{
              opacity: ramp(edge),
              marginTop: unit * 0.05,
              fontFamily: SANS,
              fontWeight: 600,
              fontSize: unit * 0.03,
              letterSpacing: '0.12em',
              color: palette.light,
              ...lifted(unit * 0.03, palette.shadow),
            }}
          >
            {subtitle}
          </div>
        )}
      </Middle>
    </>
  )
}
