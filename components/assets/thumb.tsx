'use client'

import { useState } from 'react'

const patience = 6
const pause = 800 // ms

/** A small picture. One that was brought just now may be asked for before the film names it; then it is asked for again. */
export const Thumb = ({ url, className }: { url: string; className: string }) => {
  const [tries, setTries] = useState(0)
  return (
    // biome-ignore lint/performance/noImgElement: served by access check, already of the right size
    <img
      src={tries === 0 ? url : `${url}?${tries}`}
      alt=""
      loading="lazy"
      draggable={false}
      onError={() => tries < patience && setTimeout(() => setTries(tries + 1), pause)}
      className={className}
    />
  )
}
