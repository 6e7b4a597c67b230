import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import { Pool } from 'pg'

type Engine = import('@prisma/schema-engine-wasm').SchemaEngine

let loaded: Promise<void> | undefined

/** Importing the package itself needs WebAssembly modules, which not every loader has; so it is instantiated by hand. */
const load = async (): Promise<void> => {
  const require = createRequire(import.meta.url)
  const file = require.resolve('@prisma/schema-engine-wasm').replace(/\.js$/, '_bg.wasm')
  const { instance } = await WebAssembly.instantiate(await readFile(file), {
    './schema_engine_bg.js': { ...bindings },
  })
  bindings.__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start
  if (typeof start === 'function') start()
}

/** Prisma's own schema engine, in WebAssembly: `prisma migrate` without its native download. */
export const withSchemaEngine = async <T>(url: string, use: (engine: Engine) => Promise<T>): Promise<T> => {
  loaded ??= load()
  await loaded
  const pool = new Pool({ connectionString: url })
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg(pool))
  const engine = await bindings.SchemaEngine.new({ datamodels: undefined }, () => {}, adapter)
  try {
    return await use(engine)
  } finally {
    engine.free()
    await pool.end() // the engine's advisory lock lasts as long as its connection
  }
}
