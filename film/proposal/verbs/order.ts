import { remove } from '../../board/remove.ts'
import type { Film } from '../../film.ts'
import { extentOf } from '../../timeline/edit/extent.ts'
import { fade as faded } from '../../timeline/edit/level.ts'
import { moveInsert } from '../../timeline/edit/move.ts'
import { transition as joined, plainCut } from '../../timeline/edit/transition.ts'
import { toFrames, toSeconds } from '../../timeline/time.ts'
import { endOf } from '../../timeline/track.ts'
import type { AskOf } from '../ask.ts'
import { clipsOn, framesIn, lengths, shotOf, stretchesOf } from '../cut.ts'
import { clock, sceneNumber, scenesAsCut, scenesCalled, shotsCalled } from '../names.ts'
import type { Verb } from '../verb.ts'

// The order of scenes in the cut, and how one comes to the next. The screenplay keeps its own order.

const asCut = (film: Film, names: Film = film): string =>
  scenesAsCut(film)
    .map(({ id }) => sceneNumber(names, id))
    .join(' ')

/** All that lies in the time of a scene but its beds, taken to where another scene begins (null: to the end). */
const brought = (film: Film, scene: string, before: string | null): Film => {
  const [from] = stretchesOf(film, { of: 'scenes', ids: [scene] })
  if (from === undefined) return film
  const pictures = clipsOn(film, 'picture').filter((each) => shotOf(each) !== null)
  const end = Math.max(0, ...pictures.map(({ clip }) => endOf(clip)))
  const to = before === null ? end : (stretchesOf(film, { of: 'scenes', ids: [before] })[0]?.from ?? end)
  const kinds = ['picture', 'dialogue', 'captions', 'titles', 'effects'] as const
  const refs = kinds.flatMap((kind) =>
    clipsOn(film, kind).flatMap(({ ref, clip }) =>
      clip.start >= from.from && clip.start < from.to ? [ref] : [],
    ),
  )
  return {
    ...film,
    tracks: moveInsert(film.tracks, { refs, by: to - from.from, extent: extentOf(film) }).tracks,
  }
}

const onlyInTheCut = 'In the cut only: the screenplay keeps its order. Music stays where it is.'

export const moveScene: Verb<AskOf<'move-scene'>> = (film, { scene, before }) => {
  const next = brought(film, scene, before)
  if (asCut(next) === asCut(film)) return { cannot: `${scenesCalled(film, [scene])} is there already.` }
  return {
    film: next,
    title: `${scenesCalled(film, [scene])} moved ${before === null ? 'to the end' : `before scene ${sceneNumber(film, before)}`}`,
    before: `Scenes ${asCut(film)}`,
    after: `Scenes ${asCut(next, film)}`,
    note: onlyInTheCut,
  }
}

export const swapScenes: Verb<AskOf<'swap-scenes'>> = (film, { scenes }) => {
  const order = scenesAsCut(film).map(({ id }) => id)
  const [a = '', b = ''] = scenes.toSorted((x, y) => order.indexOf(x) - order.indexOf(y))
  if (a === b || !order.includes(a) || !order.includes(b))
    return { cannot: 'Both scenes must be in the cut.' }
  const after = order[order.indexOf(b) + 1] ?? null
  const next = brought(brought(film, b, a), a, after)
  return {
    film: next,
    title: `Scenes ${sceneNumber(film, a)} and ${sceneNumber(film, b)} change places`,
    before: `Scenes ${asCut(film)}`,
    after: `Scenes ${asCut(next, film)}`,
    note: onlyInTheCut,
  }
}

export const removeScenes: Verb<AskOf<'remove-scenes'>> = (film, { scenes }) => {
  const gone = Object.values(film.shots).flatMap(({ id, scene }) => (scenes.includes(scene) ? [id] : []))
  if (gone.length === Object.keys(film.shots).length)
    return { cannot: 'That is the whole film: nothing would be left.' }
  const next = { ...film, ...remove(film, { shots: gone, withWords: true }) } as Film
  return {
    film: next,
    title: `${scenesCalled(film, scenes)} removed from the cut`,
    ...lengths(film, next),
    shots: gone,
    note: 'The screenplay keeps it; its music goes on as far as the next picture needs it.',
  }
}

