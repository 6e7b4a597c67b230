import { shotsInOrder } from '#film/film.ts'
import { shotNames } from '#film/history/names.ts'
import { amountIn } from '../amounts.ts'
import { askLine, askWhich } from '../asking.ts'
import type { Wish } from '../given.ts'
import { askHowMuch, longer, shorter } from './pace.ts'

const pause = 1 // second that a pause is longer where it is not said how much

/** "A longer pause before she says "Come home."", "remove the pause after "Fresh fish"", "shorten the pauses". */
export const pauses: Wish = (clause) => {
  const { text, at, film } = clause
  if (!/\b(?:pauses?|silences?|gaps?|dead air|beats?)\b/.test(text) || /\b(?:music|score)\b/.test(text))
    return null
  if (/\b(?:hold|linger|stay)\b/.test(text) && at.lines.length === 0) return null
  const less = shorter.test(text) || /\b(?:remove|no|without|fewer|less|close)\b/.test(text)
  if (!less && !longer.test(text) && !/\b(?:a|more|insert|leave|put)\b/.test(text)) return null
  if (at.lines.length === 0 && less) return amountIn(text).seconds === null ? askHowMuch(clause) : null
  if (at.lines.length === 0)
    return askLine(clause, 'A pause after which line?', { asks: `${clause.raw} after` })
  const [line = ''] = at.lines
  if (at.lines.length > 1)
    return askLine(clause, 'At which line?', {
      among: at.lines,
      asks: clause.raw.replace(/\b(before|after)\b.*$/i, '$1'),
    })
  const shots = shotsInOrder(film)
  const spoken = shots.findIndex((shot) => shot.lines.includes(line))
  const own = shots[spoken]
  const before = /\bbefore\b/.test(text)
  const [shot, edge] = before ? [shots[spoken - 1], own?.lines[0]] : [own, own?.lines.at(-1)]
  if (shot === undefined || edge !== line)
    return {
      cannot:
        'The pause lies within a shot. On the timeline, split the shot there and draw it out or in: its words stay with it.',
    }
  const amount = amountIn(text).seconds
  if (less && amount === null) {
    const name = shotNames(film).get(shot.id)
    return askWhich(
      'How much of the pause should go?',
      Object.fromEntries([0.5, 1, 2].map((n) => [`${n} s`, `Make shot ${name} ${n} seconds shorter`])),
    )
  }
  return { asks: [{ verb: 'hold', shot: shot.id, seconds: (less ? -1 : 1) * (amount ?? pause) }] }
}
