import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { withSchemaEngine } from './schema-engine.ts'

const root = path.resolve(import.meta.dirname, '../../prisma')
const everything = { externalTables: [], externalEnums: [] }

const migrations = async () => {
  const baseDir = path.join(root, 'migrations')
  const entries = await readdir(baseDir, { withFileTypes: true })
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
  return {
    baseDir,
    lockfile: {
      path: 'migration_lock.toml',
      content: await readFile(path.join(baseDir, 'migration_lock.toml'), 'utf8'),
    },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(
      names.map(async (name) => ({
        path: name,
        migrationFile: {
          path: 'migration.sql',
          content: {
            tag: 'ok' as const,
            value: await readFile(path.join(baseDir, name, 'migration.sql'), 'utf8'),
          },
        },
      })),
    ),
  }
}

/** Brings the database up to date; returns the names of the migrations that were applied. */
export const migrate = async (url: string): Promise<string[]> => {
  const migrationsList = await migrations()
  return withSchemaEngine(url, async (engine) => {
    const applied = await engine.applyMigrations({ migrationsList, filters: everything })
    return applied.appliedMigrationNames
  })
}
