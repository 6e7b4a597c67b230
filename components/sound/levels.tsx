'use client'

import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { loudnessTargets } from '#film/loudness.ts'
import { Meters } from '#film/meters.ts'
import type { FilmDetail } from '../api/client.ts'
import { assetUrl, clock } from '../film/words.ts'
import { Loading } from '../ui/loading.tsx'
import { Notice } from '../ui/notice.tsx'
import { heightOf, levelPath, rowAt } from './curve.ts'

const read = async (url: string): Promise<Meters> => {
  const reply = await fetch(url)
  if (!reply.ok) throw new Error('The levels are no longer in the store. Make the film again.')
  return Meters.parse(await reply.json())
}

const minus = (x: number, digits = 1) => x.toFixed(digits).replace('-', '−')

/** The mix with its meters: they follow what is heard. */
export const Levels = ({ film: { id, film } }: { film: FilmDetail }) => {
  const url = film.mix?.meters == null ? null : assetUrl(id, film.mix.meters)
  const meters = useQuery({
    queryKey: ['meters', url],
    queryFn: () => read(url ?? ''),
    enabled: url !== null,
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (film.mix === null || url === null) return null
  return (
    <section aria-labelledby="levels">
      <h2 id="levels" className="text-2xl">
        Levels
      </h2>
      {meters.isPending && <Loading what="the levels" />}
      {meters.isError && <Notice kind="error" title={meters.error.message} />}
      {meters.data && (
        <Desk
          meters={meters.data}
          sound={assetUrl(id, film.mix.asset)}
          target={loudnessTargets[film.brief.loudness ?? 'web'].lufs}
          overBed={film.mix.speechOverBed}
        />
      )}
    </section>
  )
}

/** Where the sound is, told at every frame while it plays. */
const usePlace = (audio: React.RefObject<HTMLAudioElement | null>) => {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    let frame = 0
    const follow = () => {
      setSeconds(audio.current?.currentTime ?? 0)
      if (audio.current?.paused === false) frame = requestAnimationFrame(follow)
    }
    const own = audio.current
    for (const event of ['play', 'seeked', 'pause']) own?.addEventListener(event, follow)
    return () => {
      cancelAnimationFrame(frame)
      for (const event of ['play', 'seeked', 'pause']) own?.removeEventListener(event, follow)
    }
  }, [audio])
  return seconds
}

const Desk = ({
  meters,
  sound,
  target,
  overBed,
}: {
  meters: Meters
  sound: string
  target: number
  overBed: number | null
}) => {
  const audio = useRef<HTMLAudioElement>(null)
  const seconds = usePlace(audio)
  const length = meters.momentary.length / meters.perSecond
  const at = (rows: readonly number[]) => rowAt(rows, seconds, meters.perSecond) ?? -70
  // Drawn once: what follows is drawn again at every frame that plays.
  const curves = useMemo(
    () => ({ momentary: levelPath(meters.momentary), shortTerm: levelPath(meters.shortTerm) }),
    [meters],
  )
  const spectrum = rowAt(meters.spectra, seconds, 1) ?? []
  const whole = [
    ['Integrated', `${minus(meters.integrated)} LUFS`, `${minus(target, 0)} asked`],
    ['True peak', `${minus(meters.truePeak)} dBTP`, null],
    ['Range', `${minus(meters.range)} LU`, null],
    ['Speech over bed', overBed === null ? '–' : `${minus(overBed)} dB`, 'at least 10'],
  ] as const
  return (
    <>
      <dl className="mt-3 grid grid-cols-2 gap-x-6 text-sm">
        {whole.map(([name, value, note]) => (
          <div key={name} className="flex items-baseline justify-between gap-2 border-b border-line py-1.5">
            <dt className="text-soft">{name}</dt>
            <dd className="tabular text-right">
              {value}
              {note !== null && <span className="block text-2xs text-faint">{note}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <svg
        viewBox="0 0 1000 100"
        preserveAspectRatio="none"
        className="mt-4 h-20 w-full rounded-md bg-pit"
        role="img"
        aria-label={`Loudness over ${clock(length)}: ${minus(meters.integrated)} LUFS on the whole`}
      >
        <path d={curves.momentary} className="fill-none stroke-edge" vectorEffect="non-scaling-stroke" />
        <path
          d={curves.shortTerm}
          className="fill-none stroke-tungsten"
          strokeWidth={1.5}
          vectorEffect="non-scaling-stroke"
        />
        <line
          x1={0}
          x2={1000}
          y1={100 - heightOf(target) * 100}
          y2={100 - heightOf(target) * 100}
          className="stroke-leaf"
          strokeDasharray="4 4"
          vectorEffect="non-scaling-stroke"
        />
        <line
          x1={(seconds / Math.max(0.1, length)) * 1000}
          x2={(seconds / Math.max(0.1, length)) * 1000}
          y1={0}
          y2={100}
          className="stroke-text"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      {/* biome-ignore lint/a11y/useMediaCaption: the film on its own page has the captions */}
      <audio
        ref={audio}
        src={sound}
        controls
        preload="metadata"
        aria-label="The mix"
        className="mt-3 h-9 w-full"
      />
      <div className="mt-4 flex flex-col gap-2">
        <Bar name="Momentary" value={at(meters.momentary)} unit="LUFS" />
        <Bar name="Short-term" value={at(meters.shortTerm)} unit="LUFS" />
        <Bar name="Peak" value={at(meters.peaks)} unit="dBFS" />
        <Phase value={rowAt(meters.phase, seconds, meters.perSecond) ?? 1} />
      </div>
      <div className="mt-4 flex h-20 items-end gap-px rounded-md bg-pit p-1" aria-hidden>
        {meters.bands.map((band, i) => (
          <span
            key={band}
            className="min-w-0 flex-1 rounded-t-xs bg-sky"
            style={{ height: `${heightOf((spectrum[i] ?? -70) + 10) * 100}%` }}
          />
        ))}
      </div>
      <p className="mt-1 flex justify-between text-2xs text-faint">
        <span>{`${meters.bands[0] ?? 20} Hz`}</span>
        <span>Spectrum</span>
        <span>{`${Math.round((meters.bands.at(-1) ?? 16000) / 1000)} kHz`}</span>
      </p>
    </>
  )
}

const Bar = ({ name, value, unit }: { name: string; value: number; unit: string }) => (
  <div className="grid grid-cols-[5.5rem_1fr_5.5rem] items-center gap-3 text-xs">
    <span className="text-soft">{name}</span>
    <span className="h-2 overflow-hidden rounded-full bg-line">
      <span
        className="block h-full rounded-full bg-tungsten"
        style={{ width: `${heightOf(value) * 100}%` }}
      />
    </span>
    <span className="tabular text-right">{value <= -70 ? 'silence' : `${minus(value)} ${unit}`}</span>
  </div>
)

/** 1: left and right are the same; 0: unlike; below: they cancel each other on one loudspeaker. */
const Phase = ({ value }: { value: number }) => (
  <div className="grid grid-cols-[5.5rem_1fr_5.5rem] items-center gap-3 text-xs">
    <span className="text-soft">Phase</span>
    <span className="relative h-2 rounded-full bg-line">
      <span
        className="absolute -top-0.5 h-3 w-1 -translate-x-1/2 rounded-full bg-sky"
        style={{ left: `${(value + 1) * 50}%` }}
      />
    </span>
    <span className="tabular text-right">{minus(value, 2)}</span>
  </div>
)
