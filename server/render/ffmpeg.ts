import { execFile } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { AppError } from '#film/errors.ts'

/** Where a tool is. @throws AppError('not-configured') saying how to get it */
export const onPath = (name: 'ffmpeg' | 'ffprobe'): string => {
  for (const dir of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(dir, process.platform === 'win32' ? `${name}.exe` : name)
    try {
      accessSync(path, constants.X_OK)
      return path
    } catch {
      // not in this folder; the next one may have it
    }
  }
  throw new AppError(
    'not-configured',
    `${name} is not installed. Install ffmpeg and make sure it is on the PATH, then try again.`,
  )
}

const exec = promisify(execFile)

/** Runs ffmpeg or ffprobe to its end. @throws AppError with the end of what it said */
export const run = async (
  name: 'ffmpeg' | 'ffprobe',
  args: string[],
  signal?: AbortSignal,
): Promise<{ stdout: string; stderr: string }> => {
  const path = onPath(name)
  try {
    return await exec(path, args, { maxBuffer: 256 * 1024 * 1024, signal })
  } catch (error) {
    if (signal?.aborted) throw new AppError('cancelled', 'Cancelled.', { cause: error })
    const said =
      error instanceof Error && 'stderr' in error
        ? String(error.stderr).trim().split('\n').slice(-4).join(' ')
        : String(error)
    throw new AppError('internal', `${name} failed: ${said}`, { cause: error })
  }
}
