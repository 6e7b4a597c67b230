import type { Film } from '../film.ts'
import { inOrder } from '../film.ts'
import type { DayTime } from '../scene.ts'
import { framesToHold } from '../timeline/time.ts'
import { Clip, type TitleStyle } from '../timeline/track.ts'

type Told = Pick<Film, 'brief' | 'credits' | 'narrative' | 'scenes' | 'places' | 'cast'>
type TitleWords = { text: string; subtitle: string }
/** `scene`: the one that is seen where the title is to lie; null: none. */
export type TitleTemplate = {
  style: TitleStyle
  name: string
  about: string
  words: (film: Told, scene: string | null) => TitleWords
}

const times: Record<DayTime, string> = { dawn: 'At dawn', day: 'By day', dusk: 'At dusk', night: 'At night' }

/** "LIGHTHOUSE - LAMP ROOM" as one says it: Lighthouse, lamp room. */
const said = (place: string): string => {
  const all = place
    .split(/\s+-\s+/)
    .join(', ')
    .toLowerCase()
  return all.charAt(0).toUpperCase() + all.slice(1)
}

const sceneOf = (film: Told, id: string | null) => {
  const all = inOrder(film.scenes)
  const at = Math.max(
    0,
    all.findIndex((scene) => scene.id === id),
  )
  return { scene: all[at], number: at + 1 }
}
const placeIn = (film: Told, id: string | null): string => {
  const { scene } = sceneOf(film, id)
  return said(film.places[scene?.place ?? '']?.name ?? 'Here')
}
const titleOf = ({ credits, brief, narrative }: Told): string =>
  credits?.title || brief.title || narrative?.title || 'The film'

/** The titles that come with the studio. Each begins with words of the film itself; the person says what it is to say. */
export const titleTemplates: readonly TitleTemplate[] = [
  {
    ...{ style: 'opening', name: 'Opening', about: 'The name of the film, over the picture' },
    words: (film) => ({ text: titleOf(film), subtitle: film.credits?.subtitle ?? '' }),
  },
  {
    ...{ style: 'chapter', name: 'Chapter', about: 'A part begins; the picture sinks behind it' },
    words: (film, id) => ({ text: placeIn(film, id), subtitle: `Part ${sceneOf(film, id).number}` }),
  },
  {
    ...{ style: 'place', name: 'Place and time', about: 'Low at the left, as if typed' },
    words: (film, id) => ({
      text: placeIn(film, id),
      subtitle: times[sceneOf(film, id).scene?.time ?? 'day'],
    }),
  },
  {
    ...{ style: 'name', name: 'Name', about: 'Who is seen, in the lower third' },
    words: (film, id) => {
      const who = sceneOf(film, id).scene?.who[0] ?? Object.keys(film.cast)[0] ?? ''
      return { text: film.cast[who]?.name ?? 'A stranger', subtitle: '' }
    },
  },
  {
    ...{ style: 'quote', name: 'Quotation', about: 'Some lines to read, and whose they are' },
    words: (film) => ({ text: film.narrative?.logline || 'Once there was a story.', subtitle: '' }),
  },
  {
    ...{ style: 'card', name: 'Intertitle', about: 'A card between pictures, as in silent films' },
    words: () => ({ text: 'Meanwhile …', subtitle: '' }),
  },
  {
    ...{ style: 'end', name: 'The end', about: 'The last words, while the picture goes' },
    words: () => ({ text: 'The End', subtitle: '' }),
  },
]

/** Long enough to be read: 0.3 s a word and 1.5 s more, 3 s at least. */
const secondsFor = ({ text, subtitle }: TitleWords): number =>
  Math.max(3, 1.5 + 0.3 * `${text} ${subtitle}`.split(/\s+/).filter((word) => word !== '').length)

/** A title as a clip, not laid yet. */
export const titleClip = (template: TitleTemplate, film: Told, scene: string | null): Clip => {
  const words = template.words(film, scene)
  const style = template.style === 'opening' ? {} : { style: template.style }
  const frames = framesToHold(secondsFor(words), film.brief.rate)
  return Clip.parse({
    id: `title-${template.style}`,
    start: 0,
    frames,
    source: { kind: 'title', ...words, ...style },
  })
}
