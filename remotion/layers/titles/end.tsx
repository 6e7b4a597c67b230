import { SANS, SERIF } from '../use-fonts.ts'
import { lifted, Middle, paper, Sunk, sizeFor, type TitleGiven, useTitle } from './set.tsx'

/** The last words: the picture goes while they stay. */
export const EndTitle = (given: TitleGiven) => {
  const { text, subtitle, palette } = given
  const { width, edge, ramp, unit, part } = useTitle(given)
  const size = sizeFor(text, unit * 0.15, 14)
  return (
    <>
      <Sunk opacity={Math.min(0.92, part * 1.5)} colour={palette.shadow} />
      <Middle side={width * 0.1}>
        <div
          style={{
            opacity: ramp(edge * 0.5),
            fontFamily: SERIF,
            fontWeight: 480,
            fontSize: size,
            lineHeight: 1.05,
            letterSpacing: `${0.02 + part * 0.03}em`,
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
              marginTop: unit * 0.035,
              fontFamily: SANS,
              fontWeight: 500,
              fontSize: unit * 0.034,
              letterSpacing: '0.08em',
              color: palette.light,
              ...lifted(unit * 0.034, palette.shadow),
            }}
          >
            {subtitle}
          </div>
        )}
      </Middle>
    </>
  )
}
