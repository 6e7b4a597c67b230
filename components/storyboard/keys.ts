import type { KeyboardEvent } from 'react'
import type { Choice } from './use-choice.ts'

/** The panel above or below one on the screen. */
const inNextRow = (root: HTMLElement, from: HTMLElement, by: 1 | -1): string | undefined => {
  const here = from.getBoundingClientRect()
  const rows = [...root.querySelectorAll<HTMLElement>('[data-shot]')]
    .map((panel) => ({ id: panel.dataset.shot, box: panel.getBoundingClientRect() }))
    .filter(({ box }) => (by > 0 ? box.top > here.top + 8 : box.top < here.top - 8))
  const row = rows.reduce(
    (best, { box }) => (by > 0 ? Math.min(best, box.top) : Math.max(best, box.top)),
    by > 0 ? 1e9 : -1e9,
  )
  return rows
    .filter(({ box }) => Math.abs(box.top - row) < 8)
    .sort((a, b) => Math.abs(a.box.left - here.left) - Math.abs(b.box.left - here.left))[0]?.id
}

type Given = {
  order: readonly string[]
  choice: Choice
  onOpen: (shot: string) => void
  onMenu: (shot: string, at: { x: number; y: number }) => void
}

/** The keys on the panels: arrows go from one to the next, Space picks, Enter opens, Shift F10 is the menu. */
export const pressed =
  ({ order, choice: { choose, upTo, press }, onOpen, onMenu }: Given) =>
  (event: KeyboardEvent<HTMLElement>): void => {
    const panel = (event.target as HTMLElement).closest<HTMLElement>('[data-shot]')
    const here = panel?.dataset.shot
    if (panel === null || here === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    const i = order.indexOf(here)
    const row = (by: 1 | -1) => inNextRow(event.currentTarget, panel, by)
    const to: Record<string, () => string | undefined> = {
      ...{ ArrowLeft: () => order[i - 1], ArrowRight: () => order[i + 1] },
      ...{ ArrowUp: () => row(-1), ArrowDown: () => row(1) },
      ...{ Home: () => order[0], End: () => order.at(-1) },
    }
    const sought = to[event.key]
    if (sought !== undefined) {
      const next = sought()
      if (next !== undefined) event.shiftKey ? upTo(next, here) : choose([next])
    } else if (event.key === ' ') press(here, { shiftKey: false, ctrlKey: true, metaKey: false })
    else if (event.key === 'Enter') onOpen(here)
    else if (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')) {
      const box = panel.getBoundingClientRect()
      onMenu(here, { x: box.left + 40, y: box.top + 40 })
    } else return
    event.preventDefault()
  }
