'use client'

import { Pause, Play } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { assetUrl } from '../film/words.ts'
import { IconButton } from '../ui/button.tsx'
import { playAlone } from './alone.ts'

/** Plays one sound of the film, and stops what was playing. */
export const Listen = ({ film, asset, what }: { film: string; asset: string; what: string }) => {
  const audio = useRef<HTMLAudioElement>(null)
  const [playing, setPlaying] = useState(false)
  const [broken, setBroken] = useState(false)
  useEffect(() => () => audio.current?.pause(), [])
  const toggle = () => {
    const own = audio.current
    if (own === null) return
    if (!own.paused) return own.pause()
    playAlone(own).catch(() => setBroken(true))
  }
  return (
    <>
      <IconButton
        size="sm"
        label={broken ? `${what} cannot be played` : playing ? `Stop ${what}` : `Listen to ${what}`}
        aria-pressed={playing}
        disabled={broken}
        onClick={toggle}
      >
        {playing ? <Pause aria-hidden /> : <Play aria-hidden />}
      </IconButton>
      {/* biome-ignore lint/a11y/useMediaCaption: the words stand beside it, or it is music */}
      <audio
        ref={audio}
        src={assetUrl(film, asset)}
        preload="none"
        onPlay={() => setPlaying(true)}
        onPause={() => setPlaying(false)}
        onEnded={() => setPlaying(false)}
        onError={() => setBroken(true)}
      />
    </>
  )
}
