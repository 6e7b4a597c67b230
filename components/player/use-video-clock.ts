'use client'

import { type RefObject, useEffect } from 'react'
import { fpsOf } from '#film/timeline/time.ts'
import { frameAt, usePlayback } from './playback.ts'

/** Ties a video element to the playhead: frame by frame while it plays, and backwards by stepping. */
export const useVideoClock = (ref: RefObject<HTMLVideoElement | null>) => {
  useEffect(() => {
    const video = ref.current
    if (video === null) return
    usePlayback.getState().attach(video)
    let asked = 0
    const shown = (_now: number, meta: VideoFrameCallbackMetadata) => {
      const { rate, speed, playing, heard } = usePlayback.getState()
      // Also just after a pause: what is told is the frame that is seen.
      if (speed > 0 && !video.seeking) heard(frameAt(meta.mediaTime, rate), playing)
      asked = video.requestVideoFrameCallback(shown)
    }
    asked = video.requestVideoFrameCallback(shown)
    const ended = () => usePlayback.getState().pause()
    const paused = () => {
      const { speed, playing } = usePlayback.getState()
      if (playing && speed > 0) usePlayback.setState({ playing: false })
    }
    const played = () => usePlayback.setState({ playing: true })
    video.addEventListener('ended', ended)
    video.addEventListener('pause', paused)
    video.addEventListener('play', played)
    return () => {
      video.cancelVideoFrameCallback(asked)
      video.removeEventListener('ended', ended)
      video.removeEventListener('pause', paused)
      video.removeEventListener('play', played)
      usePlayback.getState().attach(null)
    }
  }, [ref])

  const backwards = usePlayback((s) => s.playing && s.speed < 0)
  useEffect(() => {
    if (!backwards) return
    let asked = 0
    let last = performance.now()
    let at = usePlayback.getState().frame
    const tick = (now: number) => {
      const { rate, speed, seek, pause } = usePlayback.getState()
      at += ((now - last) / 1000) * fpsOf(rate) * speed
      last = now
      seek(at)
      if (at <= 0) return pause()
      asked = requestAnimationFrame(tick)
    }
    asked = requestAnimationFrame(tick)
    return () => cancelAnimationFrame(asked)
  }, [backwards])
}
