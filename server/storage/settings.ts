import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { homeDir } from './home.ts'

/** What a person has chosen for the whole studio; what the environment says goes before it. */
const Settings = z.object({ speech: z.literal('kokoro').optional() })
type Settings = z.infer<typeof Settings>

const file = () => join(homeDir(), 'settings.json')

/** Read anew each time: every process of the studio follows at once. */
export const settings = (): Settings => {
  try {
    return Settings.parse(JSON.parse(readFileSync(file(), 'utf8')))
  } catch {
    return {} // nobody has chosen anything, or what is there is of another time
  }
}

export const keepSettings = (chosen: Settings): void => {
  mkdirSync(homeDir(), { recursive: true })
  writeFileSync(`${file()}.new`, JSON.stringify(chosen))
  renameSync(`${file()}.new`, file())
}
