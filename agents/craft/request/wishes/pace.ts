import { shotsInOrder } from '#film/film.ts'
import { shotNames } from '#film/history/names.ts'
import type { Ask } from '#film/proposal/ask.ts'
import { lengthOf } from '#film/proposal/cut.ts'
import { scenesCalled } from '#film/proposal/names.ts'
import { amountIn } from '../amounts.ts'
import { askLine, askScene, askShot, askWhich } from '../asking.ts'
import type { Clause, Heard, Wish } from '../given.ts'
import { shotsMeant } from '../meant.ts'

const shorter =
  /\b(?:shorter|shorten|trim|tighten|cut (?:it |this |that )?(?:down|by|out|off)?|cut|lose|remove|take (?:out|away|(?:\S+ ){0,3}off)|drop|reduce|less|too long)\b/
const longer =
  /\b(?:longer|lengthen|extend|hold|linger|stay|add|more time|stretch|keep|wait|too short|pause)\b/

/** "cut ten seconds", "scene 2 three seconds shorter", "hold on her face two seconds longer". */
export const seconds: Wish = (clause) => {
  const { text, at, film } = clause
  const { rate } = film.brief
  const counted = /(\d+) (?:more )?frames?\b/.exec(text)?.[1]
  const amount = counted === undefined ? amountIn(text).seconds : (Number(counted) * rate.den) / rate.num
  if (amount === null || /\b(?:fade|dissolve|wipe|transition|music (?:starts?|begins?))\b/.test(text))
    return null
  const total =
    /\b(?:to|in|at|exactly|only|be|lasts?|scene \d+|shot \d+[a-z]+|run(?: for)?|make it|make the film|get it (?:down )?to|down to|under) (?:exactly |about |only )?(?:\d+(?:\.\d+)?) ?(?:seconds?|secs?|s|minutes?|mins?)(?: long| in total)?\b/.test(
      text,
    )
  const compared = /\b(?:longer|shorter|more|less|by)\b/.test(text)
  if (total && !compared && !/\b(?:cut|hold|remove|trim) \d/.test(text)) return inTotal(clause, amount)
  const grows = longer.test(text) && !/\b(?:shorter|less|cut|trim)\b/.test(text)
  if (!grows && !shorter.test(text)) return null
  const [shot, ...others] = at.shots
  if (shot !== undefined && others.length === 0)
    return { asks: [{ verb: 'hold', shot, seconds: grows ? amount : -amount }] }
  if (others.length > 0 && /\b(?:every|each|all|both)\b/.test(text))
    return {
      asks: at.shots.map((id): Ask => ({ verb: 'hold', shot: id, seconds: grows ? amount : -amount })),
    }
  if (others.length > 0) return askShot(clause, 'Which shot?', at.shots)
  if (!grows)
    return { asks: [{ verb: 'trim', seconds: amount, scenes: at.scenes.length > 0 ? at.scenes : null }] }
  const among = at.scenes.length > 0 ? shotsMeant(clause) : null
  const faces = Object.values(film.shots)
    .filter(({ subjects }) => subjects.some((who) => at.characters.includes(who)))
    .map(({ id }) => id)
  if (/\bscene\b|\bfilm\b|\bmovie\b/.test(text) && (among !== null || at.whole))
    return lengthened(clause, among ?? Object.keys(film.shots), amount)
  if (at.end) return lastHeld(clause, amount)
  return askShot(clause, 'Which shot should last longer?', faces.length > 0 ? faces : (among ?? undefined))
}

const lastHeld = ({ film }: Clause, amount: number): Heard => {
  const order = Object.values(film.tracks.picture?.clips ?? {}).toSorted((a, b) => a.start - b.start)
  const last = order.findLast(({ source }) => source.kind === 'shot')?.source
  return last?.kind === 'shot'
    ? { asks: [{ verb: 'hold', shot: last.shot, seconds: amount }] }
    : { cannot: 'There is no picture in the cut yet.' }
}

const secondsOf = ({ film }: Clause, shots: readonly string[]): number =>
  Object.values(film.tracks)
    .filter(({ kind }) => kind === 'picture')
    .flatMap(({ clips }) => Object.values(clips))
    .reduce(
      (sum, { source, frames }) =>
        sum +
        (source.kind === 'shot' && shots.includes(source.shot)
          ? (frames * film.brief.rate.den) / film.brief.rate.num
          : 0),
      0,
    )

const lengthened = (clause: Clause, shots: string[], amount: number): Heard => ({
  asks: [{ verb: 'pace', shots, factor: Math.min(3, 1 + amount / Math.max(1, secondsOf(clause, shots))) }],
})

