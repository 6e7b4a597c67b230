import { defineConfig } from 'prisma/config'

// Prisma's native schema engine is a download. Pointing its variable at any program keeps the command line from
// fetching it; generate, validate and format run on WebAssembly. Migrations: server/db/migrate.ts.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
})
