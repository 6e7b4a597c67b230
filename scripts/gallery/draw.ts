import { Brief } from '#film/brief.ts'
import { emptyFilm, type Film, shotsInOrder } from '#film/film.ts'
import { stager } from '#film/stage-of.ts'
import { fpsOf, rateOf } from '#film/timeline/time.ts'
import { makeFilm } from '#server/make/film.ts'
import { run } from '#server/render/ffmpeg.ts'
import { pictureVersion } from '#server/render/picture/bundle.ts'
import { drawStill } from '#server/render/picture/draw.ts'
import { assetPath } from '#server/storage/store.ts'
import { countTasks } from '#server/storage/tasks.ts'
import type { Shown } from './films.ts'

const signal = new AbortController().signal

/** Nothing of the picture waits for these. */
const UNSEEN = ['visual/image-generator', 'audio/music-composer', 'audio/sound-effect-generator', 'render']

/** The whole picture of a film decided, nothing of it rendered. */
export const planned = async ({ idea, genre, look, size, seconds, seed, name }: Shown): Promise<Film> => {
  const brief = Brief.parse({
    ...{ source: { kind: 'idea', text: idea }, seconds, genre, look, size, seed },
    rate: rateOf(24),
  })
  const { film } = await makeFilm({
    ...{ film: emptyFilm(name, brief), runId: 'gallery', signal },
    without: UNSEEN,
    onStep: () => {},
    onProgress: () => {},
  })
  return film
}

/** Seconds of an average shot in the cut. */
export const averageShot = (film: Film): number => {
  const shots = Object.values(film.tracks.picture?.clips ?? {}).filter(({ source }) => source.kind === 'shot')
  return (
    shots.reduce((sum, { frames }) => sum + frames, 0) / fpsOf(film.brief.rate) / Math.max(1, shots.length)
  )
}

/** Two frames of each shot that is in the cut, near its beginning and its end. @returns their files, in the film's order */
export const framesOf = async (film: Film): Promise<string[]> => {
  const stage = stager(film)
  const tasks = countTasks()
  const version = await pictureVersion()
  const clips = Object.values(film.tracks.picture?.clips ?? {})
  const cut = new Map(
    clips.flatMap((clip) => (clip.source.kind === 'shot' ? [[clip.source.shot, clip]] : [])),
  )
  const asked = shotsInOrder(film).flatMap((shot) => {
    const clip = cut.get(shot.id)
    if (!clip) return []
    const spec = stage(shot.id)
    return [0.15, 0.85].map((at) => ({ spec, frame: clip.offset + Math.round((clip.frames - 1) * at) }))
  })
  const { width, height } = film.brief.size
  const stills = asked.map(({ spec, frame }) =>
    tasks.once(`still ${version}`, { stage: spec, frame, size: film.brief.size }, async () => ({
      asset: await drawStill(spec, frame, { width, height }),
    })),
  )
  return (await Promise.all(stills)).map(({ asset }) => assetPath(asset))
}

/** Lays frames out in reading order, a shot's two side by side. */
export const contactSheet = async (frames: string[], { width, height }: Shown['size'], out: string) => {
  const columns = width > height ? 6 : width === height ? 8 : 12
  const rows = Math.ceil(frames.length / columns)
  const across = Math.floor(1600 / columns / 2) * 2
  const down = Math.round((across * height) / width / 2) * 2
  const tiles = frames.map((_, i) => `[${i}]scale=${across}:${down}[t${i}]`)
  const layout = frames.map((_, i) => {
    const [column, row] = [i % columns, Math.floor(i / columns)]
    return `${column * (across + 4)}_${row * (down + 4)}`
  })
  const stacked = `${frames.map((_, i) => `[t${i}]`).join('')}xstack=inputs=${frames.length}:layout=${layout.join('|')}:fill=0x16181d`
  await run('ffmpeg', [
    ...['-y', '-v', 'error', ...frames.flatMap((frame) => ['-i', frame])],
    ...['-filter_complex', `${[...tiles, stacked].join(';')}`, '-frames:v', '1', '-q:v', '4', out],
  ])
  return { columns, rows }
}
