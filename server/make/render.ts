import type { FilmEdit } from '#film/edit.ts'
import { AppError } from '#film/errors.ts'
import type { Film } from '#film/film.ts'
import { loudnessTargets } from '#film/loudness.ts'
import { piecesOf } from '#remotion/segment-pieces.ts'
import { planSegments, type Segment } from '#remotion/segment-plan.ts'
import { inspectFile } from '#server/render/inspect/inspect.ts'
import { joinFilm } from '#server/render/join.ts'
import { drawSegment } from '#server/render/picture/draw.ts'
import { encodeSound } from '#server/render/sound/encode-sound.ts'
import { assetPath } from '#server/storage/store.ts'
import type { Tasks } from '#server/storage/tasks.ts'
import { pieceTasks } from './pieces.ts'

type Ask = { film: Film; tasks: Tasks; signal: AbortSignal; progress: (done: number, what: string) => void }

const exportsOf = (film: Film) => {
  if (film.exports) return film.exports
  throw new AppError('internal', 'Nobody has decided how the film is encoded. Make the film again.')
}

type Drawn = { asset: string; seconds: number; key: string; frames: number }

/** Draws one segment, or finds it drawn; piece by piece, so that other words draw no more than their own frames. */
const drawnPieces = async (segment: Segment, { film, tasks, signal, progress }: Ask): Promise<Drawn[]> => {
  const { crf, maker, specOf, keyOf } = await pieceTasks(film)
  const drawn: Drawn[] = []
  let frames = 0
  for (const picture of piecesOf(segment.picture)) {
    const told = (done: number) =>
      progress((frames + done * picture.frames) / segment.picture.frames, `Drawing ${segment.id}`)
    const { asset } = await tasks.once(maker, specOf(picture), async () => ({
      asset: await drawSegment(picture, { crf }, told, signal),
    }))
    frames += picture.frames
    told(0)
    drawn.push({
      ...{ asset, seconds: picture.frames / picture.fps },
      ...{ key: keyOf(picture), frames: picture.frames },
    })
  }
  return drawn
}

/** One durable part of the render. */
export const renderSegment = async (id: string, ask: Ask): Promise<void> => {
  const [segment] = planSegments(ask.film, id)
  if (!segment)
    throw new AppError(
      'conflict',
      `The timeline has changed: "${id}" is no longer in it. Make the film again.`,
    )
  await drawnPieces(segment, ask)
}

/** Draws what is not drawn yet, joins it with the mix and measures the file. */
export const renderFilm = async (ask: Ask): Promise<FilmEdit[]> => {
  const { film, tasks, signal, progress } = ask
  const { audioKbps } = exportsOf(film)
  if (!film.mix) throw new AppError('internal', 'The film has no mix yet. Make the film again.')
  const plan = planSegments(film)
  const frames = plan.reduce((sum, { picture }) => sum + picture.frames, 0)
  const done = plan.map(() => 0)
  const told = (i: number) => (part: number) => {
    done[i] = part * (plan[i]?.picture.frames ?? 0)
    const drawn = done.reduce((sum, each) => sum + each, 0)
    progress((drawn / frames) * 0.95, `${Math.round(drawn)} of ${frames} frames drawn`)
  }
  const timed = (
    await Promise.all(plan.map((segment, i) => drawnPieces(segment, { ...ask, progress: told(i) })))
  ).flat()
  const segments = timed.map(({ asset }) => asset)
  const tags = { title: film.credits?.title ?? '', comment: 'Made with AI by Reelwright' }
  progress(0.96, 'Joining and measuring the file')
  const { truePeak } = loudnessTargets[film.brief.loudness ?? 'web']
  const coding = { kbps: audioKbps, truePeak }
  const mix = film.mix.asset
  const sound = await tasks.once('sound of the file 1', { mix, ...coding }, async () => ({
    asset: await encodeSound(mix, coding, signal),
  }))
  const joined = timed.map(({ asset, seconds }) => ({ asset, seconds }))
  const spec = { segments: joined, sound: sound.asset, tags }
  const spoken = film.mix.spec.clips
    .filter(({ bus }) => bus === 'dialogue')
    .map(({ at, ms }) => ({ from: at / 1000, to: (at + ms) / 1000 }))
  const file = await tasks.once('file 5', spec, async () => {
    const asset = await joinFilm(timed, sound.asset, tags, signal)
    return { asset, segments, inspection: await inspectFile(assetPath(asset), signal, spoken) }
  })
  const pieces = timed.map(({ key, frames }) => ({ key, frames }))
  const value = { ...file, pieces, mix }
  const why = `${plan.length} segments joined into ${file.inspection.frames} frames.`
  return [{ author: { kind: 'agent', id: 'render' }, why, change: { op: 'set', path: ['file'], value } }]
}
