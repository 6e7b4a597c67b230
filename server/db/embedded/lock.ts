import { execFile } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

const programOf = async (pid: number): Promise<string> => {
  try {
    return process.platform === 'win32'
      ? (await run('tasklist', ['/FI', `PID eq ${pid}`, '/NH'])).stdout
      : (await run('ps', ['-p', String(pid), '-o', 'comm='])).stdout
  } catch {
    return '' // ps exits with 1 when there is no such process
  }
}

/** On Linux, where a killed server may stay as a zombie under its name: that one is gone. */
const programFromProc = async (pid: number): Promise<string> => {
  try {
    const [, name, state] = /^\d+ \((.*)\) (\w)/s.exec(await readFile(`/proc/${pid}/stat`, 'utf8')) ?? []
    return state === 'Z' || state === 'X' ? '' : (name ?? '')
  } catch {
    return '' // there is no such process
  }
}

/**
 * The port of the live server that owns this data folder, or null. A lock whose process is gone, or whose number
 * now belongs to another program (after a reboot, in a new container), is removed.
 */
export const liveServer = async (data: string): Promise<{ pid: number; port: number } | null> => {
  const file = path.join(data, 'postmaster.pid')
  const lines = await readFile(file, 'utf8').then(
    (text) => text.split('\n'),
    () => null,
  )
  if (lines === null) return null
  const pid = Number(lines[0])
  const port = Number(lines[3])
  const program = await (process.platform === 'linux' ? programFromProc(pid) : programOf(pid))
  if (program.includes('postgres') && port > 0) return { pid, port }
  await rm(file, { force: true })
  return null
}
