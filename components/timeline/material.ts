import { linesOf } from '#film/screenplay/breakdown.ts'
import { type Extent, extentOf } from '#film/timeline/edit/extent.ts'
import { fpsOf } from '#film/timeline/time.ts'
import type { Clip } from '#film/timeline/track.ts'
import type { FilmDocument } from '../api/client.ts'
import { board } from '../film/facts.ts'
import { assetUrl, titleCase } from '../film/words.ts'

/** A recorded sound: where it lies, and after how many frames it begins anew (null: it does not). */
type Heard = { url: string; round: number | null }

/** What the timeline shows of a clip's source. */
export type Material = {
  nameOf: (clip: Clip) => string
  pictureOf: (clip: Clip) => string | null // its address
  soundOf: (clip: Clip) => Heard | null
  extent: Extent
}

type Names = Pick<FilmDocument, 'cues' | 'sounds' | 'shots' | 'assets'> & {
  lines: Map<string, { name: string; text: string }>
  shotNames: Map<string, string>
}

const nameIn = (names: Names, { source }: Clip): string => {
  switch (source.kind) {
    case 'shot':
      return `${names.shotNames.get(source.shot) ?? source.shot}  ${names.shots[source.shot]?.size ?? ''}`.trim()
    case 'title':
      return source.text
    case 'credits':
      return 'End credits'
    case 'caption':
      return source.lines.join(' ')
    case 'line': {
      const line = names.lines.get(source.line)
      return line === undefined ? 'A line no longer written' : `${line.name}: ${line.text}`
    }
    case 'cue':
      return names.cues[source.cue]?.name ?? source.cue
    case 'sound':
      return titleCase(names.sounds[source.sound]?.kind ?? source.sound)
    case 'asset':
      return names.assets[source.asset]?.name ?? source.asset
    case 'missing':
      return `Missing: ${source.was}`
  }
}

/** How long the sources of clips are, as far as a page knows the film. */
export const extentIn = (film: FilmDocument): Extent =>
  extentOf({
    takes: film.takes,
    assets: film.assets,
    score: { cues: film.cues },
    brief: film.brief,
    sounds: Object.fromEntries(
      Object.entries(film.sounds).map(([id, { ms, loop }]) => [id, { ms, spec: { loop } }]),
    ),
  } as unknown as Parameters<typeof extentOf>[0])

const soundIn = (film: FilmDocument, { source }: Clip): Heard | null => {
  const url = (asset: string | undefined, round: number | null = null) =>
    asset === undefined ? null : { url: assetUrl(film.id, asset), round }
  if (source.kind === 'line') return url(film.takes[source.line]?.asset)
  if (source.kind === 'cue') return url(film.cues[source.cue]?.asset)
  if (source.kind === 'asset') {
    const asset = film.assets[source.asset]
    return asset?.kind === 'sound' ? url(asset.versions.at(-1)?.asset) : null
  }
  if (source.kind !== 'sound') return null
  const sound = film.sounds[source.sound]
  if (sound === undefined) return null
  return url(sound.asset, sound.loop ? (sound.ms / 1000) * fpsOf(film.brief.rate) : null)
}

const pictureIn = (film: FilmDocument, { source }: Clip): string | null => {
  const latest = source.kind === 'asset' ? film.assets[source.asset]?.versions.at(-1) : undefined
  const asset = source.kind === 'shot' ? film.panels[source.shot]?.asset : latest?.thumb
  return asset === undefined ? null : assetUrl(film.id, asset)
}

/** Looked up at every frame that is drawn, so each clip is asked about once. */
const once = <T>(of: (clip: Clip) => T): ((clip: Clip) => T) => {
  const known = new WeakMap<Clip, { is: T }>()
  return (clip) => {
    const before = known.get(clip)
    if (before !== undefined) return before.is
    const is = of(clip)
    known.set(clip, { is })
    return is
  }
}

export const materialOf = (film: FilmDocument): Material => {
  const names: Names = {
    ...film,
    lines: new Map(linesOf(film.screenplay).map((line) => [line.id, line])),
    shotNames: new Map(board(film).flatMap((scene) => scene.shots.map(({ shot, name }) => [shot.id, name]))),
  }
  return {
    nameOf: once((clip) => nameIn(names, clip)),
    pictureOf: once((clip) => pictureIn(film, clip)),
    soundOf: once((clip) => soundIn(film, clip)),
    extent: extentIn(film),
  }
}
