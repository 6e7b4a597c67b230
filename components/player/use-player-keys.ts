'use client'

import { fpsOf } from '#film/timeline/time.ts'
import { useKeys } from '../shortcuts/use-keys.ts'
import { usePlayback } from './playback.ts'

/** The keys every editor's hands know: space, J K L, arrows by the frame, Home and End. */
export const usePlayerKeys = (fullscreen: () => void) => {
  const act = usePlayback.getState
  const second = () => Math.round(fpsOf(act().rate))
  useKeys({
    space: () => act().toggle(),
    k: () => act().pause(),
    l: () => act().shuttle(1),
    j: () => act().shuttle(-1),
    arrowleft: () => act().step(-1),
    arrowright: () => act().step(1),
    'shift+arrowleft': () => act().step(-second()),
    'shift+arrowright': () => act().step(second()),
    home: () => act().step(-act().frame),
    end: () => act().step(act().frames),
    m: () => act().setMuted(!act().muted),
    f: fullscreen,
  })
}
