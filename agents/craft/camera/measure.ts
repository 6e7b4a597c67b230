import { cameraAt } from '#film/optics.ts'
import type { CameraPlan } from '#film/stage.ts'
import { RATIO } from './aim.ts'
import { project } from './frame.ts'
import type { CameraInput } from './input.ts'
import { meritOf } from './merit.ts'
import { watchedIn } from './plan.ts'
import { scopesOf } from './shots.ts'
import { inBox } from './space.ts'

/**
 * 0 … 1: the share of frames with every subject's head in the safe area, and of shots whose subject is as large as
 * asked (within a third), with the camera inside its room and outside what is solid.
 */
export const framing = (input: CameraInput, cameras: Record<string, CameraPlan>): number => {
  const scores = scopesOf(input)
    .flat()
    .flatMap((scope) => {
      const plan = cameras[scope.shot.id]
      if (!plan) return [0]
      const watched = watchedIn(scope)
      const shown = meritOf(plan, scope, watched).framed
      const look = cameraAt(plan, 0.75)
      const clear =
        inBox(look.position, scope.set.cameraRoom, 0.02) &&
        !scope.set.solids.some((box) => inBox(look.position, box))
      const lead = scope.bodies(scope.frames * 0.75).find(({ id }) => id === scope.shot.subjects[0])
      const crowd = watched.length > 1 // as near as all of them allow
      if (!lead || crowd || scope.shot.kind === 'establishing' || scope.shot.kind === 'insert')
        return [clear ? shown : 0]
      const top = project(lead.top, look, plan.lens, scope.aspect)
      const chin = project([lead.top[0], lead.top[1] - 0.2, lead.top[2]], look, plan.lens, scope.aspect)
      const ratio = ((top.y - chin.y) / 2 / 0.2) * lead.stature
      const near = Math.abs(Math.log(Math.max(0.01, ratio) / RATIO[scope.shot.size]))
      return [(clear ? shown : 0) * 0.7 + Math.max(0, 1 - near / 1.2) * 0.3]
    })
  return scores.length === 0 ? 1 : scores.reduce((a, b) => a + b, 0) / scores.length
}
