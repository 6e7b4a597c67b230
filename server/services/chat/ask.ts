import type { Question, Where } from '#agents/craft/request/given.ts'
import { ModelAnswer, modelPrompt } from '#agents/craft/request/model.ts'
import { type Understanding, understand } from '#agents/craft/request/understand.ts'
import type { TextModel } from '#agents/runtime/model.ts'
import { AppError } from '#film/errors.ts'
import type { Film } from '#film/film.ts'
import { type Proposal, propose } from '#film/proposal/proposal.ts'
import type { Db } from '#server/db/client.ts'
import { textModel } from '#server/providers/text/index.ts'
import { type Actor, requireAccess } from '../access.ts'
import { getFilm } from '../films/get.ts'

/** What the controller answers to a person's words. Nothing of the film is changed by it. */
export type Reply = {
  by: string | null // the model that understood it; null: the embedded reading
  fallback: string | null // why a model that was asked does not count
  proposal: Proposal | null
  question: Question | null
  says: string[] // what is not done, and why
  command: 'undo' | 'redo' | null
}

const able =
  'I can change light and colour, length and order, framing and camera, clothes, hair and voices, what is said and how, music and levels, weather and time, title, format and captions.'

const reply = (
  film: Film,
  { asks, question, declined, missed, command }: Understanding,
): Omit<Reply, 'by' | 'fallback'> => {
  const says = [...declined, ...missed.map((words) => `I did not understand “${words}”.`)]
  const nothing = asks.length === 0 && question === null && command === null
  return {
    proposal: asks.length === 0 ? null : propose(film, asks),
    question,
    says: nothing && declined.length === 0 ? [...says, able] : says,
    command,
  }
}

/** A model's answer, judged by doing it on a copy. @throws AppError when it cannot be used */
const asked = async (
  model: TextModel,
  film: Film,
  words: string,
  where: Where,
  signal: AbortSignal,
): Promise<Omit<Reply, 'by' | 'fallback'>> => {
  const { value } = await model.decide({ ...modelPrompt(film, words, where), schema: ModelAnswer, signal })
  const answer = ModelAnswer.safeParse(value)
  if (!answer.success)
    throw new AppError('bad-input', 'its answer names something that is no verb of the editor')
  const { asks, question, choices, declined } = answer.data
  if (asks.length === 0 && question === null && declined === null)
    throw new AppError('bad-input', 'its answer is empty')
  const proposal = asks.length === 0 ? null : propose(film, asks)
  if (proposal?.items.every(({ cannot }) => cannot !== undefined))
    throw new AppError('bad-input', `nothing of its answer can be done: ${proposal.items[0]?.cannot}`)
  return {
    proposal,
    question:
      question === null ? null : { question, choices: choices.map((label) => ({ label, words: label })) },
    says: declined === null ? [] : [declined],
    command: null,
  }
}

const reasonOf = (error: unknown): string =>
  (error instanceof AppError ? error.message : 'it could not be asked').replace(/\.$/, '')

/** The model that is set, where it is set rightly. */
const configured = (): { model: TextModel | null; fault: string | null } => {
  try {
    return { model: textModel(), fault: null }
  } catch (error) {
    return { model: null, fault: reasonOf(error) }
  }
}

/**
 * A person's words as a proposal, a question or a plain no. The embedded reading comes first; where it does not understand all of it, a
 * text model that is set is asked, and where its answer cannot be used the embedded reading stands and the reply says why.
 */
export const askController = async (
  ask: {
    db: Db
    user: Actor
    projectId: string
    words: string
    where: Where
    signal?: AbortSignal | undefined
  },
  { model, fault }: { model: TextModel | null; fault: string | null } = configured(),
): Promise<Reply> => {
  await requireAccess({ ...ask, permission: 'edit' })
  const { film } = await getFilm(ask)
  const embedded = understand(film, ask.words, ask.where)
  const own = { by: null, fallback: null, ...reply(film, embedded) }
  if (embedded.missed.length === 0) return own
  if (model === null) return { ...own, fallback: fault }
  const signal = ask.signal ?? new AbortController().signal
  try {
    return { by: model.id, fallback: null, ...(await asked(model, film, ask.words, ask.where, signal)) }
  } catch (error) {
    signal.throwIfAborted()
    return { ...own, fallback: `${model.id} was asked and does not count: ${reasonOf(error)}.` }
  }
}
