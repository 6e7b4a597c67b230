import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { isSoundKind, type SoundKind } from '#agents/craft/foley/kinds.ts'
import type { SoundCredit, SoundSpec } from '#film/sound.ts'
import { homeDir } from '#server/storage/home.ts'

/** A sound of the person's own, found by its kind. */
export type OwnSound = { kind: SoundKind; file: string; credit: SoundCredit }

const forms = new Set(['.wav', '.flac', '.mp3', '.ogg', '.m4a', '.aif', '.aiff'])

/** What may lie beside "bark.wav" as "bark.json", every part of it optional. */
const Sidecar = z.object({
  kind: z.string().optional(),
  title: z.string().optional(),
  author: z.string().optional(),
  licence: z.string().optional(),
})

export const soundsDir = (): string => join(homeDir(), 'sounds')

/** "Steps wood 02.wav" → "steps-wood". */
const kindIn = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '')

const entryOf = async (file: string): Promise<OwnSound[]> => {
  const bare = file.slice(0, -extname(file).length)
  const text = await readFile(`${bare}.json`, 'utf8').catch(() => null)
  const told = Sidecar.safeParse(
    text === null
      ? {}
      : await Promise.resolve(text)
          .then(JSON.parse)
          .catch(() => null),
  )
  const said = told.success ? told.data : {}
  const name = basename(bare)
  const kind = [said.kind ?? '', kindIn(name), kindIn(basename(dirname(file)))].find(isSoundKind)
  if (kind === undefined || !isSoundKind(kind)) return []
  const credit = {
    title: said.title ?? name,
    author: said.author ?? '',
    licence: said.licence ?? 'licence not stated',
  }
  return [{ kind, file, credit }]
}

/** The person's sounds (files under <home>/sounds), by kind and name. Told by a sidecar, the file's name or its folder's. */
export const ownSounds = async (): Promise<OwnSound[]> => {
  const rows = await readdir(soundsDir(), { recursive: true, withFileTypes: true }).catch(() => [])
  const files = rows
    .filter((row) => row.isFile() && forms.has(extname(row.name).toLowerCase()))
    .map((row) => join(row.parentPath, row.name))
  const found = await Promise.all(files.sort().map(entryOf))
  return found.flat().sort((a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0))
}

/** The sound of the person's that is used for a spec, one of several by its seed, with what its bytes hash to; null where there is none. */
export const ownSoundFor = async ({
  kind,
  seed,
}: SoundSpec): Promise<(OwnSound & { hash: string }) | null> => {
  const mine = (await ownSounds()).filter((each) => each.kind === kind)
  const own = mine[Math.abs(seed) % Math.max(1, mine.length)]
  if (own === undefined) return null
  const hash = createHash('sha256')
  await pipeline(createReadStream(own.file), hash)
  return { ...own, hash: hash.digest('hex') }
}
