import { type Fit, latest } from '#film/asset.ts'
import type { Palette } from '#film/direction.ts'
import { AppError } from '#film/errors.ts'
import type { Credits } from '#film/file.ts'
import type { Film } from '#film/film.ts'
import { type Drawing, drawnSize, fullDrawing } from '#film/quality.ts'
import { withSoundCredits } from '#film/sound-credits.ts'
import type { StageSpec } from '#film/stage.ts'
import { type StageFilm, stager } from '#film/stage-of.ts'
import { rowsOf } from '#film/timeline/edit/ref.ts'
import { gapsOf, overlaps } from '#film/timeline/layout.ts'
import { gapId } from '#film/timeline/sign.ts'
import { fpsOf } from '#film/timeline/time.ts'
import { type Clip, clipsInOrder, endOf, type TitleStyle, type TransitionKind } from '#film/timeline/track.ts'
import { captionsInPicture } from '#film/translation.ts'
import { type Moves, movesOf } from './transitions/moves.ts'

/** How a picture comes over the one before it, and goes. */
type Comes = {
  dissolve: number // frames it takes to appear
  by?: TransitionKind | undefined // how it appears; left out: it dissolves in
  leaves?: 'whip' // it goes as the one over it comes
}

/** One thing drawn in a segment. `from` may be before its first frame (the thing began earlier) and frames are the segment's own. */
type Thing =
  | ({
      kind: 'stage'
      from: number
      frames: number
      at: number // the shot's frame at `from`
      stage: StageSpec
    } & Comes)
  | ({ kind: 'image'; from: number; frames: number; asset: string; fit: Fit; over?: true } & Comes) // over: what it leaves free lets through what is below
  | ({
      kind: 'video'
      from: number
      frames: number
      at: number // the video's frame at `from`, counted at the film's rate
      asset: string
      fit: Fit
      over?: true
    } & Comes)
  | { kind: 'credits'; from: number; frames: number; credits: Credits; palette: Palette }
  | {
      kind: 'title'
      from: number
      frames: number
      text: string
      subtitle: string
      style?: TitleStyle
      palette: Palette
    }
  | {
      kind: 'caption'
      from: number
      frames: number
      lines: string[]
      label: string | null
      beneath?: string[]
    }
  | { kind: 'black'; from: number; frames: number; toBlack: boolean; white?: boolean } // a fade from or to black; out of a white flash

/** A thing with how the keys of its clip move it; left out: they do not. */
export type Layer = Thing & { moves?: Moves }

/** What fills the frame and takes the place of what was there. */
export const comes = (layer: Layer): layer is Extract<Layer, Comes> => 'dissolve' in layer

/** A piece of the picture that is rendered by itself and joined to its neighbours without re-encoding. */
export type Segment = {
  id: string // of the picture clip, or 'gap-<frame>'
  start: number // on the timeline; not part of what is drawn, so that a moved shot is not made again
  picture: {
    width: number
    height: number
    fps: number
    frames: number
    step: number // every n-th frame is drawn, and shown until the next
    drawing: Drawing
    layers: Layer[]
  }
}

export type PictureFilm = StageFilm &
  Pick<Film, 'credits' | 'quality'> &
  Partial<Pick<Film, 'assets' | 'sounds' | 'translations'>>

type Ask = {
  film: PictureFilm
  words: Clip[] // titles and captions, the lowest first
  over: (readonly Clip[])[] // the pictures of further tracks, the lowest first
  palette: Palette
  stageAt: (shot: string) => StageSpec
}

/** What a person brought, where it can be seen. */
const brought = ({ source, frames, offset }: Clip, assets: PictureFilm['assets'], lies: boolean): Layer[] => {
  const asset = source.kind === 'asset' ? assets?.[source.asset] : undefined
  if (asset?.kind !== 'picture' && asset?.kind !== 'video') return []
  const fit = asset.fit ?? (lies ? 'contain' : 'cover')
  const shown = {
    ...{ from: 0, frames, asset: latest(asset).asset, fit, dissolve: 0 },
    ...(lies ? { over: true as const } : {}),
  }
  return [asset.kind === 'picture' ? { kind: 'image', ...shown } : { kind: 'video', at: offset, ...shown }]
}

