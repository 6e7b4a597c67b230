import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { AppError } from '#film/errors.ts'

/**
 * Brings a runtime that few need from npm into a folder of its own, without its install scripts.
 * @param what as a person knows it: "whisper.cpp"
 * @throws AppError
 */
export const installPackages = async (what: string, folder: string, packages: string[]): Promise<void> => {
  const flags = ['--no-save', '--omit=optional', '--ignore-scripts', '--no-audit', '--no-fund']
  const args = ['install', '--prefix', folder, ...flags, ...packages]
  await promisify(execFile)('npm', args, { shell: process.platform === 'win32' }).catch((cause: unknown) => {
    throw new AppError(
      'unavailable',
      `${what} for ${process.platform} ${process.arch} could not be installed from npm. Check the connection and run it again.`,
      { cause },
    )
  })
}
