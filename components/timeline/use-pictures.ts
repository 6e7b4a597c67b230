'use client'

import { useEffect, useRef, useState } from 'react'

/** Pictures for the canvas by address, asked for once each when they come into view; a new map whenever one has come. */
export const usePictures = (urls: string[]): ReadonlyMap<string, HTMLImageElement> => {
  const [loaded, setLoaded] = useState<ReadonlyMap<string, HTMLImageElement>>(new Map())
  const asked = useRef(new Set<string>())
  const wanted = urls.join(' ')
  useEffect(() => {
    for (const url of wanted.split(' ').filter(Boolean)) {
      if (asked.current.has(url)) continue
      asked.current.add(url)
      const image = new Image()
      image.onload = () => setLoaded((before) => new Map(before).set(url, image))
      image.src = url
    }
  }, [wanted])
  return loaded
}