const pictureOf = (clip: Clip, { film, palette, stageAt }: Ask, lies = false): Layer[] => {
  const { source, frames } = clip
  // Of what is gone nothing is seen; the cut keeps its place.
  if (source.kind === 'asset' || source.kind === 'missing') return brought(clip, film.assets, lies)
  if (source.kind === 'shot')
    return [{ kind: 'stage', from: 0, frames, at: clip.offset, stage: stageAt(source.shot), dissolve: 0 }]
  if (source.kind === 'credits' && film.credits)
    return [
      { kind: 'credits', from: 0, frames, credits: withSoundCredits(film.credits, film.sounds), palette },
    ]
  throw new AppError(
    'bad-input',
    `The picture track has a clip that cannot be shown ("${clip.id}", ${source.kind}). Remove it or put a shot in its place.`,
    { where: clip.id },
  )
}

const moved = (layers: Layer[], clip: Clip, over: boolean): Layer[] => {
  const moves = movesOf(clip, over)
  return moves === undefined ? layers : layers.map((layer) => ({ ...layer, moves }))
}

/** The keys of a clip that goes on past its end. */
const after = ({ moves }: Layer, frames: number): { moves?: Moves } =>
  moves === undefined ? {} : { moves: { ...moves, from: frames } }

/** The clip before goes on underneath while this one appears. `lies`: over other pictures. */
const dissolved = (clip: Clip, before: Clip | undefined, ask: Ask, lies = false): Layer[] => {
  const own = moved(pictureOf(clip, ask, lies), clip, lies)
  const over =
    clip.transitionIn && overlaps(clip.transitionIn.kind) && before && endOf(before) === clip.start
      ? clip.transitionIn.frames
      : 0
  const by = clip.transitionIn?.kind
  if (!before || over === 0) return own
  const goes = by === 'whip' ? { leaves: 'whip' as const } : {}
  const under = moved(pictureOf(before, ask, lies), before, false).map(
    (layer): Layer =>
      layer.kind === 'image'
        ? { ...layer, frames: over, ...goes, ...after(layer, before.frames) }
        : layer.kind === 'stage' || layer.kind === 'video'
          ? {
              ...layer,
              ...{ frames: over, at: before.offset + before.frames },
              ...goes,
              ...after(layer, before.frames),
            }
          : { ...layer, from: -before.frames, frames: before.frames + over },
  )
  return [...under, ...own.map((layer) => (comes(layer) ? { ...layer, dissolve: over, by } : layer))]
}

const fades = (clip: Clip): Layer[] => {
  const layers: Layer[] = []
  const fadeIn = Math.max(clip.fadeIn, clip.transitionIn?.kind === 'fade' ? clip.transitionIn.frames : 0)
  if (fadeIn > 0) layers.push({ kind: 'black', from: 0, frames: fadeIn, toBlack: false })
  if (clip.transitionIn?.kind === 'flash')
    layers.push({ kind: 'black', from: 0, frames: clip.transitionIn.frames, toBlack: false, white: true })
  if (clip.fadeOut > 0)
    layers.push({ kind: 'black', from: clip.frames - clip.fadeOut, frames: clip.fadeOut, toBlack: true })
  return layers
}

const wordsOf = ({ tracks, translations = {}, brief: { captions = 'burnt' } }: PictureFilm): Clip[] => {
  const burnt =
    captions === 'burnt' && tracks.captions ? captionsInPicture(tracks.captions, translations) : undefined
  const titles = rowsOf(tracks, 'titles').reverse()
  return [...titles, ...(burnt ? [burnt] : [])].flatMap((track) => (track.mute ? [] : clipsInOrder(track)))
}

/** The pictures that lie over the cut: those of every other picture track, the lowest first. */
const picturesOver = ({ tracks }: PictureFilm): Clip[][] =>
  rowsOf(tracks, 'picture')
    .reverse()
    .flatMap((track) => (track === tracks.picture || track.mute ? [] : [clipsInOrder(track)]))

/** No more of a layer than is seen in a segment of so many frames, so that it is drawn anew only for what is seen. */
const within = (layer: Layer, frames: number): Layer => {
  if (!comes(layer) || layer.dissolve > 0 || layer.leaves) return layer
  const head = Math.max(0, -layer.from)
  const from = layer.from + head
  const cut = {
    from,
    frames: Math.min(layer.frames - head, frames - from),
    ...after(layer, (layer.moves?.from ?? 0) + head),
  }
  return layer.kind === 'image' ? { ...layer, ...cut } : { ...layer, ...cut, at: layer.at + head }
}

