'use client'

import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { cx } from './cx.ts'

const items = (root: HTMLElement | null) => [
  ...(root?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? []),
]

/** Beside its button, wherever there is room: under it or over it, its right or its left edge flush. */
const place = (list: HTMLElement, button: HTMLElement): void => {
  const at = button.getBoundingClientRect()
  const { width, height } = list.getBoundingClientRect()
  const below = at.bottom + 6
  const top = below + height <= innerHeight - 8 ? below : Math.max(8, at.top - 6 - height)
  const left = at.right - width >= 8 ? at.right - width : Math.min(at.left, innerWidth - 8 - width)
  list.style.top = `${top}px`
  list.style.left = `${left}px`
}

/** A button that opens a list above all else on the page. Arrows move, Escape closes and gives the focus back. */
export const Menu = ({
  trigger,
  label,
  className,
  children,
}: {
  trigger: ReactNode
  label: string
  className?: string
  children: ReactNode
}) => {
  const [open, setOpen] = useState(false)
  const id = useId()
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!open || list.current === null || button.current === null) return
    list.current.showPopover()
    place(list.current, button.current)
    items(root.current)[0]?.focus()
    const away = (event: PointerEvent) =>
      event.target instanceof Node && !root.current?.contains(event.target) && setOpen(false)
    document.addEventListener('pointerdown', away)
    return () => document.removeEventListener('pointerdown', away)
  }, [open])
  const press = (event: KeyboardEvent) => {
    if (!open) return
    const all = items(root.current)
    const at = all.indexOf(document.activeElement as HTMLElement)
    const moves: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1 + all.length,
      Home: 0,
      End: all.length - 1,
    }
    const to = moves[event.key]
    if (event.key === 'Escape' || event.key === 'Tab') {
      setOpen(false)
      if (event.key === 'Escape') button.current?.focus()
    } else if (to !== undefined) {
      event.preventDefault()
      all[to % all.length]?.focus()
    }
    event.stopPropagation()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens for the keys of the list inside
    <div ref={root} className="relative" onKeyDown={press}>
      <button
        ref={button}
        type="button"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={label}
        onClick={() => setOpen(!open)}
        className={cx(
          'inline-flex h-9 items-center justify-center gap-2 text-sm whitespace-nowrap transition-colors [&_svg]:size-4',
          className ?? 'rounded-md border border-line bg-raised px-3 hover:bg-hover',
        )}
      >
        {trigger}
      </button>
      {open && (
        // biome-ignore lint/a11y/useKeyWithClickEvents: a click on any item closes the list; keys click the item
        <div
          ref={list}
          popover="manual"
          id={id}
          role="menu"
          aria-label={label}
          tabIndex={-1}
          onClick={({ detail }) => {
            setOpen(false)
            if (detail === 0) button.current?.focus() // by key: a dialog that it opens gives the focus back here
          }}
          className="fixed inset-auto m-0 max-h-[80dvh] min-w-52 overflow-y-auto rounded-lg bg-raised p-1.5 text-text shadow-float"
        >
          {children}
        </div>
      )}
    </div>
  )
}

export const menuItem =
  'flex w-full items-center gap-2.5 rounded-md px-2.5 py-2 text-left text-sm text-text outline-offset-[-2px] hover:bg-hover focus:bg-hover [&_svg]:size-4 [&_svg]:text-soft'
