import { SERIF } from '../use-fonts.ts'
import { lifted, Middle, paper, SmallWords, Sunk, sizeFor, type TitleGiven, useTitle } from './set.tsx'

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
        <SmallWords
          size={unit * 0.03}
          space={unit * 0.05}
          palette={palette}
          style={{ opacity: ramp(edge), letterSpacing: '0.12em' }}
        >
          {subtitle}
        </SmallWords>
      </Middle>
    </>
  )
}
