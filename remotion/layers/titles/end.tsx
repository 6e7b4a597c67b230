import { SERIF } from '../use-fonts.ts'
import { lifted, Middle, paper, SmallWords, Sunk, sizeFor, type TitleGiven, useTitle } from './set.tsx'

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
        <SmallWords
          size={unit * 0.034}
          space={unit * 0.035}
          palette={palette}
          style={{ opacity: ramp(edge), fontWeight: 500, letterSpacing: '0.08em' }}
        >
          {subtitle}
        </SmallWords>
      </Middle>
    </>
  )
}
