import { z } from 'zod'
import type { Prompt } from '#agents/define.ts'
import { type Film, inOrder, shotsInOrder } from '#film/film.ts'
import { shotNames } from '#film/history/names.ts'
import { Ask } from '#film/proposal/ask.ts'
import { linesOf } from '#film/screenplay/breakdown.ts'
import { clipsInOrder } from '#film/timeline/track.ts'
import type { Where } from './given.ts'

/** What a text model may answer: the same asks that the parser makes, or one question. It never names a place of the document. */
export const ModelAnswer = z.object({
  asks: z.array(Ask).max(24),
  question: z.string().max(240).nullable(), // where it is unclear what is meant
  choices: z.array(z.string().max(120)).max(6), // of the question: whole requests
  declined: z.string().max(400).nullable(), // what none of the verbs does
})

const short = (text: string): string => (text.length > 90 ? `${text.slice(0, 88)} …` : text)

/** The film in few words: all the ids that an answer may name, and what stands under them. */
const described = (film: Film, { frame, shots, last }: Where) => {
  const names = shotNames(film)
  const fps = film.brief.rate.num / film.brief.rate.den
  const seconds = new Map(
    Object.values(film.tracks)
      .filter(({ kind }) => kind === 'picture')
      .flatMap(clipsInOrder)
      .flatMap(({ source, frames }) =>
        source.kind === 'shot' ? [[source.shot, Math.round((frames / fps) * 10) / 10] as const] : [],
      ),
  )
  return {
    title: film.credits?.title ?? film.brief.title,
    look: film.brief.look ?? film.direction?.look,
    scenes: inOrder(film.scenes).map(({ id, place, time, weather }, i) => ({
      ...{ id, number: i + 1, place: film.places[place]?.name, time, weather },
    })),
    shots: shotsInOrder(film).map(({ id, scene, size, subjects, shows, lines }) => ({
      ...{
        id,
        name: names.get(id),
        scene,
        size,
        subjects,
        shows: short(shows),
        lines,
        seconds: seconds.get(id),
      },
    })),
    cast: Object.values(film.cast).map(({ id, name, age, sex, appearance }) => ({
      ...{ id, name, age, sex, garment: appearance.costume.garment, hair: appearance.hair.style },
    })),
    lines: linesOf(film.screenplay).map(({ id, character, text }) => ({ id, character, text: short(text) })),
    here: { seconds: frame === null ? null : frame / fps, chosenShots: shots, spokenOfBefore: last },
  }
}

export const modelPrompt = (film: Film, request: string, where: Where): Prompt => ({
  system: [
    'You turn what a person asks of their finished film into asks: a list of verbs with ids from the film, in the order in which they are done.',
    'Use only ids that stand in the film. Do no more than is asked. "by" counts steps: 1 a bit, 2 plainly, 3 much; below 0 the other way.',
    'When it is unclear which scene, shot, person or line is meant, leave asks empty and put one short question with choices; each choice is the whole request, made clear.',
    'When no verb does it, say so in "declined", with what can be done instead.',
  ].join(' '),
  user: JSON.stringify({ request, film: described(film, where) }),
})
