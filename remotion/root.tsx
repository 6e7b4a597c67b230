import { Composition } from 'remotion'
import { fullDrawing } from '#film/quality.ts'
import { FilmView, SegmentView } from './segment.tsx'
import type { Segment } from './segment-plan.ts'
import { IdsView } from './stage/ids/ids-view.tsx'

const none: Segment['picture'] = {
  ...{ width: 640, height: 360, fps: 24, frames: 1, layers: [], step: 1, drawing: fullDrawing },
}

/** What Remotion can render: one segment of the picture, the whole picture, and ids for checking what is seen. Sizes and lengths come from the props. */
export const Root = () => (
  <>
    <Composition
      id="segment"
      component={SegmentView}
      width={640}
      height={360}
      fps={24}
      durationInFrames={1}
      defaultProps={none}
      calculateMetadata={({ props }) => ({
        width: props.width,
        height: props.height,
        fps: props.fps,
        durationInFrames: props.frames,
      })}
    />
    <Composition
      id="ids"
      component={IdsView}
      width={160}
      height={90}
      fps={24}
      durationInFrames={1}
      defaultProps={{ width: 160, height: 90, stages: [] }}
    />
    <Composition
      id="film"
      component={FilmView}
      width={640}
      height={360}
      fps={24}
      durationInFrames={1}
      defaultProps={{ segments: [{ id: 'none', start: 0, picture: none }] }}
      calculateMetadata={({ props: { segments } }) => {
        const { width, height, fps } = segments[0]?.picture ?? none
        const frames = segments.reduce((end, { start, picture }) => Math.max(end, start + picture.frames), 1)
        return { width, height, fps, durationInFrames: frames }
      }}
    />
  </>
)
