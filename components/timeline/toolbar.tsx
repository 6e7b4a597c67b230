'use client'

import {
  ArrowRightToLine,
  Bookmark,
  FlagTriangleLeft,
  FlagTriangleRight,
  Keyboard,
  Link2,
  Magnet,
  MousePointer2,
  MoveHorizontal,
  Scissors,
  Slice,
  SquareSplitHorizontal,
  UnfoldHorizontal,
} from 'lucide-react'
import type { ReactNode } from 'react'
import type { FilmDocument } from '../api/client.ts'
import { type CommandId, commands, labelsOf } from '../shortcuts/map.ts'
import { useHelp } from '../shortcuts/use-help.ts'
import { IconButton } from '../ui/button.tsx'
import { AddTrack } from './heads-menu.tsx'
import { useSaid } from './say.ts'
import { type Tool, tools, useTimeline } from './session.ts'
import { toggleLinked, toggleSnapping, toolCommands, useTimelineCommands } from './use-timeline-commands.ts'

const icons: Record<Tool, ReactNode> = {
  choose: <MousePointer2 aria-hidden />,
  blade: <Slice aria-hidden />,
  ripple: <ArrowRightToLine aria-hidden />,
  roll: <UnfoldHorizontal aria-hidden />,
  slip: <SquareSplitHorizontal aria-hidden />,
  slide: <MoveHorizontal aria-hidden />,
}

const keyOf = (id: CommandId): string => labelsOf(commands[id].keys[0] ?? '').join(' ')

const Tip = ({
  id,
  on,
  children,
  onClick,
}: {
  id: CommandId
  on?: boolean
  children: ReactNode
  onClick: () => void
}) => (
  <IconButton size="sm" label={commands[id].does} shortcut={keyOf(id)} aria-pressed={on} onClick={onClick}>
    {children}
  </IconButton>
)

const Rule = () => <i aria-hidden className="mx-1 h-4 w-px shrink-0 bg-line" />

/**
 * What stands above the tracks: the tools, what is on and off, marks; `children` is what the canvas adds (its zoom). It listens to
 * the timeline's keys, and says in words why one could do nothing.
 */
export const Toolbar = ({
  film,
  edits,
  children,
}: {
  film: FilmDocument
  edits: boolean
  children?: ReactNode
}) => {
  const act = useTimelineCommands(film)
  const { tool, snapping, linked, markIn, markOut } = useTimeline()
  const set = useTimeline((s) => s.set)
  return (
    <div className="flex h-9 shrink-0 items-center gap-0.5 overflow-x-auto border-b border-line px-2">
      <h2 className="sr-only">Timeline</h2>
      {edits && (
        <>
          <AddTrack film={film} />
          <Rule />
          <div role="toolbar" aria-label="Tools" className="flex items-center gap-0.5">
            {tools.map((each) => (
              <Tip key={each} id={toolCommands[each]} on={tool === each} onClick={() => set({ tool: each })}>
                {icons[each]}
              </Tip>
            ))}
          </div>
          <Rule />
          <Tip id="snapping" on={snapping} onClick={toggleSnapping}>
            <Magnet aria-hidden />
          </Tip>
          <Tip id="linked" on={linked} onClick={toggleLinked}>
            <Link2 aria-hidden />
          </Tip>
          <Rule />
          <Tip id="split" onClick={() => act('split')}>
            <Scissors aria-hidden />
          </Tip>
          <Tip id="marker" onClick={() => act('marker')}>
            <Bookmark aria-hidden />
          </Tip>
        </>
      )}
      <Tip id="mark-in" on={markIn !== null} onClick={() => act('mark-in')}>
        <FlagTriangleRight aria-hidden />
      </Tip>
      <Tip id="mark-out" on={markOut !== null} onClick={() => act('mark-out')}>
        <FlagTriangleLeft aria-hidden />
      </Tip>
      <Said />
      {children}
      <Tip id="help" onClick={() => useHelp.setState({ open: true })}>
        <Keyboard aria-hidden />
      </Tip>
    </div>
  )
}

/** The last word of the timeline; it goes by itself and takes no focus. */
const Said = () => {
  const { text, at } = useSaid()
  return (
    <p
      role="status"
      aria-live="polite"
      className="mx-auto min-w-0 truncate px-3 text-xs text-soft"
      title={text}
    >
      <span key={at} className={text === '' ? '' : 'animate-appear'}>
        {text}
      </span>
    </p>
  )
}