export const fade: Verb<AskOf<'fade'>> = (film, { edge, seconds, scene }) => {
  const pictures = clipsOn(film, 'picture').filter((each) => {
    const shot = shotOf(each)
    return shot !== null && (scene === null || film.shots[shot]?.scene === scene)
  })
  const clip = edge === 'out' ? pictures.at(-1) : pictures[0]
  if (clip === undefined) return { cannot: 'There is no picture in the cut yet.' }
  const frames = toFrames(seconds, film.brief.rate)
  const extent = extentOf(film)
  const tracks =
    edge === 'out'
      ? faded(film.tracks, { refs: [clip.ref], edge: 'tail', frames })
      : joined(film.tracks, { ref: clip.ref, kind: 'fade', frames, extent }).tracks
  // With the picture of the end the music goes.
  const beds =
    edge === 'out' && scene === null
      ? clipsOn(film, 'music').filter((each) => endOf(each.clip) >= framesIn(film) - frames)
      : []
  const place =
    scene === null
      ? edge === 'out'
        ? 'at the end'
        : 'at the beginning'
      : `${edge === 'out' ? 'at the end of' : 'into'} scene ${sceneNumber(film, scene)}`
  const was = edge === 'out' ? clip.clip.fadeOut : (clip.clip.transitionIn?.frames ?? 0)
  return {
    film: { ...film, tracks: faded(tracks, { refs: beds.map(({ ref }) => ref), edge: 'tail', frames }) },
    title: edge === 'out' ? `Fade to black ${place}` : `Fade from black ${place}`,
    before: was === 0 ? 'a plain end' : clock(toSeconds(was, film.brief.rate)),
    after: clock(seconds),
    shots: [shotOf(clip) ?? ''],
  }
}

export const transition: Verb<AskOf<'transition'>> = (film, { shots, kind, seconds }) => {
  const refs = shots.flatMap(
    (shot) => clipsOn(film, 'picture').find((each) => shotOf(each) === shot)?.ref ?? [],
  )
  const extent = extentOf(film)
  const frames = toFrames(seconds, film.brief.rate)
  let tracks = film.tracks
  if (kind === null) tracks = plainCut(tracks, refs)
  else for (const ref of refs) tracks = joined(tracks, { ref, kind, frames, extent }).tracks
  if (tracks === film.tracks)
    return {
      cannot:
        kind === null
          ? 'Those are plain cuts already.'
          : `There can be no ${kind} there: nothing comes before it.`,
    }
  const was = refs.map(({ track, clip }) => film.tracks[track]?.clips[clip]?.transitionIn?.kind ?? 'cut')
  return {
    film: { ...film, tracks },
    title: `${kind === null ? 'A plain cut' : `A${kind === 'iris' ? 'n' : ''} ${kind}`} into ${shotsCalled(film, shots).replace('Shot', 'shot')}`,
    before: [...new Set(was)].join(', '),
    after: kind === null ? 'cut' : `${kind}, ${clock(seconds)}`,
    shots,
  }
}

const places = { burnt: 'in the picture', beside: 'in files beside it', none: 'none' }
export const captions: Verb<AskOf<'captions'>> = (film, { place }) => ({
  film: { ...film, brief: { ...film.brief, captions: place } },
  title: `Captions: ${places[place]}`,
  before: places[film.brief.captions ?? 'burnt'],
  after: places[place],
})

const ratios = {
  '16:9': [16 / 9, 1],
  '9:16': [1, 16 / 9],
  '1:1': [1, 1],
  '4:5': [1, 5 / 4],
  '2.39:1': [16 / 9, 16 / 9 / 2.39],
} as const
const even = (n: number) => Math.round(n / 2) * 2

export const format: Verb<AskOf<'format'>> = (film, { format: to }) => {
  const { width, height } = film.brief.size
  const short = Math.min(width, height)
  const [w, h] = ratios[to]
  const size = { width: even(short * w), height: even(short * h) }
  if (size.width === width && size.height === height) return { cannot: `The film is ${to} already.` }
  return {
    film: { ...film, brief: { ...film.brief, size } },
    title: `The film in ${to}`,
    before: `${width} × ${height}`,
    after: `${size.width} × ${size.height}`,
    shots: Object.keys(film.shots),
    note: 'Every shot is framed and drawn anew.',
  }
}