/** What of them is on screen during [start, end). */
const pictured = (start: number, end: number, ask: Ask): Layer[] =>
  ask.over.flatMap((clips) =>
    clips.flatMap((clip, i) =>
      clip.start < end && endOf(clip) > start
        ? dissolved(clip, clips[i - 1], ask, true).map((layer) =>
            within({ ...layer, from: layer.from + clip.start - start }, end - start),
          )
        : [],
    ),
  )

/** Titles and captions that are on screen during [start, end). */
const overlays = (start: number, end: number, { words, palette }: Ask): Layer[] =>
  words
    .filter((clip) => clip.start < end && endOf(clip) > start)
    .flatMap((clip): Layer[] => {
      const moves = movesOf(clip, false)
      const place = { from: clip.start - start, frames: clip.frames, ...(moves ? { moves } : {}) }
      if (clip.source.kind === 'title') return [{ ...clip.source, ...place, palette }]
      if (clip.source.kind === 'caption') {
        const { lines, label = null, beneath } = clip.source
        return [{ kind: 'caption', ...place, lines, label, ...(beneath === undefined ? {} : { beneath }) }]
      }
      return []
    })

const noStage = (): never => {
  throw new AppError('internal', 'No stage lies over the picture.')
}

type OverFilm = Pick<PictureFilm, 'tracks' | 'brief' | 'direction' | 'credits' | 'sounds' | 'translations'>

/** What lies over a stretch of the picture, for a page that plays the shot in it live: fades, cards, titles and captions. */
export const layersOver = (
  film: OverFilm,
  { start, frames, clip }: { start: number; frames: number; clip: Clip | null },
): Layer[] => {
  if (!film.direction) return []
  const words = wordsOf(film as PictureFilm)
  const { palette } = film.direction
  const ask: Ask = { film: film as PictureFilm, words, over: [], palette, stageAt: noStage }
  const card = clip?.source.kind === 'credits' && film.credits ? pictureOf(clip, ask) : []
  return [...card, ...(clip === null ? [] : fades(clip)), ...overlays(start, start + frames, ask)]
}

/** The segments' names in their order, without planning what is in them. */
export const segmentIds = ({ tracks: { picture } }: Pick<PictureFilm, 'tracks'>): string[] =>
  picture
    ? [
        ...clipsInOrder(picture).map(({ id, start }) => ({ id, start })),
        ...gapsOf(picture).map(({ start }) => ({ id: gapId(start), start })),
      ]
        .sort((a, b) => a.start - b.start)
        .map(({ id }) => id)
    : []

/**
 * Timeline → what to render, pure: one segment for each clip and gap of the picture track.
 * A segment holds all that its pixels depend on and nothing else. `only`: the one that is wanted, for whoever draws
 * one of many. @throws AppError
 */
export const planSegments = (film: PictureFilm, only?: string): Segment[] => {
  const track = film.tracks.picture
  if (!film.direction || !track)
    throw new AppError('internal', 'The film has no timeline yet. Make the film first.')
  const fps = fpsOf(film.brief.rate)
  const { step = 1, samples = fullDrawing.samples, shadows = fullDrawing.shadows } = film.quality ?? {}
  const size = drawnSize(film.brief.size, film.quality ?? { scale: 1 })
  const whole = { ...size, fps, step, drawing: { samples, shadows } }
  const stages = new Map<string, StageSpec>()
  const draw = stager(film)
  const stageAt = (shot: string): StageSpec => {
    const known = stages.get(shot) ?? draw(shot)
    stages.set(shot, known)
    return known
  }
  const { palette } = film.direction
  const ask: Ask = { film, words: wordsOf(film), over: picturesOver(film), palette, stageAt }
  const clips = clipsInOrder(track)
  const wanted = (id: string) => only === undefined || id === only
  const shown = clips.flatMap((clip, i): Segment[] => {
    if (!wanted(clip.id)) return []
    const layers = [
      ...dissolved(clip, clips[i - 1], ask),
      ...fades(clip),
      ...pictured(clip.start, endOf(clip), ask),
      ...overlays(clip.start, endOf(clip), ask),
    ]
    return [{ id: clip.id, start: clip.start, picture: { ...whole, frames: clip.frames, layers } }]
  })
  const gaps = gapsOf(track).flatMap(({ start, frames }): Segment[] => {
    const id = gapId(start)
    if (!wanted(id)) return []
    const layers = [...pictured(start, start + frames, ask), ...overlays(start, start + frames, ask)]
    return [{ id, start, picture: { ...whole, frames, layers } }]
  })
  return [...shown, ...gaps].sort((a, b) => a.start - b.start)
}
