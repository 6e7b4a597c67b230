import { useEffect, useMemo, useState } from 'react'
import { cancelRender, continueRender, delayRender } from 'remotion'
import type { StageSpec } from '#film/stage.ts'
import { givenIn } from './assets.ts'
import { isLoaded } from './known.ts'
import { loadGiven } from './load.ts'

/** Whether the models that a stage needs are here; until then the frame waits for them. */
export const useGiven = (spec: StageSpec): boolean => {
  const needed = useMemo(() => givenIn(spec), [spec])
  const [, setLoaded] = useState(0)
  const ready = isLoaded(needed)
  useEffect(() => {
    if (ready) return
    const waiting = delayRender('models')
    loadGiven(needed)
      .then(() => setLoaded((count) => count + 1))
      .then(() => continueRender(waiting), cancelRender)
  }, [needed, ready])
  return ready
}
