import { readdirSync, readFileSync } from 'node:fs'

type Process = { parent: string; ticks: number }
const TICKS = 100 // a second, everywhere that has /proc

const read = (pid: string): Process | null => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    const [user, system, childUser, childSystem] = fields.slice(11, 15).map(Number)
    return {
      parent: fields[1] ?? '0',
      ticks: (user ?? 0) + (system ?? 0) + (childUser ?? 0) + (childSystem ?? 0),
    }
  } catch {
    return null // it ended meanwhile, or there is no /proc here
  }
}

/** This process and all that it started: browser, encoders. */
const family = (): [string, Process][] => {
  const all = new Map<string, Process>()
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const found = read(pid)
    if (found) all.set(pid, found)
  }
  const self = String(process.pid)
  const ours = (pid: string): boolean => {
    for (let at: string | undefined = pid; at !== undefined && at !== '0'; at = all.get(at)?.parent)
      if (at === self) return true
    return false
  }
  return [...all].filter(([pid]) => ours(pid))
}

/** Processor seconds that the family has used so far: what a busy neighbour cannot change. @throws where there is no /proc */
const processorSeconds = (): number => family().reduce((sum, [, { ticks }]) => sum + ticks, 0) / TICKS

/** Processor seconds of a piece of work. */
export const worked = async (work: () => Promise<unknown>): Promise<number> => {
  const before = processorSeconds()
  await work()
  return processorSeconds() - before
}

/** What a process holds in KiB, with its share of what it has in common with others. */
const held = (pid: string): number => {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}

/** Memory of the family now, in MiB. */
export const memoryNow = (): number => family().reduce((sum, [pid]) => sum + held(pid), 0) / 1024