const inTotal = (clause: Clause, wanted: number): Heard => {
  const { at, film } = clause
  const [shot] = at.shots
  if (shot !== undefined)
    return { asks: [{ verb: 'hold', shot, seconds: wanted - secondsOf(clause, [shot]) }] }
  const shots = at.scenes.length > 0 ? (shotsMeant(clause) ?? []) : Object.keys(film.shots)
  const now = at.scenes.length > 0 ? secondsOf(clause, shots) : lengthOf(film)
  if (wanted < now)
    return {
      asks: [{ verb: 'trim', seconds: now - wanted, scenes: at.scenes.length > 0 ? at.scenes : null }],
    }
  return wanted === now
    ? { cannot: 'It is as long as that already.' }
    : lengthened(clause, shots, wanted - now)
}

const slow =
  /\b(?:slow(?:er|ly)?|slow (?:\S+ )*down|calmer|more time|breathe|longer|lengthen|stretch|double the (?:length|duration)|twice as long|drags? less|too (?:fast|quick|short|hectic|rushed))\b/
const fast =
  /\b(?:fast(?:er)?|quick(?:er|en)?|speed (?:\S+ )*up|snappier|tighter|tighten|shorter|shorten|brisker|pacier|half as long|in half|halve[sd]?|too (?:slow|long)|drags?|trim)\b/

/** "slower", "shorten every shot by 10 %", "faster pace in scene 3". */
export const pace: Wish = (clause) => {
  const { text, at } = clause
  if (/\b(?:music|score|voice|speaks?|says?|talks?|line|dialogue|fade|dissolve|hair|lens)\b/.test(text))
    return null
  const wrong = /\btoo (?:fast|quick|short|hectic|rushed)\b/.test(text)
    ? 1
    : /\btoo (?:slow|long)\b|\bdrags?\b/.test(text)
      ? -1
      : 0
  const sign = wrong !== 0 ? wrong : slow.test(text) ? 1 : fast.test(text) ? -1 : 0
  if (sign === 0) return null
  const { percent, steps } = amountIn(text)
  const share = percent === null ? ([0, 0.1, 0.2, 0.4][steps] ?? 0.2) : percent / 100
  const shots = shotsMeant(clause)
  if (shots === null && at.end)
    return askWhich('What should the end be?', {
      'Last shot longer': `Hold the last shot 2 seconds ${sign > 0 ? 'longer' : 'shorter'}`,
      'Last scene slower': `Make the last scene ${sign > 0 ? 'slower' : 'faster'}`,
    })
  if (shots === null) return askScene(clause, `${sign > 0 ? 'Slower' : 'Faster'} where?`)
  return { asks: [{ verb: 'pace', shots, factor: Math.max(0.3, 1 + sign * share) }] }
}

/** A cut is wanted, and not how much of what. */
export const someTime: Wish = (clause) => {
  const { text, at, film } = clause
  if (/\bend(?:ing)?\b.*\b(?:abrupt|sudden|rushed|hasty|too soon)/.test(text))
    return askWhich('What should the end be?', {
      'The last shot longer': 'Hold the last shot 2 seconds longer',
      'Fading to black': 'Fade to black at the end',
      'The music fading out': 'Fade out the music at the end',
    })
  if (/\b(?:linger|hold|stay|wait)\b/.test(text) && !/\bstill\b/.test(text)) {
    const theirs = Object.values(film.shots).filter(({ subjects }) =>
      subjects.some((who) => at.characters.includes(who)),
    )
    const among = at.shots.length > 0 ? at.shots : theirs.map(({ id }) => id)
    const [only] = among
    if (only !== undefined && among.length === 1)
      return { asks: [{ verb: 'hold', shot: only, seconds: 1.5 }] }
    return askShot(clause, 'Which shot should last longer?', among.length > 0 ? among : undefined)
  }
  if (
    /^(?:cut|trim|tighten|shorten|make)(?: (?:it|this|the film|the movie))?(?: down| shorter)?(?: (?:some|a bit|a little)(?: time)?)?$/.test(
      text,
    ) ||
    /\b(?:some time|too long)\b/.test(text)
  ) {
    return askHowMuch(clause)
  }
  return null
}

const askHowMuch = ({ at, film }: Clause): Heard => {
  const place = at.scenes.length > 0 ? ` from ${scenesCalled(film, at.scenes).toLowerCase()}` : ''
  return askWhich(
    'How much should go?',
    Object.fromEntries([2, 5, 10].map((n) => [`${n} seconds`, `Cut ${n} seconds${place}`])),
  )
}

const pause = 1 // second that a pause is longer where it is not said how much

/** "A longer pause before she says "Come home."", "remove the pause after "Fresh fish"", "shorten the pauses". */
export const pauses: Wish = (clause) => {
  const { text, at, film } = clause
  if (!/\b(?:pauses?|silences?|gaps?|dead air|beats?)\b/.test(text) || /\b(?:music|score)\b/.test(text))
    return null
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
