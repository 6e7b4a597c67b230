import type { Film } from '../../film.ts'
import { shotNames } from '../../history/names.ts'
import { toFrames, toSeconds } from '../../timeline/time.ts'
import { endOf } from '../../timeline/track.ts'
import type { AskOf } from '../ask.ts'
import { clipsOn, framesIn, lengths, type Placed, shotOf, stretched } from '../cut.ts'
import { clock, scenesCalled, shotsCalled } from '../names.ts'
import type { Verb } from '../verb.ts'

// How long pictures are seen. Words are never cut: a picture gives only the time in which nobody speaks over its end.

const shortest = 1 // seconds that a picture keeps
const breath = 0.25 // seconds it stays after the last word

const picturesOf = (film: Film, shots: readonly string[]): Placed[] =>
  clipsOn(film, 'picture').filter((each) => shots.includes(shotOf(each) ?? ''))

/** Frames that a picture can give at its end: what is said over it stays over it, and a second of it is left. */
const spareOf = (film: Film, { ref, clip }: Placed): number => {
  const { rate } = film.brief
  const spoken = clipsOn(film, 'dialogue')
    .filter((each) => each.clip.start < endOf(clip) && endOf(each.clip) > clip.start)
    .map((each) => endOf(each.clip) + toFrames(breath, rate))
  const least = Math.max(clip.start + toFrames(shortest, rate), ...spoken)
  const most = Math.max(0, endOf(clip) - least)
  return most === 0 ? 0 : Math.max(0, -stretched(film, ref, -most).by)
}

export const pace: Verb<AskOf<'pace'>> = (film, { shots, factor }) => {
  const pictures = picturesOf(film, shots)
  if (pictures.length === 0) return { cannot: `${shotsCalled(film, shots)} is not in the cut.` }
  let next = film
  let held = 0
  for (const { ref, clip } of pictures) {
    const by = Math.round(clip.frames * (factor - 1))
    const now = next.tracks[ref.track]?.clips[ref.clip] ?? clip
    const done = stretched(next, ref, by < 0 ? -Math.min(-by, spareOf(next, { ref, clip: now })) : by)
    if (Math.abs(done.by) < Math.abs(by)) held++
    next = done.film
  }
  if (next === film)
    return {
      cannot:
        'Somebody speaks to the end of each of these shots: they cannot be shorter without cutting words.',
    }
  const percent = Math.round(Math.abs(factor - 1) * 100)
  return {
    film: next,
    title: `${shotsCalled(film, shots)} ${percent} % ${factor > 1 ? 'longer' : 'shorter'}`,
    ...lengths(film, next),
    ...(held > 0 && { note: `${held} of ${pictures.length} give less: somebody speaks there.` }),
  }
}

export const hold: Verb<AskOf<'hold'>> = (film, { shot, seconds }) => {
  const last = picturesOf(film, [shot]).at(-1)
  const called = shotsCalled(film, [shot])
  if (last === undefined) return { cannot: `${called} is not in the cut.` }
  const { rate } = film.brief
  const asked = toFrames(seconds, rate)
  const done = stretched(film, last.ref, asked < 0 ? -Math.min(-asked, spareOf(film, last)) : asked)
  if (done.by === 0) return { cannot: `${called} cannot be shorter: somebody speaks until it ends.` }
  const came = toSeconds(done.by, rate)
  const short = Math.abs(came - seconds) > 0.1
  return {
    film: done.film,
    title: `${called} ${clock(Math.abs(came))} ${came > 0 ? 'longer' : 'shorter'}`,
    before: `${clock(toSeconds(last.clip.frames, rate))}; film ${lengths(film, film).before}`,
    after: `${clock(toSeconds(last.clip.frames + done.by, rate))}; film ${lengths(film, done.film).after}`,
    ...(short && { note: `Not ${clock(Math.abs(seconds))}: words would be cut.` }),
  }
}

/** What each gives so that they come to `need`: the longest pauses are brought down to one level, short ones are left. */
export const shares = (spares: readonly number[], need: number): number[] => {
  const given = (level: number) => spares.map((spare) => Math.max(0, spare - level))
  const sum = (all: number[]) => all.reduce((total, each) => total + each, 0)
  let [low, high] = [0, Math.max(0, ...spares)]
  while (low < high) {
    const level = Math.ceil((low + high) / 2)
    if (sum(given(level)) >= need) low = level
    else high = level - 1
  }
  let over = Math.max(0, sum(given(low)) - need)
  return given(low).map((each) => {
    const less = over > 0 && each > 0 ? 1 : 0
    over -= less
    return each - less
  })
}

export const trim: Verb<AskOf<'trim'>> = (film, { seconds, scenes }) => {
  const { rate } = film.brief
  const wanted = toFrames(seconds, rate)
  const pictures = clipsOn(film, 'picture').filter(
    (each) =>
      shotOf(each) !== null &&
      (scenes === null || scenes.includes(film.shots[shotOf(each) ?? '']?.scene ?? '')),
  )
  const spares = pictures.map((each) => spareOf(film, each))
  const most = toSeconds(
    spares.reduce((sum, each) => sum + each, 0),
    rate,
  )
  const where = scenes === null ? '' : ` in ${scenesCalled(film, scenes).toLowerCase()}`
  if (most < seconds - 0.5 / rate.num) {
    const can = Math.floor(most * 2) / 2
    return {
      cannot: `Only ${clock(most)} can go${where} without cutting words or the shots themselves.`,
      instead: can >= 0.5 ? [`Cut ${can} seconds${where}`] : [],
    }
  }
  let next = film
  const names = shotNames(film)
  const taken: string[] = []
  for (const [i, give] of shares(spares, wanted).entries()) {
    const picture = pictures[i]
    if (give === 0 || picture === undefined) continue
    const done = stretched(next, picture.ref, -give)
    next = done.film
    taken.push(`${names.get(shotOf(picture) ?? '')} −${clock(toSeconds(-done.by, rate))}`)
  }
  const gone = toSeconds(framesIn(film) - framesIn(next), rate)
  return {
    film: next,
    title: `${clock(gone)} cut from pauses and long holds${where}`,
    ...lengths(film, next),
    note: `Taken from the ends of shots, no word is touched: ${taken.join(', ')}.`,
  }
}
