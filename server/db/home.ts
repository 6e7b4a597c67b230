import path from 'node:path'

/** Where everything that is made or kept lives: database, assets, secrets, stamps. */
export const home = (): string => path.resolve(process.env.REELWRIGHT_HOME || '.reelwright')
