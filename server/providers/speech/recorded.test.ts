import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dialogueToSpeech } from '#agents/audio/dialogue-to-speech.ts'
import { instantTools } from '#agents/runtime/instant.ts'
import { random } from '#film/random.ts'
import { linesOf } from '#film/screenplay/breakdown.ts'
import { SpeechSpec } from '#film/sound.ts'
import { run } from '#server/render/ffmpeg.ts'
import { readAsset } from '#server/storage/store.ts'
import { speak } from './embedded.ts'
import { takeRecording } from './recorded.ts'

const script = 'INT. LAMP ROOM - NIGHT\n\nMARA\nHe said he would write.\n\nTOM\nThe sea was rough.\n'
const [line] = linesOf(script)
if (line === undefined) throw new Error('the script has no line')

let home: string
const before = process.env.REELWRIGHT_HOME
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'recordings-'))
  process.env.REELWRIGHT_HOME = home
})
afterAll(async () => {
  if (before === undefined) delete process.env.REELWRIGHT_HOME
  else process.env.REELWRIGHT_HOME = before
  await rm(home, { recursive: true, force: true })
})

/** What a browser records: the voice of somebody else, in WebM, with quiet before and after. */
const recorded = async (text: string): Promise<Uint8Array> => {
  const voice = { engine: 'embedded', voice: 'awb', shift: 1, pitch: 120, stretch: 1.2 }
  const { wav } = await speak(SpeechSpec.parse({ text, voice, pace: 1, pitch: 1, range: 1, level: 0 }))
  const [from, to] = [join(home, 'from.wav'), join(home, 'to.webm')]
  await writeFile(from, wav)
  const quiet = ['-af', 'adelay=700,apad=pad_dur=0.8', '-c:a', 'libopus', '-b:a', '64k']
  await run('ffmpeg', ['-y', '-v', 'error', '-i', from, ...quiet, to])
  return new Uint8Array(await readFile(to))
}

test('a recording becomes the take of its line, word for word, and of no other', async () => {
  const given = await recorded('he said he would write.')
  const { notes, ...recording } = await takeRecording(line, given)
  expect(notes).toEqual([])
  expect(recording.words.map(({ text }) => text)).toEqual(['He', 'said', 'he', 'would', 'write.'])
  expect(recording.phones.length).toBeGreaterThan(10)
  expect(recording.ms).toBeLessThan(3000)
  expect(Buffer.from(await readAsset(recording.original)).equals(given)).toBe(true)

  const decide = async (recordings: object, screenplay = script) => {
    const input = dialogueToSpeech.reads.parse({ ...dialogueToSpeech.example, screenplay, recordings })
    const context = {
      random: random(1),
      signal: new AbortController().signal,
      progress: () => {},
      tools: instantTools,
    }
    return (await dialogueToSpeech.embedded(input, context)).takes
  }
  const [plain, own] = [await decide({}), await decide({ [line.id]: recording })]
  expect(own[line.id]).toMatchObject({ asset: recording.asset, ms: recording.ms, words: recording.words })
  expect(own['s1-l2']).toEqual(plain['s1-l2'])
  // Words that were changed since are spoken by the voice again.
  const changed = await decide({ [line.id]: recording }, script.replace('write', 'call'))
  expect(changed[line.id]?.asset).not.toBe(recording.asset)
})

test('one is told of other words, of what is no sound, and of silence', async () => {
  const { notes } = await takeRecording(
    line,
    await recorded('nobody opens that small window any more, not in winter.'),
  )
  expect(notes.join()).toMatch(/do not sound like the words/)
  await expect(takeRecording(line, new TextEncoder().encode('<html>'))).rejects.toMatchObject({
    code: 'bad-input',
  })
  await expect(takeRecording(line, new Uint8Array(25 * 2 ** 20))).rejects.toMatchObject({ code: 'bad-input' })
  await run('ffmpeg', ['-y', '-v', 'error', '-f', 'lavfi', '-i', 'anullsrc=d=2', join(home, 'still.wav')])
  await expect(
    takeRecording(line, new Uint8Array(await readFile(join(home, 'still.wav')))),
  ).rejects.toMatchObject({
    message: expect.stringContaining('Nobody is heard'),
  })
})
