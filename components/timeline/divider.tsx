'use client'

import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'

const [least, usual, most] = [16, 38, 72] // % of the room's height
const kept = 'reelwright.timeline'
const within = (share: number) => Math.round(Math.max(least, Math.min(most, share)) * 10) / 10

/**
 * Between the picture and the tracks: pulled, or moved by the arrows; a double click or Enter gives back the usual height. It sets
 * `--cut` of what it lies in, and the browser keeps it.
 */
export const Divider = () => {
  const bar = useRef<HTMLDivElement>(null)
  const held = useRef<{ from: number; moved: boolean } | null>(null)
  const [share, setShare] = useState<number | null>(null)
  const show = (next: number | null) => {
    const room = bar.current?.parentElement
    if (next === null) room?.style.removeProperty('--cut')
    else room?.style.setProperty('--cut', `${next}%`)
  }
  const set = (next: number | null) => {
    show(next)
    setShare(next)
    if (next === null) localStorage.removeItem(kept)
    else localStorage.setItem(kept, String(next))
  }
  useEffect(() => {
    const before = Number(localStorage.getItem(kept) ?? Number.NaN)
    if (Number.isNaN(before)) return
    bar.current?.parentElement?.style.setProperty('--cut', `${within(before)}%`)
    setShare(within(before))
  }, [])
  const shareAt = ({ clientY }: PointerEvent): number => {
    const room = bar.current?.parentElement?.getBoundingClientRect()
    return room === undefined ? usual : within(((room.bottom - clientY) / room.height) * 100)
  }
  const press = (event: KeyboardEvent) => {
    const by = { ArrowUp: 3, ArrowDown: -3 }[event.key]
    if (by === undefined && event.key !== 'Enter') return
    event.preventDefault()
    event.stopPropagation()
    set(by === undefined ? null : within((share ?? usual) + by))
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule that is moved has no element of its own
    <div
      ref={bar}
      role="separator"
      tabIndex={0}
      aria-orientation="horizontal"
      aria-label="Height of the timeline"
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={share ?? usual}
      title="Drag to give the timeline more or less room; a double click gives back the usual"
      onKeyDown={press}
      onDoubleClick={() => set(null)}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        held.current = { from: event.clientY, moved: false }
      }}
      onPointerMove={(event) => {
        if (held.current === null) return
        held.current.moved ||= Math.abs(event.clientY - held.current.from) > 2
        if (held.current.moved) show(shareAt(event))
      }}
      onPointerUp={(event) => {
        if (held.current?.moved) set(shareAt(event))
        held.current = null
      }}
      onPointerCancel={() => {
        held.current = null
        show(share)
      }}
      className="group relative z-10 -mb-1 h-1 shrink-0 cursor-row-resize touch-none max-lg:hidden"
    >
      <i className="absolute inset-x-0 top-0 h-px bg-line transition-colors group-hover:h-0.5 group-hover:bg-tungsten group-focus-visible:h-0.5 group-focus-visible:bg-tungsten" />
    </div>
  )
}
