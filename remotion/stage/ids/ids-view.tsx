import { useFrame } from '@react-three/fiber'
import { ThreeCanvas } from '@remotion/three'
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { AbsoluteFill, Artifact, useCurrentFrame, useDelayRender } from 'remotion'
import { PerspectiveCamera } from 'three'
import type { StageSpec } from '#film/stage.ts'
import { aim } from '../aim.ts'
import { Figures } from '../figure/figures.tsx'
import { lookOf } from '../light/create-light.ts'
import { LiveView } from '../live.tsx'
import { createSet } from '../set/create-set.ts'
import { createIdDrawing } from './draw-ids.ts'
import type { IdsSeen } from './read-ids.ts'

/** What is asked: some frames of each of some stages, one after the other. */
export type IdsAsk = {
  width: number
  height: number
  stages: { stage: StageSpec; frames: number[] }[]
}

/** Draws ids instead of a picture: nothing else in the canvas is drawn. */
const Draw = ({
  camera,
  size,
  onSeen,
}: {
  camera: PerspectiveCamera
  size: { width: number; height: number }
  onSeen: (seen: IdsSeen) => void
}) => {
  const draw = useMemo(createIdDrawing, [])
  useFrame(({ gl, scene }) => onSeen(draw(gl, scene, camera, size)), 1)
  return null
}

const Measured = ({
  stage,
  frame,
  at,
  ask,
}: {
  stage: StageSpec
  frame: number
  at: number
  ask: IdsAsk
}) => {
  const camera = useMemo(() => new PerspectiveCamera(), [])
  const look = useMemo(() => lookOf(stage.light, stage.look, stage.palette, stage.materials), [stage])
  const set = useMemo(() => createSet(stage.set, stage.light, look), [stage, look])
  const [seen, setSeen] = useState({ at: -1, text: '' })
  const { delayRender, continueRender } = useDelayRender()
  const waits = useRef<number | null>(null)
  useLayoutEffect(() => {
    const handle = delayRender(`Waiting for the ids of ${at}`)
    waits.current = handle
    return () => continueRender(handle)
  }, [at, delayRender, continueRender])
  // The frame is done when what was seen in it has become its artifact.
  useLayoutEffect(() => {
    if (seen.at === at && waits.current !== null) continueRender(waits.current)
  }, [seen, at, continueRender])
  const t = stage.frames > 1 ? frame / (stage.frames - 1) : 0
  aim(camera, stage.camera, t, frame / stage.fps, ask.width / ask.height, stage.seed)
  return (
    <>
      <ThreeCanvas width={ask.width} height={ask.height} camera={camera} gl={{ antialias: false }}>
        <LiveView live={set} seconds={frame / stage.fps} camera={camera} />
        <Figures spec={stage} frame={frame} look={look} />
        <Draw
          camera={camera}
          size={ask}
          onSeen={(ids) => {
            const text = JSON.stringify(ids)
            setSeen((last) => (last.at === at && last.text === text ? last : { at, text }))
          }}
        />
      </ThreeCanvas>
      {seen.at === at ? <Artifact filename={`${at}.json`} content={seen.text} /> : null}
    </>
  )
}

/** Frame n of this composition is the n-th frame asked for; what is seen in it comes back as an artifact. */
export const IdsView = (ask: IdsAsk) => {
  const at = useCurrentFrame()
  let before = 0
  const index = ask.stages.findIndex(({ frames }) => {
    before += frames.length
    return at < before
  })
  const asked = ask.stages[index]
  if (!asked) return <AbsoluteFill />
  const frame = asked.frames[at - before + asked.frames.length] ?? 0
  return (
    <AbsoluteFill>
      <Measured key={index} stage={asked.stage} frame={frame} at={at} ask={ask} />
    </AbsoluteFill>
  )
}
