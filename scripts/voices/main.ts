import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { spokenText } from '#agents/craft/speech/spoken.ts'
import { company } from '#agents/craft/voice/actors.ts'
import { AppError } from '#film/errors.ts'
import { speak } from '#server/providers/speech/index.ts'
import { installKokoro } from '#server/providers/speech/kokoro.ts'
import { bring } from '../lib/bring.ts'

const usage = `The voices of the studio.

  npm run voices                            who there is
  npm run voices -- say "WORDS" [VOICE]     says it as voice.wav: by one of the company, or by SPEECH_MODEL where it is set
  npm run voices -- install kokoro          neural voices on this machine: about 100 MB, checked; stopped, it goes on where
                                            it was. Then set SPEECH_MODEL=kokoro
`

const install = async (): Promise<void> => {
  await bring('kokoro', installKokoro)
  process.stderr.write('Kokoro is installed. Set SPEECH_MODEL=kokoro to have films spoken by it.\n')
}

const say = async (words: string | undefined, label = company[0]?.label): Promise<void> => {
  const actor = company.find((each) => each.label === label)
  if (words === undefined || actor === undefined)
    throw new AppError('bad-input', words === undefined ? usage : `Nobody is called "${label}". ${usage}`)
  const spec = { text: spokenText(words).text, voice: actor.voice, pace: 1, pitch: 1, range: 1, level: 0 }
  const { wav, ms } = await speak(spec)
  const file = resolve(process.env.INIT_CWD ?? '.', 'voice.wav')
  await writeFile(file, wav)
  process.stdout.write(`${(ms / 1000).toFixed(1)} s by the ${actor.label}: ${file}\n`)
}

export const main = async ([verb, ...rest]: string[]): Promise<void> => {
  if (verb === 'install' && rest[0] === 'kokoro') return install()
  if (verb === 'say') return say(rest[0], rest[1])
  if (verb !== undefined) return void process.stdout.write(usage)
  for (const { label, voice, ages } of company)
    process.stdout.write(
      `${label.padEnd(20)} ${voice.voice.padEnd(6)} ${String(voice.pitch).padStart(4)} Hz  ${ages.join(', ')}\n`,
    )
}
