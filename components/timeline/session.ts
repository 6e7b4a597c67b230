import { create } from 'zustand'
import type { ClipRef, Tracks } from '#film/timeline/edit/ref.ts'

export const tools = ['choose', 'blade', 'ripple', 'roll', 'slip', 'slide'] as const
export type Tool = (typeof tools)[number]

/**
 * What a person has in hand at the timeline of a film: nothing of it belongs to the document. The canvas listens without
 * React (`useTimeline.subscribe`); a drag shows its tracks in `preview` and becomes one edit when it ends.
 */
type Session = {
  film: string | null
  chosen: readonly ClipRef[]
  cut: { track: string; frame: number } | null // the chosen edge between two clips, for rolls and transitions
  tool: Tool
  snapping: boolean
  linked: boolean // clips of a group are chosen together
  markIn: number | null
  markOut: number | null // the first frame after the stretch
  preview: Tracks | null
  open(film: string): void
  choose(chosen: readonly ClipRef[]): void
  set(
    part: Partial<Pick<Session, 'cut' | 'tool' | 'snapping' | 'linked' | 'markIn' | 'markOut' | 'preview'>>,
  ): void
}

const nothing = { chosen: [], cut: null, markIn: null, markOut: null, preview: null }

export const useTimeline = create<Session>((set) => ({
  ...{ film: null, tool: 'choose', snapping: true, linked: true },
  ...nothing,
  open: (film) => set((session) => (session.film === film ? {} : { film, ...nothing })),
  choose: (chosen) => set({ chosen, cut: null }),
  set: (part) => set(part),
}))

/** In to out, where both or one of them are set; null where none is. */
export const markedRange = (
  { markIn, markOut }: Pick<Session, 'markIn' | 'markOut'>,
  frames: number,
): { from: number; to: number } | null => {
  if (markIn === null && markOut === null) return null
  const from = markIn ?? 0
  const to = markOut ?? frames
  return to > from ? { from, to } : null
}
