import path from 'node:path'

/** The root of the project, wherever a script was started from. */
export const root = path.resolve(
  import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname),
  '../..',
)

/** Where everything that is made or kept lives; REELWRIGHT_HOME moves it. */
export const home = () => path.resolve(root, process.env.REELWRIGHT_HOME || '.reelwright')
