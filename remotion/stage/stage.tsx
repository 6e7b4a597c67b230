import { useFrame, useThree } from '@react-three/fiber'
import { ThreeCanvas } from '@remotion/three'
import { useLayoutEffect, useMemo } from 'react'
import { LinearToneMapping, PerspectiveCamera } from 'three'
import { type Drawing, fullDrawing } from '#film/quality.ts'
import type { StageSpec } from '#film/stage.ts'
import { aim } from './aim.ts'
import { createEffects } from './effect/create-effects.ts'
import { createBrads } from './figure/brads.ts'
import { Figures } from './figure/figures.tsx'
import { travelAt } from './figure/travel.ts'
import { drawStage } from './finish/draw-stage.ts'
import { finishOf } from './finish/finish.ts'
import { useGiven } from './given/use-given.ts'
import { createAir } from './light/air.ts'
import { cheatedKey } from './light/cheat.ts'
import { createContact } from './light/contact.ts'
import { createLight, hazeInto, lookOf } from './light/create-light.ts'
import { LiveView, useLives } from './live.tsx'
import { createDebris } from './prop/debris.ts'
import { createSet } from './set/create-set.ts'
import { createDoors } from './set/doors.ts'
import { createSky } from './sky/create-sky.ts'
import { createWeather } from './weather/create-weather.ts'
import { createSplashes } from './weather/splashes.ts'

/** Puppets are moved by hand, twelve poses a second; everybody else moves with the film. */
const posed = ({ look, fps }: StageSpec, frame: number): number =>
  look === 'paper' ? frame - (frame % Math.max(1, Math.round(fps / 12))) : frame

/** Where drops are seen to strike: under an open sky, on ground. */
const splashing = ({ weather }: StageSpec['light'], { interior }: StageSpec['set']): boolean =>
  !interior && (weather === 'rain' || weather === 'storm')

/** Where the one looks whom a shot is about, in its middle. */
const facingOf = ({ figures, camera, frames, fps }: StageSpec): number | null => {
  const subject = figures.find(({ id }) => id === camera.focus)
  return subject ? travelAt(subject.track, frames / 2, fps).facing : null
}

/** What is on a stage at a frame, for whatever canvas it is drawn on. */
export const StageWorld = ({
  spec,
  frame,
  camera,
  aspect,
  height,
  drawing = fullDrawing,
}: {
  spec: StageSpec
  frame: number
  camera: PerspectiveCamera
  aspect: number
  height: number
  drawing?: Drawing
}) => {
  const { set, light, palette, materials, seed } = spec
  const scene = useThree((state) => state.scene)
  const gl = useThree((state) => state.gl)
  const placeKey = useMemo(
    () => JSON.stringify(['place', set, light, spec.look, palette, materials]),
    [set, light, spec.look, palette, materials],
  )
  const place = useLives(placeKey, () => {
    const look = lookOf(light, spec.look, palette, materials)
    return { look, lives: [createSet(set, light, look), createAir(light, set, spec.look)] }
  })
  const { look } = place
  const skyKey = useMemo(
    () => JSON.stringify(['sky', light, set.seed, spec.look]),
    [light, set.seed, spec.look],
  )
  // Shots of one place are under one sky.
  const sky = useLives(skyKey, () => ({ lives: [createSky(light, set.seed, spec.look)] }))
  const facing = useMemo(() => facingOf(spec), [spec])
  const lives = useMemo(() => {
    const way = cheatedKey(light.key.direction, spec.camera, spec.look, facing)
    return [
      createLight(light, way, set, seed, look, drawing.shadows),
      createWeather(light, set, seed, height),
      splashing(light, set) ? createSplashes(light, seed, height) : null,
    ]
  }, [set, light, look, seed, height, spec.camera, spec.look, facing, drawing.shadows])
  const effects = useMemo(() => createEffects(spec, height), [spec, height])
  const debris = useMemo(() => createDebris(spec, look), [spec, look])
  const contact = useMemo(() => createContact(spec), [spec])
  const brads = useMemo(() => (spec.look === 'paper' ? createBrads() : null), [spec])
  const doors = useMemo(() => createDoors(spec, look), [spec, look])
  const seconds = frame / spec.fps
  // Before anything looks at the camera: children's layout effects run first, so this is done while rendering.
  aim(camera, spec.camera, spec.frames > 1 ? frame / (spec.frames - 1) : 0, seconds, aspect, seed)
  useLayoutEffect(() => {
    hazeInto(scene, light)
    gl.toneMapping = LinearToneMapping
    gl.toneMappingExposure = light.exposure
  }, [scene, gl, light])
  // A positive priority takes the drawing over from the canvas.
  useFrame(() => drawStage(gl, scene, camera, finishOf(spec, frame, drawing.samples)), 1)
  return (
    <>
      {[...sky.lives, ...place.lives].map((live, i) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: the list has a fixed order
        live ? <LiveView key={i} live={live} seconds={seconds} camera={camera} kept /> : null,
      )}
      {lives.map((live, i) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: the list has a fixed order
        live ? <LiveView key={i} live={live} seconds={seconds} camera={camera} /> : null,
      )}
      <Figures spec={spec} frame={posed(spec, frame)} look={look} />
      <LiveView live={contact} seconds={seconds} camera={camera} />
      {brads ? <LiveView live={brads} seconds={seconds} camera={camera} /> : null}
      {debris ? <LiveView live={debris} seconds={seconds} camera={camera} /> : null}
      {effects ? <LiveView live={effects} seconds={seconds} camera={camera} /> : null}
      <LiveView live={doors} seconds={seconds} camera={camera} />
    </>
  )
}

/** A shot, drawn from its spec alone. Everything follows from `frame`. */
export const Stage = ({
  spec,
  frame,
  width,
  height,
  drawing = fullDrawing,
}: {
  spec: StageSpec
  frame: number
  width: number
  height: number
  drawing?: Drawing
}) => {
  const camera = useMemo(() => new PerspectiveCamera(), [])
  const ready = useGiven(spec)
  if (!ready) return null
  return (
    <ThreeCanvas
      width={width}
      height={height}
      camera={camera}
      frameloop="demand"
      dpr={1}
      shadows="percentage"
      gl={{ antialias: false, powerPreference: 'high-performance' }}
      style={{ backgroundColor: spec.light.sky.horizon }}
    >
      <StageWorld
        spec={spec}
        frame={frame}
        camera={camera}
        aspect={width / height}
        height={height}
        drawing={drawing}
      />
    </ThreeCanvas>
  )
}
