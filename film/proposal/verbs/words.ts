import { wordsOf } from '../../board/board.ts'
import type { Film } from '../../film.ts'
import { withLocks } from '../../lock.ts'
import { linesOf } from '../../screenplay/breakdown.ts'
import { change } from '../../timeline/edit/change.ts'
import { lift } from '../../timeline/edit/lift.ts'
import type { AskOf } from '../ask.ts'
import { nameOf } from '../names.ts'
import type { Verb } from '../verb.ts'
import { quoted } from './sound.ts'

/** As it is written there: a word at the head of a sentence keeps its capital. */
const cased = (to: string, from: string): string =>
  from[0] !== undefined && from[0] !== from[0].toLowerCase() && to[0] !== undefined
    ? to[0].toUpperCase() + to.slice(1)
    : to

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** Words of lines changed in the screenplay; where the letters are whole words, only whole words. */
export const words: Verb<AskOf<'words'>> = (film, { lines, from, to }) => {
  const [head, tail] = [/^\w/.test(from) ? String.raw`\b` : '', /\w$/.test(from) ? String.raw`\b` : '']
  const sought = new RegExp(`${head}${escaped(from)}${tail}`, 'gi')
  let screenplay = film.screenplay
  const touched: string[] = []
  for (const line of linesOf(film.screenplay).toReversed()) {
    if (!lines.includes(line.id)) continue
    const text = screenplay.slice(line.at, line.end)
    const next = text.replace(sought, (was) => cased(to, was))
    if (next === text) continue
    touched.push(line.id)
    screenplay = screenplay.slice(0, line.at) + next + screenplay.slice(line.end)
  }
  if (touched.length === 0)
    return { cannot: `“${from}” is not said there. Quote it as it stands in the screenplay.` }
  return {
    film: { ...film, screenplay, locks: withLocks(film.locks, 'screenplay') },
    title: `${quoted(film, touched.toReversed())}: “${from}” ${to === '' ? 'goes' : `→ “${to}”`}`,
    before: textOf(film, touched.at(-1)),
    after: textOf({ ...film, screenplay }, touched.at(-1)),
    note: 'It is spoken and captioned anew when the film is remade.',
  }
}

const textOf = (film: Film, id: string | undefined): string =>
  linesOf(film.screenplay).find((line) => line.id === id)?.text ?? ''

export const line: Verb<AskOf<'line'>> = (film, { line: id, text }) => {
  const found = linesOf(film.screenplay).find((each) => each.id === id)
  if (found === undefined) return { cannot: 'That line is not in the screenplay.' }
  const said = text.replaceAll(/\s+/g, ' ').trim()
  const screenplay = film.screenplay.slice(0, found.at) + said + film.screenplay.slice(found.end)
  return {
    film: { ...film, screenplay, locks: withLocks(film.locks, 'screenplay') },
    title: `${nameOf(film, found.character)} says something else`,
    before: found.text,
    after: said,
    note: 'It is spoken and captioned anew when the film is remade.',
  }
}

export const removeLines: Verb<AskOf<'remove-lines'>> = (film, { lines }) => {
  const refs = wordsOf(film.tracks, lines)
  if (refs.length === 0) return { cannot: `${quoted(film, lines)} is not heard in the cut.` }
  // A line that is linked to its shot goes alone: the picture stays.
  const free = change(film.tracks, refs, ({ group: _, ...clip }) => clip)
  return {
    film: { ...film, tracks: lift(free, refs) },
    title: `${quoted(film, lines)} is not heard`,
    before: 'spoken',
    after: 'silent',
    note: 'The picture stays as long as it is, and the screenplay keeps the words.',
  }
}

export const title: Verb<AskOf<'title'>> = (film, { title: to }) => {
  const from = film.credits?.title ?? film.brief.title ?? film.narrative?.title ?? ''
  const refs = Object.values(film.tracks).flatMap((track) =>
    Object.values(track.clips).flatMap(({ id, source }) =>
      source.kind === 'title' && source.text.toLowerCase() === from.toLowerCase()
        ? [{ track: track.id, clip: id }]
        : [],
    ),
  )
  const tracks = change(film.tracks, refs, (clip) =>
    clip.source.kind === 'title' ? { ...clip, source: { ...clip.source, text: to } } : clip,
  )
  return {
    film: {
      ...film,
      tracks,
      brief: { ...film.brief, title: to },
      ...(film.credits && { credits: { ...film.credits, title: to } }),
    },
    title: `The film is called “${to}”`,
    before: from === '' ? 'no title' : from,
    after: to,
  }
}
