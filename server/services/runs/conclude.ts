import { type Film, shotsInOrder } from '#film/film.ts'
import type { Step } from '#prisma/generated/client.ts'
import type { Db } from '#server/db/client.ts'
import { filmOfRun } from './begin.ts'
import { completeRun, failRun } from './finish.ts'

/** Seconds by department, and of the render: agents side by side count each for itself. */
const stagesOf = (steps: Pick<Step, 'agent' | 'startedAt' | 'endedAt'>[]): Record<string, number> => {
  const stages: Record<string, number> = {}
  for (const { agent, startedAt, endedAt } of steps) {
    if (startedAt === null || endedAt === null) continue
    const stage = agent.split('/')[0] ?? agent
    stages[stage] = (stages[stage] ?? 0) + (endedAt.getTime() - startedAt.getTime()) / 1000
  }
  return stages
}

const posterOf = (film: Film): string | undefined =>
  shotsInOrder(film)
    .map((shot) => film.panels[shot.id]?.asset)
    .find((asset) => asset !== undefined)

/** Why the film does not count as made, or null. */
const fault = (film: Film): string | null => {
  const errors = Object.values(film.findings).filter((finding) => finding.severity === 'error')
  const told = errors.map((finding) => `${finding.timecode ? `${finding.timecode} ` : ''}${finding.message}`)
  if (errors.length > 0) return `The film was made, but does not pass its checks: ${told.join(' ')}`
  return film.file === null ? 'No file came out of the run.' : null
}

/** The last step: the film is ready, or failed with the reason and the time code. */
export const concludeRun = async (ask: { db: Db; runId: string }): Promise<void> => {
  const at = await filmOfRun(ask)
  if (at === null) return
  const error = fault(at.film)
  if (error !== null) return failRun({ ...ask, error })
  const steps = await ask.db.step.findMany({ where: { runId: ask.runId } })
  const poster = posterOf(at.film)
  await completeRun({ ...ask, stages: stagesOf(steps), ...(poster === undefined ? {} : { poster }) })
}
