import { Pause, Play } from 'lucide-react'
import { type PointerEvent, type Ref, useImperativeHandle, useRef, useState } from 'react'
import type { ActorTrack, StageSpec } from '#film/stage.ts'
import { moveCameraKey } from '#film/staging/set-camera.ts'
import type { Staged } from '#film/staging/staged.ts'
import { named } from '../film/words.ts'
import { IconButton } from '../ui/button.tsx'
import { cx } from '../ui/cx.ts'
import { shareAt } from './things.ts'

/** The playhead of what plays, told without rendering the page. */
export type StripHandle = { at: (frame: number) => void }

type Given = {
  ref?: Ref<StripHandle>
  spec: StageSpec
  staged: Staged
  frame: number
  playing: boolean
  hand: boolean
  who: { name: string; track: ActorTrack } | null
  onPlay: () => void
  onFrame: (frame: number) => void
  onDirect: (next: Staged, why: string) => void
}

const timeOf = (frame: number, fps: number): string => {
  const whole = Math.floor(frame / fps)
  return `${whole}:${String(Math.round(frame - whole * fps)).padStart(2, '0')}`
}

/** The shot from its first frame to its last: to play and scrub, with the camera’s keys and what the chosen figure does. */
export const Strip = ({ ref, spec, staged, frame, playing, hand, who, onPlay, onFrame, onDirect }: Given) => {
  const head = useRef<HTMLSpanElement>(null)
  const told = useRef<HTMLSpanElement>(null)
  const last = Math.max(1, spec.frames - 1)
  useImperativeHandle(ref, () => ({
    at: (now) => {
      if (head.current) head.current.style.left = `${(now / last) * 100}%`
      if (told.current) told.current.textContent = timeOf(now, spec.fps)
    },
  }))
  const keys = [...staged.camera.keys].sort((a, b) => a.at - b.at)
  return (
    <div className="flex items-center gap-3 border-t border-line bg-panel px-3 py-2">
      <IconButton
        label={playing ? 'Pause the shot' : 'Play the shot'}
        shortcut="P"
        onClick={onPlay}
        aria-pressed={playing}
      >
        {playing ? <Pause /> : <Play />}
      </IconButton>
      <p className="tabular w-24 text-xs text-soft">
        <span ref={told}>{timeOf(frame, spec.fps)}</span> of {timeOf(spec.frames, spec.fps)}
      </p>
      <div className="relative min-w-0 flex-1 px-2">
        <div className="relative h-6">
          {keys.map((key, i) => (
            <KeyMark
              // biome-ignore lint/suspicious/noArrayIndexKey: keys are known by their order
              key={i}
              at={key.at}
              name={`Camera key ${i + 1}, at ${timeOf(Math.round(key.at * last), spec.fps)}`}
              on={Math.abs(key.at - shareAt(spec, frame)) < 0.5 / last}
              fixed={!hand || keys.length < 2}
              onChoose={() => onFrame(Math.round(key.at * last))}
              onMove={(at) =>
                onDirect(
                  moveCameraKey(staged, i, Math.round(at * last) / last),
                  `Camera key ${i + 1} is at another moment`,
                )
              }
            />
          ))}
        </div>
        <div className="relative h-6">
          <div aria-hidden className="absolute inset-x-0 top-2.5 h-1 rounded-full bg-hover" />
          {who?.track.gestures.map(({ from, to, action }, i) => (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: told in the order of the track
              key={i}
              title={`${who.name}: ${named(action)}`}
              className="absolute top-1 h-4 min-w-1 overflow-hidden rounded-sm bg-sky-dim px-1 text-2xs text-sky ring-1 ring-sky/30 ring-inset"
              style={{
                left: `${(Math.max(0, from) / last) * 100}%`,
                width: `${((Math.min(last, to) - Math.max(0, from)) / last) * 100}%`,
              }}
            >
              {named(action)}
            </span>
          ))}
          <span
            ref={head}
            aria-hidden
            className="pointer-events-none absolute -top-6 bottom-0 w-0.5 -translate-x-px bg-tungsten"
            style={{ left: `${(frame / last) * 100}%` }}
          />
          <input
            type="range"
            aria-label="Frame of the shot"
            aria-valuetext={`Frame ${frame + 1} of ${spec.frames}`}
            min={0}
            max={last}
            value={Math.min(last, frame)}
            onChange={(event) => onFrame(Number(event.target.value))}
            className="absolute -inset-x-2 inset-y-0 w-[calc(100%+1rem)] cursor-ew-resize opacity-0 focus-visible:opacity-40"
          />
        </div>
      </div>
    </div>
  )
}

/** One key of the camera’s path; it can be dragged to another moment. */
const KeyMark = ({
  at,
  name,
  on,
  fixed,
  onChoose,
  onMove,
}: {
  at: number
  name: string
  on: boolean
  fixed: boolean
  onChoose: () => void
  onMove: (at: number) => void
}) => {
  const [held, setHeld] = useState<number | null>(null)
  const shareOf = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.parentElement?.getBoundingClientRect()
    return box ? Math.min(1, Math.max(0, (event.clientX - box.left) / box.width)) : at
  }
  return (
    <button
      type="button"
      aria-label={name}
      title={name}
      onClick={onChoose}
      onPointerDown={(event) => {
        if (!fixed) event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) setHeld(shareOf(event))
      }}
      onPointerUp={(event) => {
        const moved = held !== null && Math.abs(held - at) > 0.008
        setHeld(null)
        if (moved) onMove(shareOf(event))
      }}
      className="absolute top-0 grid size-6 -translate-x-1/2 place-items-center"
      style={{ left: `${(held ?? at) * 100}%` }}
    >
      <span
        className={cx(
          'size-2.5 rotate-45 border',
          on ? 'border-tungsten-bright bg-tungsten-bright' : 'border-tungsten bg-tungsten-dim',
        )}
      />
    </button>
  )
}
