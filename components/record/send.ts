import { z } from 'zod'
import { Recording } from '#film/recording.ts'

const Answer = z.object({ recording: Recording, notes: z.array(z.string()), sound: z.string() })

/** A recording as the studio heard it, with the address of its cleaned sound in this page. */
export type HeardTake = { recording: Recording; notes: string[]; url: string }

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))

/** Has a take cleaned and its words found. @throws Error with what to do next */
export const sendTake = async (film: string, line: string, take: Blob): Promise<HeardTake> => {
  const reply = await fetch(`/api/films/${film}/recordings/${line}`, { method: 'POST', body: take }).catch(
    () => null,
  )
  if (reply === null)
    throw new Error('The studio does not answer. Check that it is running, then record again.')
  const body: unknown = await reply.json().catch(() => null)
  if (!reply.ok) {
    const told = z.object({ message: z.string() }).safeParse(body)
    throw new Error(told.success ? told.data.message : 'The studio could not take the recording. Try again.')
  }
  const { recording, notes, sound } = Answer.parse(body)
  return { recording, notes, url: URL.createObjectURL(new Blob([bytesOf(sound)], { type: 'audio/wav' })) }
}
