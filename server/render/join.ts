import { randomUUID } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { homeDir } from '#server/storage/home.ts'
import { assetPath, putFile } from '#server/storage/store.ts'
import { run } from './ffmpeg.ts'

/** Shown by players and kept in the file: what it is and that a machine made it. */
export type FileTags = { title: string; comment: string }

const tagArgs = ({ title, comment }: FileTags) => [
  '-metadata',
  `title=${title}`,
  '-metadata',
  `comment=${comment}`,
]

/** The length is told to the microsecond: the one in an MP4's header is rounded to milliseconds, and every joint would jitter. */
const entry = ({ asset, seconds }: { asset: string; seconds: number }): string =>
  `file '${assetPath(asset).replaceAll("'", "'\\''")}'\nduration ${seconds.toFixed(6)}`

/**
 * Segments and the encoded sound become one MP4: both are copied. The sound was encoded once for the whole film (AAC per
 * shot would drift). @returns the asset
 */
export const joinFilm = async (
  segments: { asset: string; seconds: number }[],
  sound: string, // an M4A
  tags: FileTags,
  signal: AbortSignal,
): Promise<string> => {
  const dir = join(homeDir(), 'scratch', randomUUID())
  await mkdir(dir, { recursive: true })
  try {
    const list = join(dir, 'segments.txt')
    const out = join(dir, 'film.mp4')
    await writeFile(list, segments.map(entry).join('\n'))
    const input = ['-y', '-v', 'error', '-f', 'concat', '-safe', '0', '-i', list, '-i', assetPath(sound)]
    await run(
      'ffmpeg',
      [
        ...input,
        '-map',
        '0:v',
        '-map',
        '1:a',
        '-c',
        'copy',
        ...tagArgs(tags),
        '-movflags',
        '+faststart',
        out,
      ],
      signal,
    )
    return await putFile(out, 'mp4')
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}
