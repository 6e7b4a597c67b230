import { layTitle } from '#film/templates/lay-title.ts'
import { type TitleTemplate, titleClip, titleTemplates } from '#film/templates/titles.ts'
import type { Clip, TitleStyle } from '#film/timeline/track.ts'
import type { FilmDocument } from '../../api/client.ts'
import { shotAt } from '../../film/facts.ts'
import { carrying } from '../../ui/carrying.ts'
import { type Act, no, type Outcome } from '../commands/hand.ts'

/** One on its way from the shelf. */
export const draggedTitle = carrying<TitleStyle>('title')

export const titleNames = Object.fromEntries(
  titleTemplates.map(({ style, name }) => [style, name]),
) as Record<TitleStyle, string>

export const templateOf = (style: TitleStyle): TitleTemplate | undefined =>
  titleTemplates.find((template) => template.style === style)

/** The title as it would begin at a frame, with words of what is seen there. */
export const titleAt = (film: FilmDocument, template: TitleTemplate, frame: number): Clip =>
  titleClip(template, film, film.shots[shotAt(film, frame) ?? '']?.scene ?? null)

/** A title laid at a frame, on a track or where there is room. */
export const laidAt = (
  tracks: FilmDocument['tracks'],
  ask: { frame: number; clip: Clip; name: string; track?: string },
): Outcome => {
  const laid = layTitle(tracks, ask)
  if (laid === null) return no('Titles lie on a track of titles that is not locked.')
  return { tracks: laid.tracks, why: `Title: ${ask.name.toLowerCase()}`, chosen: laid.refs }
}

let last: TitleStyle = 'name'

/** The same at the playhead. */
export const layTemplate =
  (film: FilmDocument, template: TitleTemplate): Act =>
  ({ tracks, playhead }) => {
    last = template.style
    return laidAt(tracks, { frame: playhead, clip: titleAt(film, template, playhead), name: template.name })
  }

/** The one that was laid last, for the key. */
export const lastTemplate = (): TitleTemplate => templateOf(last) ?? (titleTemplates[0] as TitleTemplate)
