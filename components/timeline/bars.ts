import { type PointerEvent, useRef } from 'react'
import type { Engine } from './engine.ts'
import type { Row } from './rows.ts'

type Way = 'x' | 'y'

/** The heads go with their rows while one of these is pulled to another height. */
export const headsAt = (heads: HTMLElement | null, rows: readonly Row[]): void => {
  const items = heads?.querySelectorAll<HTMLElement>('ul[aria-label="Tracks"] > li') ?? []
  rows.forEach(({ top, height }, i) => {
    const item = items[i]
    if (item === undefined) return
    item.style.top = `${top}px`
    item.style.height = `${height}px`
  })
}

/** Lays the thumb of a scroll bar; with nothing to scroll there is none. */
export const barOf = (bar: HTMLElement | null, way: Way, from: number, share: number): void => {
  const thumb = bar?.firstElementChild
  if (!(thumb instanceof HTMLElement)) return
  const part = (of: number) => `${Math.max(0, Math.min(1, of)) * 100}%`
  thumb.style.visibility = share >= 0.999 ? 'hidden' : 'visible'
  thumb.style[way === 'x' ? 'left' : 'top'] = part(from)
  thumb.style[way === 'x' ? 'width' : 'height'] = part(Math.max(0.02, share))
}

/** The thumb under the pointer; `to` is told which share of the whole its beginning stands at. */
export const useBar = (way: Way, to: (share: number) => void) => {
  const held = useRef<number | null>(null)
  const place = (event: PointerEvent<HTMLElement>) => {
    const rect = event.currentTarget.getBoundingClientRect()
    return way === 'x'
      ? { at: event.clientX - rect.left, whole: rect.width }
      : { at: event.clientY - rect.top, whole: rect.height }
  }
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      const thumb = event.currentTarget.firstElementChild
      if (!(thumb instanceof HTMLElement)) return
      event.currentTarget.setPointerCapture(event.pointerId)
      const { at, whole } = place(event)
      const from = way === 'x' ? thumb.offsetLeft : thumb.offsetTop
      const size = way === 'x' ? thumb.offsetWidth : thumb.offsetHeight
      held.current = at >= from && at <= from + size ? at - from : size / 2
      to((at - held.current) / whole)
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (held.current === null) return
      const { at, whole } = place(event)
      to((at - held.current) / whole)
    },
    onPointerUp: () => {
      held.current = null
    },
    onPointerCancel: () => {
      held.current = null
    },
  }
}

/** Where a scale lies between the least and the most, 0 … 1; each step multiplies. */
export const shareOf = (scale: number, least: number, most: number): number =>
  most <= least ? 0 : Math.log(scale / least) / Math.log(most / least)

/** Zooms to a place of the slider, about the playhead. */
export const zoomAt = (engine: Engine, share: number): void => {
  const { least, most } = engine.scales()
  engine.zoom((least * (most / least) ** share) / engine.view().scale)
}
