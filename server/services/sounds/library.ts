import { relative } from 'node:path'
import { isAmbience, isSoundKind, soundKinds } from '#agents/craft/foley/kinds.ts'
import { AppError } from '#film/errors.ts'
import { soundToHear } from '#server/providers/sound/brought.ts'
import { type OwnSound, ownSounds, soundsDir } from '#server/providers/sound/library.ts'
import { recordings } from '#server/providers/sound/recipes.ts'

/** A sound that films can use. `own`: the file of one that somebody brought; null for what comes with the studio. */
type LibrarySound = {
  kind: string
  use: 'ambience' | 'effect'
  own: string | null
  title: string | null
  author: string
  licence: string
  used: boolean // false where one that was brought is used instead
}

const idOf = ({ file }: OwnSound): string => relative(soundsDir(), file)

/** Every sound of the studio by kind: where it comes from and on what terms. */
export const librarySounds = async (): Promise<LibrarySound[]> => {
  const own = await ownSounds()
  const recorded: Partial<Record<string, string>> = recordings
  return soundKinds.flatMap((kind) => {
    const use = isAmbience(kind) ? 'ambience' : 'effect'
    const mine = own.filter((each) => each.kind === kind)
    const brought = mine.map(
      (each): LibrarySound => ({ kind, use, own: idOf(each), ...each.credit, used: true }),
    )
    const title = recorded[kind] ?? null
    const licence = title === null ? 'made here: nobody’s' : 'CC0 recording'
    return [...brought, { kind, use, own: null, title, author: '', licence, used: mine.length === 0 }]
  })
}

/** The brought sound that the library calls so. @throws AppError */
export const ownCalled = async (id: string): Promise<OwnSound> => {
  const found = (await ownSounds()).find((each) => idOf(each) === id)
  if (found !== undefined) return found
  throw new AppError('not-found', 'This sound is no longer in the library. Reload the page.')
}

/** A sound to listen to: one that was brought, or what a film would get of a kind. @returns a stereo WAV. @throws AppError */
export const hearSound = async ({ kind, own }: { kind: string; own: string | null }): Promise<Uint8Array> => {
  if (!isSoundKind(kind)) throw new AppError('not-found', `There is no sound "${kind}".`)
  return soundToHear(kind, own === null ? null : await ownCalled(own))
}
