import { isAmbience, type SoundKind, soundKinds } from '#agents/craft/foley/kinds.ts'
import { ownSounds, soundsDir } from '#server/providers/sound/library.ts'
import { recordings } from '#server/providers/sound/recipes.ts'

/** All sounds by kind, or those that one of the words is in: what each is, where it comes from, on what terms. */
export const soundsTable = async (words: readonly string[]): Promise<string> => {
  const own = await ownSounds()
  const recorded: Partial<Record<SoundKind, string>> = recordings
  const rows = soundKinds.flatMap((kind) => {
    const use = isAmbience(kind) ? 'ambience' : 'effect'
    const mine = own.filter((each) => each.kind === kind)
    const made = recorded[kind] === undefined ? 'made here, nobody’s' : `recording “${recorded[kind]}”, CC0`
    return [
      ...mine.map(({ file, credit: { title, author, licence } }) => [
        kind,
        use,
        `yours: ${title}${author ? ` by ${author}` : ''}, ${licence} (${file})`,
      ]),
      [kind, use, mine.length === 0 ? made : `${made} (yours is used instead)`],
    ]
  })
  const wanted = words.map((word) => word.toLowerCase())
  const shown = rows.filter(
    (row) => wanted.length === 0 || wanted.some((word) => row.join(' ').toLowerCase().includes(word)),
  )
  const lines = shown.map(([kind = '', use = '', from = '']) => `${kind.padEnd(14)} ${use.padEnd(9)} ${from}`)
  const hint = `Your own: put WAV or FLAC files into ${soundsDir()}, named by their kind ("bark 2.wav"), or with a file beside it\n("rex.json": {"kind": "bark", "title": "Rex", "author": "…", "licence": "CC BY 4.0"}); licences go into the credits.\n`
  return `${lines.join('\n')}\n\n${hint}`
}
