import { readdirSync, readFileSync } from 'node:fs'

const mark = 'REELWRIGHT_STUDIO'

/** Put into the environment of every process of a studio; those that they start inherit it. */
export const markOf = (home) => ({ [mark]: home })

const environment = (pid) => {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0')
  } catch {
    return [] // gone meanwhile, or another person's
  }
}

const nameOf = (pid) => {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim()
  } catch {
    return ''
  }
}

/**
 * Ends what a killed studio has left behind: browsers do not notice that whoever started them is gone. Only processes
 * that carry the mark of this home. `only`: a pattern for their names. Where there is no /proc, nothing is done.
 */
export const endStrays = (home, only = /./) => {
  if (process.platform !== 'linux') return 0
  const strays = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => environment(pid).includes(`${mark}=${home}`) && only.test(nameOf(pid)))
  for (const pid of strays)
    try {
      process.kill(Number(pid), 'SIGKILL')
    } catch {
      // it was on its way out
    }
  return strays.length
}
