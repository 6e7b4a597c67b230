import { lockOf } from '#film/board/board.ts'
import { sealed } from '#film/board/seal.ts'
import type { Line } from '#film/screenplay/breakdown.ts'
import { timecode, toSeconds } from '#film/timeline/time.ts'
import type { FilmDocument } from '../api/client.ts'
import type { board } from '../film/facts.ts'
import { Panel } from './panel.tsx'

type Given = ReturnType<typeof board>[number] & {
  film: string
  document: FilmDocument
  lines: ReadonlyMap<string, Line>
  starts: ReadonlyMap<string, number> // frames of the film
  frames: ReadonlyMap<string, number> // in the cut
  locks: ReadonlySet<string>
  chosen: ReadonlySet<string>
  focus: string | null
  making: boolean
  onAdd: (() => void) | null // null: who looks on adds nothing
}

/** One scene of the board: what it is for, and its panels. */
export const ScenePanels = (given: Given) => {
  const { scene, number, shots, document, starts, frames, locks, chosen, focus, making, onAdd } = given
  const { rate, size } = document.brief
  const shape = size.width / size.height
  const secondsOf = (shot: string, planned: number) => {
    const count = frames.get(shot)
    return count === undefined ? planned : toSeconds(count, rate)
  }
  return (
    <section data-scene={scene.id} aria-labelledby={`scene-${scene.id}`} className="mb-9">
      <header className="mx-2 mb-2 flex flex-wrap items-baseline gap-x-4 gap-y-1 border-b border-line pb-2.5">
        <span className="display text-3xl text-tungsten">{number}</span>
        <h3 id={`scene-${scene.id}`} className="text-base font-semibold tracking-wide">
          {scene.heading}
        </h3>
        <p className="min-w-0 flex-1 basis-80 text-sm text-soft text-pretty">{scene.purpose}</p>
        <span className="tabular text-xs text-faint">
          {shots.length} {shots.length === 1 ? 'shot' : 'shots'} ·{' '}
          {shots.reduce((sum, { shot }) => sum + secondsOf(shot.id, shot.seconds), 0).toFixed(1)} s
        </span>
      </header>
      {shots.length === 0 ? (
        <p className="mx-2 rounded-md border border-dashed border-edge px-4 py-6 text-sm text-faint">
          No shot in this scene.{' '}
          {onAdd !== null && (
            <>
              Drag one here, or{' '}
              <button type="button" className="text-tungsten underline" onClick={onAdd}>
                add one
              </button>
              .
            </>
          )}
        </p>
      ) : (
        <div
          role="listbox"
          aria-multiselectable
          aria-labelledby={`scene-${scene.id}`}
          className="grid gap-x-1 gap-y-2"
          style={{
            gridTemplateColumns: `repeat(auto-fill, minmax(min(100%, ${shape < 1 ? 11 : 16}rem), 1fr))`,
          }}
        >
          {shots.map(({ shot, name }) => {
            const start = starts.get(shot.id)
            return (
              <Panel
                key={shot.id}
                {...{ film: given.film, shape, name, shot, making, lines: given.lines }}
                panel={document.panels[shot.id] ?? null}
                camera={document.cameras[shot.id] ?? null}
                start={start === undefined ? null : timecode(start, rate)}
                seconds={secondsOf(shot.id, shot.seconds)}
                chosen={chosen.has(shot.id)}
                focused={focus === shot.id}
                sealed={sealed(shot.id).every((path) => locks.has(path))}
                byHand={locks.has(lockOf(shot.id))}
              />
            )
          })}
        </div>
      )}
    </section>
  )
}
