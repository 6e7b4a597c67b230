import { fpsOf, toSeconds } from '#film/timeline/time.ts'
import { trackEnd } from '#film/timeline/track.ts'
import type { FilmDocument } from '../api/client.ts'

export type Check = { name: string; value: string; wanted: string | null; ok: boolean | null }

const within = (value: number, target: number, by: number) => Math.abs(value - target) <= by
const db = (value: number) => `${value.toFixed(1)}`.replace('-', '−')

/** What was measured of the file against what it should be. */
export const checksOf = (film: FilmDocument): Check[] => {
  if (film.file === null) return []
  const { inspection: it } = film.file
  const fps = fpsOf(film.brief.rate)
  const planned = Math.max(0, ...Object.values(film.tracks).map(trackEnd))
  const asked = film.brief.seconds
  const seconds = toSeconds(it.frames, film.brief.rate)
  const stretches = (list: unknown[]) => (list.length === 0 ? 'none' : String(list.length))
  const checks: (Check | null)[] = [
    {
      name: 'Frames',
      value: String(it.frames),
      wanted: `${planned} on the timeline`,
      ok: it.frames === planned,
    },
    asked === null
      ? null
      : {
          name: 'Length',
          value: `${seconds.toFixed(2)} s`,
          wanted: `${asked} s asked for, within 2 %`,
          ok: within(seconds, asked, asked * 0.02),
        },
    {
      name: 'Picture',
      value: `${it.width} × ${it.height}`,
      wanted: null,
      ok: it.width === film.brief.size.width && it.height === film.brief.size.height,
    },
    {
      name: 'Frame rate',
      value: `${Number(it.fps.toFixed(3))}${it.constantRate ? '' : ', varying'}`,
      wanted: null,
      ok: it.constantRate && within(it.fps, fps, 0.01),
    },
    {
      name: 'Video',
      value: `${it.videoCodec} ${it.profile}`,
      wanted: `${it.pixelFormat}, ${it.colour}`,
      ok: it.videoCodec === 'h264',
    },
    it.audioCodec === null
      ? { name: 'Sound', value: 'none', wanted: null, ok: false }
      : {
          name: 'Sound',
          value: `${it.audioCodec}, ${(it.sampleRate ?? 0) / 1000} kHz`,
          wanted: null,
          ok: it.sampleRate === 48_000,
        },
    it.lufs === null
      ? null
      : {
          name: 'Loudness',
          value: `${db(it.lufs)} LUFS`,
          wanted: '−14 ±0.5 for the web',
          ok: within(it.lufs, -14, 0.5),
        },
    it.truePeak === null
      ? null
      : {
          name: 'True peak',
          value: `${db(it.truePeak)} dBTP`,
          wanted: 'at most −1',
          ok: it.truePeak <= -1 + 0.05,
        },
    film.mix?.speechOverBed == null
      ? null
      : {
          name: 'Speech over the rest',
          value: `${db(film.mix.speechOverBed)} dB`,
          wanted: 'at least 10, in its weakest line',
          ok: film.mix.speechOverBed >= 10,
        },
    film.access === null
      ? null
      : {
          name: 'Captions',
          value: `${Object.keys(film.access.captions.clips).length}, ${Object.keys(film.access.findings).length || 'none'} at fault`,
          wanted: 'rows of 42 letters, time to read, in step with the words',
          ok: Object.keys(film.access.findings).length === 0,
        },
    { name: 'Black stretches', value: stretches(it.black), wanted: null, ok: null },
    { name: 'Frozen stretches', value: stretches(it.frozen), wanted: null, ok: null },
    { name: 'Silent stretches', value: stretches(it.silent), wanted: null, ok: null },
    { name: 'Clipped samples', value: String(it.clipped), wanted: null, ok: it.clipped === 0 },
    {
      name: 'Flashes',
      value: stretches(it.flashes),
      wanted: 'at most 3 in a second (WCAG 2.3.1)',
      ok: it.flashes.length === 0,
    },
    { name: 'Starts while loading', value: it.faststart ? 'yes' : 'no', wanted: null, ok: it.faststart },
  ]
  return checks.filter((check) => check !== null)
}
