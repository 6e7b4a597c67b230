import type { Inspection } from '#film/file.ts'
import { error, type Fault, secs, warning } from './report.ts'
import { lengthOf, minus, type Span, within } from './spans.ts'
import type { Asked } from './timeline.ts'

const blackSeconds = 0.25
const stillSeconds = 1.5
const longStill = 6

const shotAt = (asked: Asked, at: number): string => {
  const clip = asked.clips.find(({ span }) => at >= span.from - 1e-6 && at < span.to - 1e-6)
  return clip === undefined ? 'the film' : `shot ${clip.shot}`
}

const longest = (spans: Span[]): Span | undefined => spans.toSorted((a, b) => lengthOf(b) - lengthOf(a))[0]

export const checkBlack = (found: Inspection, asked: Asked): Fault[] =>
  found.black.flatMap((black) =>
    minus(black, asked.dark)
      .filter((span) => lengthOf(span) >= blackSeconds)
      .map((span) =>
        error(
          'black',
          `The picture is black for ${secs(lengthOf(span))} in ${shotAt(asked, span.from)}. Render that shot again.`,
          span.from,
        ),
      ),
  )

/** A picture that stands still through a cut is broken; within one shot it may be meant, unless it lasts. */
export const checkFrozen = (found: Inspection, asked: Asked): Fault[] =>
  found.frozen.flatMap((frozen) =>
    minus(frozen, asked.still)
      .filter((span) => lengthOf(span) >= stillSeconds)
      .flatMap((span) => {
        const shots = asked.clips.filter((clip) =>
          within(span, [clip.span]).some((each) => lengthOf(each) > 0.25),
        )
        const worst = longest(shots.flatMap((clip) => within(span, [clip.span]))) ?? span
        const where = shotAt(asked, span.from)
        const said = `Nothing moves for ${secs(lengthOf(span))} in ${where}.`
        if (shots.length > 1)
          return [
            error(
              'frozen',
              `${said} The picture stands still through a cut. Render these shots again.`,
              span.from,
            ),
          ]
        return lengthOf(worst) > longStill
          ? [error('frozen', `${said} Give the shot a move or an action, or make it shorter.`, span.from)]
          : [warning('frozen', `${said} If that is not meant, give the shot a slow camera move.`, span.from)]
      }),
  )

export const checkFlashes = (found: Inspection): Fault[] =>
  found.flashes.map(({ at, count }) =>
    error(
      'flashes',
      `The picture flashes ${count} times within a second (3 are allowed, WCAG 2.3.1). Soften the lights or the effect there.`,
      at,
    ),
  )
