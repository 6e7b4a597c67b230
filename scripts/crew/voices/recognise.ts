import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { resample } from '#server/render/sound/resample.ts'
import { decodeWav } from '#server/render/sound/wav.ts'

const run = promisify(execFile)
const MODEL = '/usr/share/pocketsphinx/model/en-us'
const HEARD = 16_000

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'

/** A mono sound as 16-bit samples without a header, as the recogniser reads them. */
const raw = (wav: Uint8Array): Buffer => {
  const { rate, channels } = decodeWav(wav)
  const x = resample(channels[0] ?? new Float32Array(0), rate, HEARD)
  const out = Buffer.alloc((x.length + HEARD) * 2) // half a second of quiet at either end
  x.forEach((sample, i) => {
    out.writeInt16LE(Math.round(Math.max(-1, Math.min(1, sample)) * 32_000), (i + HEARD / 2) * 2)
  })
  return out
}

/** What pocketsphinx hears in each of the sounds, in small letters; null where it is not installed. */
export const recognise = async (wavs: readonly Uint8Array[]): Promise<string[] | null> => {
  const folder = await mkdtemp(join(tmpdir(), 'reelwright-heard-'))
  try {
    const names = wavs.map((_, i) => `take-${String(i).padStart(4, '0')}`)
    for (const [i, wav] of wavs.entries()) await writeFile(join(folder, `${names[i]}.raw`), raw(wav))
    await writeFile(join(folder, 'list'), `${names.join('\n')}\n`)
    const found = join(folder, 'found')
    const where = ['-ctl', join(folder, 'list'), '-cepdir', folder, '-cepext', '.raw', '-adcin', 'yes']
    const models = ['-hmm', join(MODEL, 'en-us'), '-lm', join(MODEL, 'en-us.lm.bin')]
    const words = ['-dict', join(MODEL, 'cmudict-en-us.dict')]
    const quick = ['-maxhmmpf', '3000'] // half the time, the same words
    try {
      await run('pocketsphinx_batch', [...where, ...models, ...words, ...quick, '-hyp', found], {
        maxBuffer: 64 * 1024 * 1024,
      })
    } catch (error) {
      if (isMissing(error)) return null
      throw error
    }
    const heard = new Map(
      (await readFile(found, 'utf8')).split('\n').map((line) => {
        const [, text = '', name = ''] = /^(.*)\(([^\s()]+) -?\d+\)$/.exec(line) ?? []
        return [name, text.trim()]
      }),
    )
    return names.map((name) => heard.get(name) ?? '')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[^a-z' ]+/g, ' ')
    .split(/\s+/)
    .filter(Boolean)

/** Words wrongly heard, left out or put in (Levenshtein), and how many there were. */
export const wordErrors = (said: string, heard: string): { wrong: number; words: number } => {
  const [a, b] = [wordsOf(said), wordsOf(heard)]
  let row = b.map((_, j) => j + 1)
  a.forEach((word, i) => {
    let corner = i
    let left = i + 1
    row = row.map((above, j) => {
      const value = Math.min(above + 1, left + 1, corner + (b[j] === word ? 0 : 1))
      corner = above
      left = value
      return value
    })
  })
  return { wrong: b.length === 0 ? a.length : (row.at(-1) ?? 0), words: a.length }
}
