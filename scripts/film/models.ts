import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Film } from '#film/film.ts'
import { glbOf, type ModelKind } from '#server/services/models/glb.ts'

/** Writes every character, prop and set of the film as glTF into a folder. @returns how many */
export const writeModels = async (film: Film, folder: string): Promise<number> => {
  const rows: [ModelKind, string[]][] = [
    ['character', Object.keys(film.models)],
    ['prop', Object.keys(film.propModels)],
    ['set', Object.keys(film.sets)],
  ]
  await mkdir(folder, { recursive: true })
  let count = 0
  for (const [kind, ids] of rows)
    for (const id of ids) {
      await writeFile(
        join(folder, `${kind}-${id.replaceAll(/[^\w-]/g, '_')}.glb`),
        await glbOf(film, kind, id),
      )
      count += 1
    }
  return count
}
