'use client'

import type { TransitionKind } from '#film/timeline/track.ts'
import type { FilmDocument } from '../../api/client.ts'
import { layTransition } from '../commands/cutting.ts'
import { useDo } from '../use-timeline-commands.ts'
import { draggedTransition, transitionKinds, transitionNames } from './names.ts'

const [from, to] = ['#2f5a66', '#e0a352']

/** Each as it looks halfway. */
const looks: Record<TransitionKind, string> = {
  dissolve: `linear-gradient(90deg, ${from} 15%, ${to} 85%)`,
  fade: `linear-gradient(90deg, #050607 10%, ${to} 95%)`,
  wipe: `linear-gradient(90deg, ${to} 50%, ${from} 50%)`,
  iris: `radial-gradient(circle, ${to} 0 32%, ${from} 34%)`,
  flash: `linear-gradient(90deg, ${from}, #fffdf5 45%, #fffdf5 55%, ${to})`,
  whip: `repeating-linear-gradient(0deg, ${from} 0 3px, ${to} 3px 5px, ${from} 5px 9px)`,
}

/** How a picture can come after another: dragged onto a cut, or laid by a key on the one by the playhead. */
export const Transitions = ({ film }: { film: FilmDocument }) => {
  const act = useDo(film)
  return (
    <div className="min-h-0 flex-1 overflow-y-auto px-4 py-3">
      <p className="mb-3 text-xs text-soft">
        Drag one onto a cut of the pictures, or press it for the cut by the playhead.
      </p>
      <ul aria-label="Transitions" className="grid grid-cols-[repeat(auto-fill,minmax(6.5rem,1fr))] gap-3">
        {transitionKinds.map((kind) => (
          <li key={kind}>
            <button
              type="button"
              draggable
              onDragStart={(event) => draggedTransition.begin(event.dataTransfer, kind)}
              onDragEnd={draggedTransition.end}
              onClick={() => act(layTransition(kind))}
              className="group w-full cursor-grab rounded-md border border-line bg-raised p-1.5 text-left transition-colors hover:border-edge hover:bg-hover active:cursor-grabbing"
            >
              <span
                aria-hidden
                className="block aspect-video w-full rounded-sm"
                style={{ background: looks[kind] }}
              />
              <span className="mt-1.5 block truncate text-xs text-soft group-hover:text-text">
                {transitionNames[kind]}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
