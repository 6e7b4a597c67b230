import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { homeDir } from './home.ts'

const pointer = () => join(homeDir(), 'people', 'current')

/** Notes where the data of people's bodies lies, for those who cannot build it. */
export const notePeople = (path: string): Promise<void> => writeFile(pointer(), path)

/** Where it lies; null until it has been built (at first start, or when the first picture is drawn). */
export const builtPeople = (): Promise<string | null> => readFile(pointer(), 'utf8').catch(() => null)
