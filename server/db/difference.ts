import { withSchemaEngine } from './schema-engine.ts'

const target = (schema: string | null) =>
  schema === null
    ? { tag: 'empty' as const }
    : { tag: 'schemaDatamodel' as const, files: [{ path: 'schema.prisma', content: schema }] }

/** The SQL that leads from one Prisma schema to another. The engine wants a database to talk to, but changes nothing. */
export const difference = (url: string, before: string | null, after: string): Promise<string> =>
  withSchemaEngine(url, async (engine) => {
    const { stdout } = await engine.diff({
      from: target(before),
      to: target(after),
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    })
    return stdout ?? ''
  })
