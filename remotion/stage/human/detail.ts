import type { StageSpec } from '#film/stage.ts'
import type { Detail } from './people.ts'

/** How many frames high a figure stands at the nearest it comes to the camera in the whole shot, so that it never changes within one. */
const heightInFrame = ({ camera }: StageSpec, { model, track }: StageSpec['figures'][number]): number => {
  const places = [track.start, ...track.moves.flatMap(({ path }) => path)]
  const near = Math.min(
    ...camera.keys.flatMap(({ position: [x, y, z] }) =>
      places.map((place) => Math.hypot(x - place.x, y - model.height * 0.6, z - place.z)),
    ),
  )
  return (model.height * camera.lens) / (20.25 * Math.max(0.3, near))
}

/** As fine as it is seen: all there is from the knees up, less for a whole figure, little for one far away. */
export const detailOf = (spec: StageSpec, figure: StageSpec['figures'][number]): Detail => {
  const high = heightInFrame(spec, figure)
  return high > 1.25 ? 0 : high > 0.5 ? 1 : 2
}
