import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { spokenText } from '#agents/craft/speech/spoken.ts'
import { type Actor, company } from '#agents/craft/voice/actors.ts'
import { AppError } from '#film/errors.ts'
import { companyFor, speak } from '#server/providers/speech/index.ts'
import { installKokoro } from '#server/providers/speech/kokoro.ts'
import { bring } from '../lib/bring.ts'

const usage = `The voices of the studio.

  npm run voices                            who there is
  npm run voices -- say "WORDS" [VOICE]     says it as voice.wav; where SPEECH_MODEL is set, by one of its voices
  npm run voices -- install kokoro          neural voices on this machine: about 100 MB, checked; stopped, it goes on where
                                            it was. Then set SPEECH_MODEL=kokoro
`

const install = async (): Promise<void> => {
  await bring('kokoro', installKokoro)
  process.stderr.write('Kokoro is installed. Set SPEECH_MODEL=kokoro to have films spoken by it.\n')
}

/** Who there is: a provider's where SPEECH_MODEL asks for one, else ours. */
const everybody = () => companyFor('en') ?? company
const nameOf = ({ name, label }: Actor): string => name ?? label

const say = async (words: string | undefined, wanted?: string): Promise<void> => {
  const who = everybody()
  const actor = wanted === undefined ? who[0] : who.find((each) => nameOf(each) === wanted)
  if (words === undefined || actor === undefined)
    throw new AppError('bad-input', words === undefined ? usage : `Nobody is called "${wanted}". ${usage}`)
  const spec = { text: spokenText(words).text, voice: actor.voice, pace: 1, pitch: 1, range: 1, level: 0 }
  const { wav, ms } = await speak(spec)
  const file = resolve(process.env.INIT_CWD ?? '.', 'voice.wav')
  await writeFile(file, wav)
  process.stdout.write(`${(ms / 1000).toFixed(1)} s by ${nameOf(actor)}: ${file}\n`)
}

export const main = async ([verb, ...rest]: string[]): Promise<void> => {
  if (verb === 'install' && rest[0] === 'kokoro') return install()
  if (verb === 'say') return say(rest[0], rest[1])
  if (verb !== undefined) return void process.stdout.write(usage)
  for (const actor of everybody()) {
    const { name, label, voice, ages } = actor
    const whose = name === undefined ? voice.voice.padEnd(6) : label.padEnd(28)
    process.stdout.write(
      `${nameOf(actor).padEnd(20)} ${whose} ${String(voice.pitch).padStart(4)} Hz  ${ages.join(', ')}\n`,
    )
  }
}
