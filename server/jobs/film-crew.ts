import { segmentIds } from '#remotion/segment-plan.ts'
import { renderStep, steps } from '#server/make/plan.ts'
import { takeStep } from '#server/make/step.ts'
import { warmUp } from '#server/render/picture/warm.ts'
import type { Crew } from './crew.ts'

/** Those who make a film: every agent of the registry, and the render in its segments. */
export const crew = (): Crew => ({
  plan: steps,
  inParts: [renderStep],
  parts: (_step, film) => segmentIds(film),
  run: (ask) => {
    if (ask.step === steps[0]?.id) warmUp()
    return takeStep(ask)
  },
})
