import type { ReactNode } from 'react'
import { Internals } from 'remotion'
import type { Segment } from '../segment-plan.ts'

const id = 'segment'
const environment = {
  isRendering: true,
  isClientSideRendering: true,
  isStudio: false,
  isPlayer: false,
  isReadOnlyStudio: false,
}
const Nothing = () => null

/** Who still holds the frame back (typefaces that load …). */
export const createScope = () => ({
  remotion_renderReady: true,
  remotion_delayRenderTimeouts: {},
  remotion_puppeteerTimeout: 30_000,
  remotion_attempt: 0,
  remotion_delayRenderHandles: [],
})

/** What Remotion's hooks ask for, so that its components can be stepped without a composition on a page of its own. */
export const RemotionAt = ({
  picture: { width, height, fps, frames },
  frame,
  scope,
  children,
}: {
  picture: Segment['picture']
  frame: number
  scope: ReturnType<typeof createScope>
  children: ReactNode
}) => {
  const size = { width, height, fps, durationInFrames: frames }
  const manager = {
    compositions: [
      {
        ...size,
        ...{ id, component: Nothing, defaultProps: {}, schema: null, calculateMetadata: null },
        ...{ order: null, folderName: null, parentFolderName: null },
      },
    ],
    currentCompositionMetadata: {
      ...size,
      ...{ props: {}, defaultCodec: null, defaultOutName: null, defaultVideoImageFormat: null },
      ...{ defaultPixelFormat: null, defaultProResProfile: null, defaultSampleRate: null },
    },
    currentAssetMetadata: null,
    folders: [],
    canvasContent: { type: 'composition' as const, compositionId: id },
  }
  return (
    <Internals.RemotionEnvironmentContext.Provider value={environment}>
      <Internals.DelayRenderContextType.Provider value={scope}>
        <Internals.CompositionManager.Provider value={manager as never}>
          <Internals.RenderAssetManagerProvider collectAssets={null}>
            <Internals.RemotionRootContexts
              frameState={{ [id]: frame }}
              audioEnabled={false}
              videoEnabled={false}
              logLevel="error"
              numberOfAudioTags={0}
              audioLatencyHint="interactive"
              previewSampleRate={null}
              _experimentalKeepAudioContextAlive={false}
            >
              <Internals.CanUseRemotionHooks.Provider value={true}>
                {children}
              </Internals.CanUseRemotionHooks.Provider>
            </Internals.RemotionRootContexts>
          </Internals.RenderAssetManagerProvider>
        </Internals.CompositionManager.Provider>
      </Internals.DelayRenderContextType.Provider>
    </Internals.RemotionEnvironmentContext.Provider>
  )
}
