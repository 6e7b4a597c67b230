'use client'

import { useEffect, useState } from 'react'

/** Pictures for the canvas by address; a new map whenever one has come. */
export const usePictures = (urls: string[]): ReadonlyMap<string, HTMLImageElement> => {
  const [loaded, setLoaded] = useState<ReadonlyMap<string, HTMLImageElement>>(new Map())
  const wanted = urls.join(' ')
  useEffect(() => {
    let here = true
    for (const url of wanted.split(' ').filter(Boolean)) {
      const image = new Image()
      image.onload = () => here && setLoaded((before) => new Map(before).set(url, image))
      image.src = url
    }
    return () => {
      here = false
    }
  }, [wanted])
  return loaded
}
