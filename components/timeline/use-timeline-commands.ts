'use client'

import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { Clipboard } from '#film/timeline/edit/clipboard.ts'
import type { FilmDocument } from '../api/client.ts'
import { framesOf } from '../film/facts.ts'
import { usePlayback } from '../player/playback.ts'
import type { CommandId } from '../shortcuts/map.ts'
import { useCommands } from '../shortcuts/use-commands.ts'
import { isTyping } from '../shortcuts/use-keys.ts'
import { fromText, toText } from './clipboard.ts'
import type { Act, Hand, Outcome } from './commands/hand.ts'
import { type ActId, acts } from './commands/index.ts'
import { materialOf } from './material.ts'
import { say } from './say.ts'
import { type Tool, tools, useTimeline } from './session.ts'
import { lastTemplate, layTemplate } from './titles/lay.ts'
import { useCut } from './use-cut.ts'

/** What was last copied in this tab, for where the system's clipboard may not be read. */
let kept: { film: string; board: Clipboard } | null = null

export const toolCommands = {
  choose: 'tool-choose',
  blade: 'tool-blade',
  ripple: 'tool-ripple',
  roll: 'tool-roll',
  slip: 'tool-slip',
  slide: 'tool-slide',
} as const satisfies Record<Tool, CommandId>

export const toggleSnapping = (): void => {
  const { snapping, set } = useTimeline.getState()
  set({ snapping: !snapping })
  say(snapping ? 'Snapping is off' : 'Snapping is on')
}

export const toggleLinked = (): void => {
  const { linked, set } = useTimeline.getState()
  set({ linked: !linked })
  say(linked ? 'Linked clips move by themselves' : 'Linked clips move together')
}

/** Does what a command of the timeline comes to; tells what it copied. */
export const useDo = (film: FilmDocument) => {
  const { latest, cut } = useCut(film.id)
  const material = useMemo(() => materialOf(film), [film])
  return useCallback(
    (act: Act, board = kept?.board ?? null): Clipboard | null => {
      const now = latest()
      const session = useTimeline.getState()
      if (now === null || session.preview !== null) return null
      const { frame } = usePlayback.getState()
      const hand: Hand = {
        ...{ tracks: now.tracks, markers: now.markers, frames: framesOf(now), playhead: frame },
        ...{ chosen: session.chosen, cut: session.cut, linked: session.linked },
        ...{ markIn: session.markIn, markOut: session.markOut, board },
        ...{ extent: material.extent, nameOf: material.nameOf },
        id: () => crypto.randomUUID().slice(0, 8),
      }
      const { tracks, markers, why, chosen, marks, to, no, board: copied }: Outcome = act(hand)
      if (no !== undefined) say(no)
      if (why !== undefined) {
        if (!cut({ tracks, markers }, why)) return null
        say(why)
      }
      if (chosen) session.choose(chosen)
      if (marks) session.set(marks)
      if (to !== undefined) usePlayback.getState().seek(to)
      return copied ?? null
    },
    [latest, cut, material],
  )
}

/** The same for a command by its name. */
const useAct = (film: FilmDocument) => {
  const act = useDo(film)
  return useCallback((id: ActId, board?: Clipboard | null) => act(acts[id], board), [act])
}

/**
 * Copy, cut and paste come as the browser's own events: only so a page may write and read the clipboard unasked. Shift
 * with the paste makes room.
 */
const useClipboard = (film: string, act: ReturnType<typeof useAct>): void => {
  const shift = useRef(false)
  useEffect(() => {
    const rests = (event: Event) =>
      isTyping(event.target) ||
      document.querySelector('dialog[open]') !== null ||
      (event.type !== 'paste' && !(getSelection()?.isCollapsed ?? true))
    const take = (event: ClipboardEvent) => {
      if (rests(event)) return
      const board = act(event.type === 'cut' ? 'cut' : 'copy')
      if (board === null) return
      event.preventDefault()
      event.clipboardData?.setData('text/plain', toText(film, board))
      kept = { film, board }
      if (event.type === 'copy')
        say(board.clips.length === 1 ? 'Copied 1 clip' : `Copied ${board.clips.length} clips`)
    }
    const lay = (event: ClipboardEvent) => {
      if (rests(event)) return
      event.preventDefault()
      const text =
        event.clipboardData?.getData('text/plain') || (kept === null ? '' : toText(kept.film, kept.board))
      const found = fromText(text, film)
      if (found !== null && found.board.clips.length === 0)
        return say('Those clips are of another film: their shots and sounds are not in this one.')
      act(shift.current ? 'paste-insert' : 'paste', found?.board ?? null)
      if (found !== null && found.left > 0)
        say(`Pasted what this film can show; ${found.left} of the clips belong to the other film.`)
    }
    const hold = (event: KeyboardEvent) => {
      shift.current = event.shiftKey
    }
    addEventListener('copy', take)
    addEventListener('cut', take)
    addEventListener('paste', lay)
    addEventListener('keydown', hold, true)
    return () => {
      removeEventListener('copy', take)
      removeEventListener('cut', take)
      removeEventListener('paste', lay)
      removeEventListener('keydown', hold, true)
    }
  }, [film, act])
}

/** The keys of the timeline: all that is not a drag on the canvas. */
export const useTimelineCommands = (film: FilmDocument) => {
  const act = useAct(film)
  const lay = useDo(film)
  useClipboard(film.id, act)
  const { copy: _, cut: __, paste: ___, 'paste-insert': ____, ...byKey } = acts
  useCommands({
    ...Object.fromEntries(Object.keys(byKey).map((id) => [id, () => act(id as ActId)])),
    ...Object.fromEntries(
      tools.map((tool) => [toolCommands[tool], () => useTimeline.getState().set({ tool })]),
    ),
    snapping: toggleSnapping,
    linked: toggleLinked,
    title: () => lay(layTemplate(film, lastTemplate())),
  })
  return act
}
