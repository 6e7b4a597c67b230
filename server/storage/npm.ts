import { execFile } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { AppError } from '#film/errors.ts'

/** Whether a package was brought into a folder. */
export const isInstalled = (folder: string, name: string): Promise<boolean> =>
  stat(join(folder, 'node_modules', name)).then(
    () => true,
    () => false,
  )

/**
 * Brings a runtime that few need from npm into a folder of its own, without its install scripts.
 * @param what as a person knows it: "whisper.cpp"
 * @throws AppError
 */
export const installPackages = async (
  what: string,
  folder: string,
  packages: string[],
  signal?: AbortSignal,
): Promise<void> => {
  const flags = ['--no-save', '--omit=optional', '--ignore-scripts', '--no-audit', '--no-fund']
  const args = ['install', '--prefix', folder, ...flags, ...packages]
  const options = { shell: process.platform === 'win32', signal }
  await promisify(execFile)('npm', args, options).catch((cause: unknown) => {
    if (signal?.aborted)
      throw new AppError(
        'cancelled',
        `${what} was stopped. What has come is kept; start it again to go on.`,
        {
          cause,
        },
      )
    throw new AppError(
      'unavailable',
      `${what} for ${process.platform} ${process.arch} could not be installed from npm. Check the connection and run it again.`,
      { cause },
    )
  })
}
