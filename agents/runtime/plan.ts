/** Something that reads and writes fields of the film: an agent, or a step of the build. */
export type Worker = { id: string; reads: string[]; writes: string[] }
export type PlannedStep = { id: string; after: string[] }

const overlap = (a: string, b: string): boolean => a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`)

/**
 * Who must wait for whom, from what they read and write; in an order in which each comes after those it waits for.
 * Pure, so that it can be shown before anything is spent. @throws when two wait for each other or write the same
 */
export const planSteps = (workers: readonly Worker[]): PlannedStep[] => {
  for (const [i, a] of workers.entries())
    for (const b of workers.slice(i + 1)) {
      const both = a.writes.find((field) => b.writes.some((other) => overlap(field, other)))
      if (both) throw new Error(`${a.id} and ${b.id} both write "${both}"; a field has one owner.`)
    }
  const waits = new Map(
    workers.map((worker) => [
      worker.id,
      workers
        .filter(
          (other) =>
            other !== worker &&
            worker.reads.some((field) => other.writes.some((made) => overlap(field, made))),
        )
        .map((other) => other.id),
    ]),
  )
  const steps: PlannedStep[] = []
  const placed = new Set<string>()
  while (steps.length < workers.length) {
    const ready = workers.filter(
      ({ id }) => !placed.has(id) && (waits.get(id) ?? []).every((other) => placed.has(other)),
    )
    if (ready.length === 0) {
      const stuck = workers.filter(({ id }) => !placed.has(id)).map(({ id }) => id)
      throw new Error(`These wait for each other: ${stuck.join(', ')}.`)
    }
    for (const { id } of ready) steps.push({ id, after: waits.get(id) ?? [] })
    for (const { id } of ready) placed.add(id)
  }
  return steps
}
