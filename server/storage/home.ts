import { resolve } from 'node:path'

/** Where the studio keeps everything that is not code: REELWRIGHT_HOME, or .reelwright in the project. */
export const homeDir = (): string => resolve(process.env.REELWRIGHT_HOME || '.reelwright')
