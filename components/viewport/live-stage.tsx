'use client'

import { Canvas } from '@react-three/fiber'
import { Pause, Play } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { PerspectiveCamera } from 'three'
import type { StageSpec } from '#film/stage.ts'
import { givenIn } from '#remotion/stage/given/assets.ts'
import { loadGiven } from '#remotion/stage/given/load.ts'
import { loadPeople } from '#remotion/stage/human/load.ts'
import { StageWorld } from '#remotion/stage/stage.tsx'
import { assetUrl } from '../film/words.ts'
import { IconButton } from '../ui/button.tsx'
import { Loading } from '../ui/loading.tsx'
import { Notice } from '../ui/notice.tsx'
import { useFrameClock } from './use-frame-clock.ts'

const WIDTH = 640 // pixels that are drawn, however large it is shown; fewer where that is too many
const LEAST = 0.4

/** A shot on the same stage that the film is rendered from, played by the page's clock. */
export const LiveStage = ({ film, spec, shape }: { film: string; spec: StageSpec; shape: number }) => {
  const camera = useMemo(() => new PerspectiveCamera(), [])
  const [ready, setReady] = useState(false)
  const [missing, setMissing] = useState(false)
  const [playing, setPlaying] = useState(true)
  const { frame, shown } = useFrameClock(spec.frames, spec.fps, ready && playing)
  const [share, setShare] = useState(1)
  useEffect(() => {
    if (shown !== null && shown < spec.fps / 2) setShare((now) => Math.max(LEAST, now * 0.75))
  }, [shown, spec.fps])
  useEffect(() => {
    Promise.all([loadPeople(), loadGiven(givenIn(spec), (asset) => assetUrl(film, asset))]).then(
      () => setReady(true),
      () => setMissing(true),
    )
  }, [film, spec])
  if (missing)
    return (
      <Notice kind="error" title="What this shot shows could not be loaded.">
        Close it and open it again.
      </Notice>
    )
  if (!ready) return <Loading what="the people" />
  const size = { width: WIDTH, height: Math.round(WIDTH / shape) }
  return (
    <div>
      <div className="overflow-hidden rounded-md bg-pit" style={{ aspectRatio: shape }}>
        <Canvas
          camera={camera}
          dpr={share}
          frameloop="demand"
          shadows="percentage"
          gl={{ antialias: false, powerPreference: 'high-performance' }}
        >
          <StageWorld spec={spec} frame={frame} camera={camera} aspect={shape} height={size.height} />
        </Canvas>
      </div>
      <div className="mt-3 flex items-center gap-3">
        <IconButton label={playing ? 'Pause' : 'Play'} onClick={() => setPlaying(!playing)}>
          {playing ? <Pause /> : <Play />}
        </IconButton>
        <p className="tabular text-sm text-soft" aria-live="off">
          Frame {frame + 1} of {spec.frames}
          {playing && shown !== null && ` · ${shown.toFixed(0)} of ${spec.fps.toFixed(0)} frames a second`}
        </p>
      </div>
    </div>
  )
}
