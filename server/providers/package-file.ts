import { join } from 'node:path'

/**
 * A file inside an installed package. Asked of the working directory, which every way of starting sets to the project's
 * root: a bundler would turn a module-relative path into one of its own.
 */
export const packageFile = (name: string, ...path: string[]): string =>
  join(process.cwd(), 'node_modules', name, ...path)
