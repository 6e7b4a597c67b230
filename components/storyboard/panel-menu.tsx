'use client'

import { type KeyboardEvent, useEffect, useRef } from 'react'
import { commands, labelsOf } from '../shortcuts/map.ts'
import { menuItem } from '../ui/menu.tsx'
import type { Act } from './acts.tsx'

/** The menu of a panel, where the pointer is. Arrows move, Escape closes. */
export const PanelMenu = ({
  at,
  acts,
  onClose,
}: {
  at: { x: number; y: number }
  acts: Act[]
  onClose: () => void
}) => {
  const root = useRef<HTMLDivElement>(null)
  const items = () => [...(root.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]
  useEffect(() => {
    const box = root.current?.getBoundingClientRect()
    if (root.current && box) {
      root.current.style.left = `${Math.max(8, Math.min(at.x, innerWidth - box.width - 8))}px`
      root.current.style.top = `${Math.max(8, Math.min(at.y, innerHeight - box.height - 8))}px`
    }
    root.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus()
    const away = (event: PointerEvent) =>
      event.target instanceof Node && !root.current?.contains(event.target) && onClose()
    document.addEventListener('pointerdown', away)
    return () => document.removeEventListener('pointerdown', away)
  }, [at, onClose])
  const press = (event: KeyboardEvent) => {
    const list = items()
    const here = list.indexOf(document.activeElement as HTMLElement)
    const to = { ArrowDown: here + 1, ArrowUp: here - 1 + list.length, Home: 0, End: list.length - 1 }[
      event.key
    ]
    if (event.key === 'Escape' || event.key === 'Tab') onClose()
    if (to !== undefined) list[to % list.length]?.focus()
    if (to !== undefined || event.key === 'Escape') event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      ref={root}
      role="menu"
      tabIndex={-1}
      aria-label="What to do with the shot"
      onKeyDown={press}
      className="fixed z-50 min-w-56 rounded-lg bg-raised p-1.5 shadow-float"
    >
      {acts
        .filter(({ can }) => can)
        .map(({ id, label, icon, command, do: act }) => (
          <button
            key={id}
            type="button"
            role="menuitem"
            className={menuItem}
            onClick={() => {
              onClose()
              act()
            }}
          >
            {icon}
            {label}
            {command !== null && (
              <span className="ml-auto pl-6 text-xs text-faint">
                {labelsOf(commands[command].keys[0] ?? '').join(' ')}
              </span>
            )}
          </button>
        ))}
    </div>
  )
}
