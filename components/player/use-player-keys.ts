'use client'

import { fpsOf } from '#film/timeline/time.ts'
import { useCommands } from '../shortcuts/use-commands.ts'
import { usePlayback } from './playback.ts'

type Does = { fullscreen: () => void; safeAreas: () => void; scopes: () => void }

/** The keys every editor's hands know: space, J K L, arrows by the frame, Home and End. */
export const usePlayerKeys = ({ fullscreen, safeAreas, scopes }: Does) => {
  const act = usePlayback.getState
  const second = () => Math.round(fpsOf(act().rate))
  useCommands({
    play: () => act().toggle(),
    pause: () => act().pause(),
    forwards: () => act().shuttle(1),
    backwards: () => act().shuttle(-1),
    'frame-back': () => act().step(-1),
    'frame-on': () => act().step(1),
    'second-back': () => act().step(-second()),
    'second-on': () => act().step(second()),
    first: () => act().step(-act().frame),
    last: () => act().step(act().frames),
    mute: () => act().setMuted(!act().muted),
    loop: () => act().set({ loop: !act().loop }),
    'safe-areas': safeAreas,
    scopes,
    fullscreen,
  })
}
