import { z } from 'zod'
import { chunksOf, rowCount } from '#agents/craft/captions/break.ts'
import { rules } from '#agents/craft/captions/rules.ts'
import type { TextModel } from '#agents/runtime/model.ts'
import { AppError } from '#film/errors.ts'
import type { Cue } from '#film/interchange/cues.ts'

const atOnce = 40 // captions in one question: enough for the sense, few enough for an answer

const Answer = z.object({ captions: z.array(z.string().min(1)) })

/** The letters that can be read while a caption is up. */
const roomOf = (cue: Cue): number => Math.floor(((cue.to - cue.from) / 1000) * rules.fastest)

const asked = (cues: Cue[], language: string) => ({
  system: `You translate film captions into ${language}, as they are spoken: short, natural, the same number of captions in the same order. Keep signs as they are: names before a colon in capitals, [sounds] in brackets, ♪. Never exceed the letters that a caption has room for.`,
  user: JSON.stringify(
    cues.map((cue, i) => ({ caption: i + 1, room: roomOf(cue), text: cue.lines.join(' ') })),
  ),
})

/** Rows by sense; what needs more than two is broken into two all the same and told of by the rule checker. */
const rowsOf = (text: string): string[] => {
  const rows = chunksOf(text).flatMap((chunk) => chunk.rows)
  return rows.length <= rowCount ? rows : [rows.slice(0, -1).join(' '), rows.at(-1) ?? '']
}

const batch = async (
  model: TextModel,
  cues: Cue[],
  language: string,
  signal: AbortSignal,
): Promise<Cue[]> => {
  const { value } = await model.decide({ ...asked(cues, language), schema: Answer, signal })
  const answer = Answer.safeParse(value)
  if (!answer.success || answer.data.captions.length !== cues.length)
    throw new AppError(
      'bad-input',
      `${model.id} did not give one translation for each of ${cues.length} captions. Try again, or set another TEXT_MODEL.`,
    )
  return cues.map((cue, i) => ({ ...cue, lines: rowsOf(answer.data.captions[i] ?? '') }))
}

/**
 * Captions in another language, each for its own time. There is no translation without a text model: a dictionary would
 * only pretend. @throws AppError
 */
export const translateCues = async (
  model: TextModel | null,
  cues: Cue[],
  language: string,
  signal: AbortSignal,
): Promise<Cue[]> => {
  if (model === null)
    throw new AppError(
      'not-configured',
      `Captions are translated by a text model, and none is set. Set TEXT_MODEL_URL and TEXT_MODEL, then ask for ${language} again.`,
    )
  const out: Cue[] = []
  for (let at = 0; at < cues.length; at += atOnce)
    out.push(...(await batch(model, cues.slice(at, at + atOnce), language, signal)))
  return out
}
