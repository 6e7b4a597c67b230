import { readFile } from 'node:fs/promises'
import type { Posed, PoseSpec } from '#film/posed.ts'
import { posedOf } from '#remotion/stage/figure/posed.ts'
import { currentPeople, setPeople } from '#remotion/stage/human/current.ts'
import { readPeople } from '#remotion/stage/human/people.ts'
import { peopleFile } from '#server/render/people/people.ts'

/** Bodies are built here from the same data as in the page that draws. */
const knowPeople = async (): Promise<void> => {
  if (!currentPeople()) setPeople(readPeople(new Uint8Array(await readFile(await peopleFile())).buffer))
}

/** Where heads, hands and things of a shot are, frame by frame, as the picture will show them. */
export const pose = async (specs: readonly PoseSpec[]): Promise<Posed[]> => {
  await knowPeople()
  return posedOf(specs)
}
