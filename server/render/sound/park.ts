import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { homeDir } from '#server/storage/home.ts'
import type { Buses } from './duck.ts'
import { busNames, type Pair } from './lay.ts'

/** Where a laid reel waits for the level of the whole. `take` gives it back, once. */
export type Park = (buses: Buses) => Promise<{ take: () => Promise<Buses> }>

/** A single reel need go nowhere. */
export const parkInMemory: Park = async (buses) => ({ take: async () => buses })

/** Reels of a long film wait on the disk, as floating-point samples, bus after bus. */
export const parkOnDisk: Park = async (buses) => {
  const dir = join(homeDir(), 'scratch')
  await mkdir(dir, { recursive: true })
  const path = join(dir, `${randomUUID()}.reel`)
  const length = buses.dialogue[0].length
  const all = new Float32Array(length * busNames.length * 2)
  busNames.forEach((name, b) => {
    buses[name].forEach((channel, c) => {
      all.set(channel, (b * 2 + c) * length)
    })
  })
  await writeFile(path, new Uint8Array(all.buffer))
  const take = async (): Promise<Buses> => {
    const bytes = await readFile(path)
    await rm(path, { force: true })
    const samples = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4)
    const part = (n: number) => samples.subarray(n * length, (n + 1) * length)
    const pairs = busNames.map((name, b): [string, Pair] => [name, [part(b * 2), part(b * 2 + 1)]])
    return Object.fromEntries(pairs) as Buses
  }
  return { take }
}
