import { shotsInOrder } from '#film/film.ts'
import { shotNames } from '#film/history/names.ts'
import type { Ask } from '#film/proposal/ask.ts'
import { lengthOf } from '#film/proposal/cut.ts'
import { scenesCalled } from '#film/proposal/names.ts'
import { amountIn } from '../amounts.ts'
import { askScene, askShot, askWhich } from '../asking.ts'
import type { Clause, Heard, Wish } from '../given.ts'
import { shotsMeant } from '../meant.ts'
import { takingAway } from '../words.ts'

export const shorter =
  /\b(?:shorter|shorten|trim|tighten|cut (?:it |this |that )?(?:down|by|out|off)?|cut|lose|remove|take (?:out|away|(?:\S+ ){0,3}off)|drop|shave|lop|knock|snip|nip|reduce|less|too long)\b/
export const longer =
  /\b(?:longer|lengthen|extend|\d+(?:\.\d+)? (?:seconds?|secs?|s|frames?) more|more on|extra|pad|another \d+(?:\.\d+)?|hold|linger|stay|add|more time|stretch|keep|wait|too short|pause)\b/

/** How many shots are called by their names: "a second off 2B and 1A" is off both. */
const named = (text: string): number => text.match(/\b\d+ ?[a-z]\b(?! ?(?:seconds?|off))/g)?.length ?? 0

/** "cut ten seconds", "scene 2 three seconds shorter", "hold on her face two seconds longer". */
export const seconds: Wish = (clause) => {
  const { at, film } = clause
  const text = clause.text.replace(/\b(?:no|not) (?:more|longer) than\b/, 'at most')
  const { rate } = film.brief
  const counted = /(\d+) (?:more )?frames?\b/.exec(text)?.[1]
  const amount = counted === undefined ? amountIn(text).seconds : (Number(counted) * rate.den) / rate.num
  if (amount === null || /\b(?:fade|dissolve|wipe|transition|music (?:starts?|begins?))\b/.test(text))
    return null
  const total =
    /\b(?:to|in|at|until(?: it(?:'s| is| lasts| runs)?)?|at most|within|exactly|only|be|lasts?|scene \d+|shot \d+[a-z]+|run(?: for)?|make it|make the film|get it (?:down )?to|down to|under) (?:exactly |about |only )?(?:\d+(?:\.\d+)?) ?(?:seconds?|secs?|s|minutes?|mins?)(?: long| in total)?\b/.test(
      text,
    )
  const compared = /\b(?:longer|shorter|more|less|by|later|earlier|sooner)\b/.test(text)
  if (total && !compared && !/\b(?:cut|hold|remove|trim) \d/.test(text)) return inTotal(clause, amount)
  const grows = longer.test(text) && !/\b(?:shorter|less|cut|trim)\b/.test(text)
  if (!grows && !shorter.test(text) && !takingAway.test(text)) return null
  const [shot, ...others] = at.shots
  if (shot !== undefined && others.length === 0)
    return { asks: [{ verb: 'hold', shot, seconds: grows ? amount : -amount }] }
  if (others.length > 0 && (at.shots.length === named(text) || /\b(?:every|each|all|both)\b/.test(text)))
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
  /\b(?:slow(?:er|ly)?|slow (?:\S+ )*down|calmer|more (?:time|air|room|breath)|breathe|longer|lengthen|stretch|double the (?:length|duration)|twice as long|drags? less|too (?:fast|quick(?:ly)?|short|soon|hectic|rushed)|(?:drag|draw|spin|stretch) (?:\S+ ){0,3}out)\b/
const fast =
  /\b(?:fast(?:er)?|quick(?:er|en)?|speed (?:\S+ )*up|snappier|tighter|tighten|shorter|shorten|brisker|pacier|half as long|in half|halve[sd]?|(?:remove|cut|lose|drop) half|too (?:slow|long)|drags?|trim|cut (?:\S+ ){0,4}by \d+|(?:knock|take|shave|cut|trim) \d+ ?% (?:off|from|out))\b/

/** "slower", "shorten every shot by 10 %", "faster pace in scene 3". */
export const pace: Wish = (clause) => {
  const { text, at } = clause
  if (
    /\b(?:music|score|titles?|voice|speaks?|says?|talks?|line|dialogue|fade|dissolve|hair|lens)\b/.test(text)
  )
    return null
  const wrong = /\btoo (?:fast|quick(?:ly)?|short|soon|hectic|rushed)\b/.test(text)
    ? 1
    : /\btoo (?:slow|long)\b|\bdrags?\b(?! (?:\S+ ){0,3}out)/.test(text)
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

/** "Get to the beach faster": what comes before it. "Get out of scene 1 sooner", "come into scene 2 later": its last shot, or its first. */
export const edges: Wish = ({ text, at, film }) => {
  if (/\b(?:get|come|arrive|cut|go) (?:\S+ )?(?:to|at)\b.*\b(?:sooner|faster|earlier|quicker)\b/.test(text)) {
    const order = shotsInOrder(film)
    const ahead = order.slice(
      0,
      order.findIndex(({ scene }) => at.scenes.includes(scene)),
    )
    if (ahead.length > 0 && at.scenes.length > 0)
      return { asks: [{ verb: 'pace', shots: ahead.map(({ id }) => id), factor: 0.8 }] }
  }
  const out = /\b(?:out of|leave|end|ends|off)\b.*\b(?:sooner|earlier|quicker)\b/.test(text)
  if (!out && !/\b(?:into|enter|in to|begin|start)\b.*\blater\b/.test(text)) return null
  const [scene] = at.scenes
  const row = shotsInOrder(film).filter((shot) => shot.scene === scene)
  const shot = out ? row.at(-1) : row[0]
  if (shot === undefined || /\b(?:music|score|titles?|lines?|shot)\b/.test(text)) return null
  const own = amountIn(text).seconds
  if (own !== null) return { asks: [{ verb: 'hold', shot: shot.id, seconds: -own }] }
  const name = shotNames(film).get(shot.id)
  return askWhich(
    `How much of shot ${name} should go?`,
    Object.fromEntries([0.5, 1, 2].map((n) => [`${n} s`, `Make shot ${name} ${n} seconds shorter`])),
  )
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
    const there = at.scenes.length > 0 ? (shotsMeant(clause) ?? []) : []
    const among = at.shots.length > 0 ? at.shots : theirs.length > 0 ? theirs.map(({ id }) => id) : there
    const [only] = among
    if (only !== undefined && among.length === 1)
      return { asks: [{ verb: 'hold', shot: only, seconds: 1.5 }] }
    return askShot(clause, 'Which shot should last longer?', among.length > 0 ? among : undefined)
  }
  if (
    /^(?:cut|trim|tighten|shorten|make)(?: (?:it|this|the film|the movie))?(?: down| shorter)?(?: (?:some|a bit|a little)(?: time)?)?$/.test(
      text,
    ) ||
    /\b(?:some time|too long)\b|\b(?:boring|dull|slow|flabby) (?:bits?|parts?|stretch(?:es)?)\b|\bthe fat\b/.test(
      text,
    )
  ) {
    return askHowMuch(clause)
  }
  return null
}

export const askHowMuch = ({ at, film }: Clause): Heard => {
  const place = at.scenes.length > 0 ? ` from ${scenesCalled(film, at.scenes).toLowerCase()}` : ''
  return askWhich(
    'How much should go?',
    Object.fromEntries([2, 5, 10].map((n) => [`${n} seconds`, `Cut ${n} seconds${place}`])),
  )
}
