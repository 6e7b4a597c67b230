import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Film } from '#film/film.ts'
import { musicFiles } from '#film/interchange/music-files.ts'
import { assetPath } from '#server/storage/store.ts'

/** Writes every cue of the score into a folder: to read, to edit, to hear, and by section. @returns how many files */
export const writeScore = async (film: Film, folder: string): Promise<number> => {
  const files = film.score === null ? [] : musicFiles(film.score)
  await mkdir(folder, { recursive: true })
  for (const file of files) {
    const path = join(folder, file.name)
    if ('asset' in file) await copyFile(assetPath(file.asset), path)
    else await writeFile(path, file.write())
  }
  return files.length
}
