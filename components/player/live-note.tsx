'use client'

import { TriangleAlert } from 'lucide-react'
import { titleCase } from '../film/words.ts'
import { Spinner } from '../ui/spinner.tsx'
import { whyNot } from '../viewport/why-not.ts'
import type { LiveState } from './picture/stages.ts'
import { usePlayback } from './playback.ts'
import { type Span, spanAt } from './spans.ts'
import type { Workplace } from './workplace.ts'

/** The panel of a shot whose stage is on its way or cannot be had, and which of the two it is. */
export const LiveNote = ({
  live,
  spans,
  work,
}: {
  live: LiveState | null
  spans: readonly Span[]
  work: Workplace
}) => {
  const shot = usePlayback((s) => {
    const span = spanAt(spans, s.frame)
    return span?.kind === 'live' ? span.shot : null
  })
  if (shot === null || live === null || live.kind === 'drawn' || live.shot !== shot) return null
  const panel = work.panelOf(shot)
  return (
    <div className="pointer-events-none absolute inset-0">
      {panel !== null && (
        // biome-ignore lint/performance/noImgElement: served by access check
        <img src={panel} alt="" className="absolute inset-0 size-full object-contain" />
      )}
      <p
        role="status"
        className="absolute top-3 left-3 z-20 flex max-w-[70%] items-center gap-2 rounded-md bg-pit/80 px-2.5 py-1.5 text-xs text-soft [&_svg]:size-3.5"
      >
        {live.kind === 'coming' ? (
          <>
            <Spinner />
            Setting the stage of {work.nameOf(shot)}
          </>
        ) : (
          <>
            <TriangleAlert aria-hidden className="text-tungsten" />
            {titleCase(work.nameOf(shot))} is shown as its panel. {whyNot(live.why)}
          </>
        )}
      </p>
    </div>
  )
}
