import type { Film } from '#film/film.ts'
import { Clip, clipsInOrder, endOf, type Track } from '#film/timeline/track.ts'

/** Something worth telling of a shot, in one sentence, while it may still be told. Frames of the film. */
export type Telling = { id: string; text: string; from: number; until: number; weight: number }

export type ShownFilm = Pick<Film, 'scenes' | 'places' | 'shots' | 'cast'> & {
  picture: Track
  titles: Track
}

/** Told by the sound itself, or saying only that somebody is there. */
const unneeded =
  /\bspeaks?\b(?: to \w+)?\.?$|\bis heard\b|\btogether:|, alone\.$|^The .+ in front of \w+\.$|\blistens?\.?$/i

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const decades = ['', '', 'twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties']
const owner = { female: 'her', male: 'his', other: 'their' } as const

/** "(40s, her lost brother, cream coat)" → "her lost brother, in his forties, in a cream coat". */
const introduced = (text: string, sex: keyof typeof owner): string =>
  text
    .split(/,\s*/)
    .map((part) => {
      const decade = /^(\d)0s$/.exec(part)?.[1]
      if (decade !== undefined) return `in ${owner[sex]} ${decades[Number(decade)] ?? `${decade}0s`}`
      if (/^\d+$/.test(part)) return `aged ${part}`
      if (/^(?:an?|the|his|her|their|my)\b/i.test(part)) return part
      return /\b(?:coat|jacket|suit|dress|shirt|sweater|robe|uniform|armou?r|spacesuit|apron|cloak|overalls)$/i.test(
        part,
      )
        ? `in ${/^[aeiou]/i.test(part) ? 'an' : 'a'} ${part}`
        : part
    })
    .join(', ')

/** A screenplay's row as it is told: names in small letters, and who somebody is as a phrase. */
const spokenRow = (row: string, cast: Film['cast']): string => {
  let text = row
  for (const { name, sex } of Object.values(cast)) {
    const shouted = name.toUpperCase()
    const at = text.indexOf(shouted)
    if (at < 0) continue
    const rest = text.slice(at + shouted.length)
    const about = /^ \(([^)]*)\)/.exec(rest)?.[1]
    const after = rest.slice(about === undefined ? 0 : about.length + 3)
    const ends = /^[.!?]/.test(after)
    const phrase = about === undefined ? '' : `, ${introduced(about, sex)}${ends ? '' : ','}`
    text = `${text.slice(0, at)}${name}${phrase}${after}`
  }
  return text.trim()
}

const pronouns = { female: /^(?:She|Her)\b/, male: /^(?:He|His)\b/, other: /^(?!)/ } as const

/** Who hears only this must be told who "she" is. */
const named = (sentence: string, who: Film['cast'][string] | undefined): string =>
  who === undefined
    ? sentence
    : sentence.replace(pronouns[who.sex], (word) => (/r$|s$/.test(word) ? `${who.name}’s` : who.name))

const sentencesOf = (text: string): string[] =>
  text.match(/[^.!?…]+(?:[.!?…]+["'”’)]*|$)/g)?.map((s) => s.trim()) ?? []

const times = { dawn: 'Dawn', day: 'Day', dusk: 'Dusk', night: 'Night' } as const

/** "Night. The lamp room." */
const opening = (film: ShownFilm, scene: string): string => {
  const { place, time } = film.scenes[scene] ?? { place: '', time: 'day' as const }
  const name = (film.places[place]?.name ?? '').split(/\s+[-–]\s+/).at(-1) ?? ''
  if (name === '') return ''
  const proper = /['’\d]/.test(name)
  const words = name.toLowerCase()
  const where = proper ? words.replace(/\p{L}[\p{L}'’]*/gu, capital) : `the ${words}`
  return `${times[time]}. ${capital(where)}.`
}

/** What there is to tell of a film's picture, shot by shot. A sentence that several shots show is told once. */
export const tellingsOf = (film: ShownFilm, fps: number): Telling[] => {
  const told = new Set<string>()
  const out: Telling[] = []
  let scene = ''
  let place = ''
  const add = (id: string, text: string, clip: Clip, weight: number, key = text) => {
    if (text === '' || told.has(key)) return
    told.add(key)
    out.push({ id, text, from: clip.start, until: endOf(clip) + Math.round(fps * 1.5), weight })
  }
  for (const title of clipsInOrder(film.titles))
    if (title.source.kind === 'title') add(title.id, `${title.source.text}.`, title, 2)
  for (const clip of clipsInOrder(film.picture)) {
    if (clip.source.kind === 'credits') add(clip.id, 'The credits.', clip, 0)
    const shot = clip.source.kind === 'shot' ? film.shots[clip.source.shot] : undefined
    if (shot === undefined) continue
    const where = opening(film, shot.scene)
    if (shot.scene !== scene && where !== place) {
      told.delete(where)
      add(`${shot.id}-place`, where, clip, 1)
      place = where
    }
    scene = shot.scene
    const subject = film.cast[shot.subjects.find((who) => who in film.cast) ?? '']
    const shown = sentencesOf(spokenRow(shot.shows, film.cast)).filter((each) => !unneeded.test(each))
    for (const [i, sentence] of shown.entries())
      add(`${shot.id}-${i + 1}`, i === 0 ? named(sentence, subject) : sentence, clip, 3, sentence)
  }
  return out.sort((a, b) => a.from - b.from || b.weight - a.weight)
}

const margin = 0.25 // seconds between a description and the words of the film
const between = 0.15 // and between two descriptions

/**
 * Puts descriptions where nobody speaks: each in the first stretch that holds it from its shot on, not much later than
 * the shot, the heavier first. `ms`: how long each takes to say. What finds no room is left out.
 */
export const fitTellings = (
  tellings: Telling[],
  ms: ReadonlyMap<string, number>,
  dialogue: Track,
  end: number,
  fps: number,
): Clip[] => {
  const pad = Math.ceil(margin * fps)
  const gap = Math.ceil(between * fps)
  let taken = clipsInOrder(dialogue).map((clip) => ({ from: clip.start - pad, to: endOf(clip) + pad }))
  const clips: Clip[] = []
  for (const telling of tellings.toSorted((a, b) => b.weight - a.weight || a.from - b.from)) {
    const frames = Math.ceil(((ms.get(telling.id) ?? 0) / 1000) * fps)
    if (frames < 1) continue
    const starts = [telling.from, ...taken.map(({ to }) => to)]
      .filter(
        (at) => at >= telling.from && at < telling.until && at + frames <= Math.min(end, telling.until + fps),
      )
      .sort((a, b) => a - b)
    const start = starts.find((at) => taken.every(({ from, to }) => at + frames <= from || at >= to))
    if (start === undefined) continue
    taken = [...taken, { from: start - gap, to: start + frames + gap }]
    const source = { kind: 'caption', lines: [telling.text], speaker: null, line: null }
    clips.push(Clip.parse({ id: `described-${telling.id}`, start, frames, source }))
  }
  return clips.sort((a, b) => a.start - b.start)
}
