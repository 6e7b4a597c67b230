import { existsSync } from 'node:fs'
import path from 'node:path'
import { root } from './paths.mjs'

/** The settings in .env.local and .env; what the environment says already stands. See .env.example. */
export const loadEnv = () => {
  for (const file of ['.env.local', '.env'])
    if (existsSync(path.join(root, file))) process.loadEnvFile(path.join(root, file))
}
