import type { Film } from '../../film.ts'
import { notesFor, type ScoreNote } from '../../score-note.ts'
import { linesOf } from '../../screenplay/breakdown.ts'
import { fade, gainBy } from '../../timeline/edit/level.ts'
import { lift, liftRange } from '../../timeline/edit/lift.ts'
import { split } from '../../timeline/edit/split.ts'
import { toFrames, toSeconds } from '../../timeline/time.ts'
import { endOf } from '../../timeline/track.ts'
import type { AskOf, Span } from '../ask.ts'
import { clipsOn, heardIn, stretchesOf } from '../cut.ts'
import { clock, nameOf, ofWhom, scenesCalled, shotsCalled } from '../names.ts'
import type { Outcome, Verb } from '../verb.ts'

/** The words of lines as they can be told in a diff. */
export const quoted = (film: Film, ids: readonly string[]): string => {
  const lines = linesOf(film.screenplay).filter(({ id }) => ids.includes(id))
  const first = lines[0]
  if (first === undefined) return 'the line'
  const text = first.text.length > 34 ? `${first.text.slice(0, 32).trimEnd()} …` : first.text
  return `${ofWhom(nameOf(film, first.character))} “${text}”${lines.length > 1 ? ` and ${lines.length - 1} more` : ''}`
}

const where = (film: Film, span: Span): string => {
  if (span.of === 'film') return 'in the whole film'
  if (span.of === 'lines') return `under ${quoted(film, span.ids)}`
  const name = span.of === 'scenes' ? scenesCalled(film, span.ids) : shotsCalled(film, span.ids)
  return `in ${name[0]?.toLowerCase()}${name.slice(1)}`
}

const count = (n: number): string => `${n} ${n === 1 ? 'clip' : 'clips'}`

/** Beds are cut where the stretch begins and ends, so that only what is meant is changed. */
const cutAt = (film: Film, bus: AskOf<'level'>['bus'], frames: number[]): Film => {
  if (bus !== 'music' && bus !== 'ambience') return film
  const tracks = frames.reduce(
    (all, frame) => split(all, { frame, refs: clipsOn({ tracks: all }, bus).map(({ ref }) => ref) }),
    film.tracks,
  )
  return { ...film, tracks }
}

const capital = (text: string): string => `${text[0]?.toUpperCase()}${text.slice(1)}`

export const level: Verb<AskOf<'level'>> = (film, { bus, span, character, sound, db }) => {
  const stretches = stretchesOf(film, span)
  const cut =
    span.of === 'film'
      ? film
      : cutAt(
          film,
          bus,
          stretches.flatMap(({ from, to }) => [from, to]),
        )
  const heard = heardIn(cut, bus, stretches, { character, sound })
  if (heard.length === 0) return { cannot: `No ${sound ?? bus} can be heard ${where(film, span)}.` }
  const next = {
    ...cut,
    tracks: gainBy(
      cut.tracks,
      heard.map(({ ref }) => ref),
      db,
    ),
  }
  const first = heard[0]
  const gain = (of: Film) => (first ? (of.tracks[first.ref.track]?.clips[first.ref.clip]?.gain ?? 0) : 0)
  const who = character === undefined ? capital(sound ?? bus) : `${ofWhom(nameOf(film, character))} words`
  return {
    film: next,
    title: `${who} ${Math.abs(db)} dB ${db > 0 ? 'louder' : 'quieter'} ${where(film, span)}`,
    before: `${gain(cut)} dB, ${count(heard.length)}`,
    after: `${gain(next)} dB`,
  }
}

const soft = 0.4 // seconds in which a sound goes before a hole in it and comes back after

/** Only what is called so: the clips go whole, and nothing of the others. */
const withoutSound = (film: Film, { bus, span, sound = '' }: AskOf<'silence'>): Outcome => {
  const heard = heardIn(film, bus, stretchesOf(film, span), { sound })
  if (heard.length === 0) return { cannot: `No ${sound} can be heard ${where(film, span)}.` }
  return {
    film: {
      ...film,
      tracks: lift(
        film.tracks,
        heard.map(({ ref }) => ref),
      ),
    },
    title: `No ${sound} ${where(film, span)}`,
    before: count(heard.length),
    after: 'silence',
  }
}

