'use client'

import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Rate } from '#film/timeline/time.ts'
import { createEngine, type Engine } from './engine.ts'
import { createPicture, type Picture } from './picture/picture.ts'
import type { LiveState } from './picture/stages.ts'
import { usePlayback } from './playback.ts'
import type { Score } from './score.ts'
import type { Workplace } from './workplace.ts'

type Given = { score: Score; rate: Rate; aspect: number; work: Workplace | null }

/** The engine of a player in its place on the page; it is told of every score and lives as long as the place. */
export const useEngine = (place: RefObject<HTMLDivElement | null>, given: Given) => {
  const latest = useRef(given)
  latest.current = given
  const [made, setMade] = useState<{ engine: Engine; picture: Picture } | null>(null)
  const [broken, setBroken] = useState(false)
  const [live, setLive] = useState<LiveState | null>(null)
  const [still, setStill] = useState<string | null>(null)
  const [ready, setReady] = useState(false)
  useEffect(() => {
    if (place.current === null) return
    const work = () => latest.current.work
    const picture = createPicture({
      place: place.current,
      film: () => ({
        ...latest.current,
        width: work()?.document.brief.size.width ?? 0,
        making: work()?.making ?? false,
      }),
      specOf: (shot) => work()?.specOf(shot) ?? Promise.reject(new Error('There is no stage here.')),
      urlOf: (asset) => work()?.urlOf(asset) ?? asset,
      told: {
        broken: () => setBroken(true),
        seen: () => setReady(true),
        live: (state) =>
          setLive((before) => (JSON.stringify(before) === JSON.stringify(state) ? before : state)),
        still: setStill,
      },
    })
    const engine = createEngine(picture)
    setMade({ engine, picture })
    usePlayback.getState().attach(engine)
    const told = usePlayback.subscribe(({ quality }, before) => {
      if (quality !== before.quality) picture.setQuality(quality)
    })
    return () => {
      told()
      usePlayback.getState().attach(null)
      engine.close()
      picture.close()
      setMade(null)
    }
  }, [place])
  const { score, work } = given
  useEffect(() => made?.engine.set(score), [made, score])
  // Another state of the film may have other stages; what they are the studio knows when the gesture has come there.
  const { document, version } = work ?? {}
  // biome-ignore lint/correctness/useExhaustiveDependencies: every version asks
  useEffect(() => {
    if (document !== undefined) made?.picture.renew()
  }, [made, document, version])
  const shownLive = score.spans.some(({ kind }) => kind === 'live')
  return {
    ...made,
    broken,
    live: shownLive ? live : null,
    still,
    ready,
    engine: made?.engine ?? null,
    picture: made?.picture ?? null,
  }
}
