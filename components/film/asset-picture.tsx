'use client'

import { type CSSProperties, useState } from 'react'

const patience = 6
const pause = 800 // ms

/** A small picture of a film. One that was made or brought just now may be asked for before the film names it; then it is asked for again. */
export const AssetPicture = ({
  url,
  alt = '',
  className,
  style,
}: {
  url: string
  alt?: string
  className?: string
  style?: CSSProperties
}) => {
  const [failed, setFailed] = useState({ url, tries: 0 })
  const tries = failed.url === url ? failed.tries : 0
  return (
    // biome-ignore lint/performance/noImgElement: served by access check, already of the right size
    <img
      src={tries === 0 ? url : `${url}?${tries}`}
      alt={alt}
      loading="lazy"
      decoding="async"
      draggable={false}
      onError={() => tries < patience && setTimeout(() => setFailed({ url, tries: tries + 1 }), pause)}
      className={className}
      style={style}
    />
  )
}