export const silence: Verb<AskOf<'silence'>> = (film, ask) => {
  if (ask.sound !== undefined) return withoutSound(film, ask)
  const { bus, span } = ask
  const stretches = stretchesOf(film, span)
  const heard = heardIn(film, bus, stretches)
  if (heard.length === 0) return { cannot: `No ${bus} can be heard ${where(film, span)}.` }
  const on = new Set(heard.map(({ ref }) => ref.track))
  const frames = toFrames(soft, film.brief.rate)
  const lifted = stretches.reduce((all, { from, to }) => liftRange(all, { from, to, on }), film.tracks)
  const left = clipsOn({ tracks: lifted }, bus)
  const ends = left
    .filter(({ clip }) => stretches.some(({ from }) => endOf(clip) === from))
    .map(({ ref }) => ref)
  const starts = left
    .filter(({ clip }) => stretches.some(({ to }) => clip.start === to && clip.offset > 0))
    .map(({ ref }) => ref)
  const faded = fade(fade(lifted, { refs: ends, edge: 'tail', frames }), {
    refs: starts,
    edge: 'head',
    frames,
  })
  return {
    film: { ...film, tracks: faded },
    title: `No ${bus} ${where(film, span)}`,
    before: count(heard.length),
    after: 'silence',
    ...(ends.length + starts.length > 0 && { note: 'It fades out before and comes back after.' }),
  }
}

/** A sound that comes or goes slowly where a stretch of the film begins or ends. */
export const fadeSound: Verb<AskOf<'fade-sound'>> = (film, { bus, edge, seconds, span }) => {
  const stretches = stretchesOf(film, span)
  const at = stretches.map(({ from, to }) => (edge === 'in' ? from : to))
  const cut = span.of === 'film' ? film : cutAt(film, bus, at)
  const heard = heardIn(cut, bus, stretches)
  const ends = stretches.flatMap(({ from, to }) => {
    const inside = heard.filter(({ clip }) => clip.start < to && endOf(clip) > from)
    return (edge === 'in' ? inside[0] : inside.at(-1)) ?? []
  })
  const first = ends[0]
  if (first === undefined) return { cannot: `No ${bus} can be heard ${where(film, span)}.` }
  const frames = toFrames(seconds, film.brief.rate)
  const refs = ends.map(({ ref }) => ref)
  const was = edge === 'in' ? first.clip.fadeIn : first.clip.fadeOut
  return {
    film: { ...cut, tracks: fade(cut.tracks, { refs, edge: edge === 'in' ? 'head' : 'tail', frames }) },
    title: `${capital(bus)} fades ${edge} ${span.of === 'film' ? `at the ${edge === 'in' ? 'beginning' : 'end'}` : where(film, span)}`,
    before: was === 0 ? 'at once' : clock(toSeconds(was, film.brief.rate)),
    after: clock(seconds),
  }
}

const told = ({ tempo, mood, instruments, silent }: ScoreNote): string =>
  silent
    ? 'silent'
    : [tempo && tempo !== 1 && `tempo × ${tempo.toFixed(2)}`, mood, instruments].filter(Boolean).join(', ') ||
      "the composer's"

export const score: Verb<AskOf<'score'>> = (film, { scenes, tempo, mood, instruments }) => {
  const keys = scenes ?? ['film']
  const scoreNotes = { ...film.scoreNotes }
  for (const key of keys) {
    const old = scoreNotes[key] ?? {}
    const pace = tempo && Math.min(2, Math.max(0.5, (old.tempo ?? 1) * tempo))
    scoreNotes[key] = {
      ...old,
      ...(pace && { tempo: pace }),
      ...(mood && { mood }),
      ...(instruments && { instruments }),
    }
  }
  const of = (notes: Film['scoreNotes']) => told(notesFor(notes, '', keys))
  const asked = [
    tempo && (tempo < 1 ? 'slower' : 'faster'),
    mood,
    instruments && `for ${instruments}`,
  ].filter(Boolean)
  const place = scenes === null ? '' : ` in ${scenesCalled(film, scenes).toLowerCase()}`
  return {
    film: { ...film, scoreNotes },
    title: `Music ${asked.join(', ')}${place}`,
    before: of(film.scoreNotes),
    after: of(scoreNotes),
    note: 'It is composed anew when the film is remade.',
  }
}

export const read: Verb<AskOf<'read'>> = (film, { lines, reading, feeling }) => {
  const readings = { ...film.readings }
  for (const id of lines) {
    const old = readings[id]
    const again = old?.name === reading && old.feeling === feeling
    const turn = (old?.turn ?? 0) + (again || reading === 'another' ? 1 : 0)
    readings[id] = {
      name: reading,
      turn,
      ...(feeling ? { feeling } : old?.feeling && { feeling: old.feeling }),
    }
  }
  const first = lines[0] ?? ''
  const words = (of: Film['readings']) =>
    [of[first]?.name ?? 'as-written', of[first]?.feeling].filter(Boolean).join(', ')
  return {
    film: { ...film, readings },
    title: `${quoted(film, lines)} read ${[reading === 'as-written' ? null : reading, feeling].filter(Boolean).join(', ') || 'as written'}`,
    before: words(film.readings),
    after: words(readings),
  }
}
