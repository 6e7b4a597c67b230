'use client'

import { useEffect, useRef, useState } from 'react'
import { givenIn } from '#remotion/stage/given/assets.ts'
import { loadGiven } from '#remotion/stage/given/load.ts'
import { loadPeople } from '#remotion/stage/human/load.ts'
import { assetUrl } from '../film/words.ts'
import { whyNot } from '../viewport/why-not.ts'
import { createDirector, type Desk, type Director } from './director.ts'

type Told = Parameters<typeof createDirector>[3]

/** A director for as long as the page is open; what the desk shows, it shows. */
export const useDirector = (film: string, shape: number, desk: Desk, told: Told) => {
  const place = useRef<HTMLDivElement>(null)
  const [director, setDirector] = useState<Director | null>(null)
  const [failed, setFailed] = useState<string | null>(null)
  const now = useRef({ desk, told })
  now.current = { desk, told }
  useEffect(() => {
    const box = place.current
    if (!box) return
    let made: Director | null = null
    let closed = false
    const make = async () => {
      const { spec } = now.current.desk
      await Promise.all([loadPeople(), loadGiven(givenIn(spec), (asset) => assetUrl(film, asset))])
      if (closed) return
      made = await createDirector(box, shape, now.current.desk, {
        onChoose: (thing) => now.current.told.onChoose(thing),
        onPlaced: (...placed) => now.current.told.onPlaced(...placed),
        onFly: (away) => now.current.told.onFly(away),
        onFrame: (frame) => now.current.told.onFrame(frame),
        onFail: (error) => setFailed(whyNot(error)),
      })
      if (closed) return made.close()
      setDirector(made)
    }
    make().catch((error: unknown) => {
      console.error(error)
      setFailed(whyNot(error))
    })
    return () => {
      closed = true
      made?.close()
      setDirector(null)
    }
  }, [film, shape])
  const { spec, staged, models, frame, around, chosen, tool, hand } = desk
  useEffect(() => {
    if (director === null) return
    const next = { spec, staged, models, frame, around, chosen, tool, hand }
    let late = false
    // A thing that was brought in may have a shape of the person's own.
    void loadGiven(givenIn(spec), (asset) => assetUrl(film, asset))
      .then(() => late || director.show(next))
      .catch((error: unknown) => setFailed(whyNot(error)))
    return () => {
      late = true
    }
  }, [director, film, spec, staged, models, frame, around, chosen, tool, hand])
  return { place, director, failed }
}
