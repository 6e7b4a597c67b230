import type { RunDetail } from '../api/client.ts'
import type { Tone } from '../ui/chip.tsx'

type Step = RunDetail['steps'][number]

export const runWords: Record<RunDetail['status'], { label: string; tone: Tone }> = {
  queued: { label: 'Waiting to start', tone: 'neutral' },
  running: { label: 'At work', tone: 'busy' },
  done: { label: 'Done', tone: 'good' },
  failed: { label: 'Failed', tone: 'bad' },
  cancelled: { label: 'Cancelled', tone: 'neutral' },
}

/** The drawing of all frames is most of the work: the bar should not stand still for it. */
const weightOf = (step: Pick<Step, 'agent'>) => (step.agent.includes('/') ? 1 : 12)

export const progressOf = (steps: Pick<Step, 'agent' | 'status' | 'progress'>[]) => {
  const ended = (step: Pick<Step, 'status'>) => step.status === 'done' || step.status === 'skipped'
  const all = steps.reduce((sum, step) => sum + weightOf(step), 0)
  const done = steps.reduce(
    (sum, step) => sum + weightOf(step) * (ended(step) ? 1 : step.status === 'running' ? step.progress : 0),
    0,
  )
  return {
    done: steps.filter((step) => step.status === 'done').length,
    all: steps.length,
    share: all === 0 ? 0 : done / all,
  }
}
