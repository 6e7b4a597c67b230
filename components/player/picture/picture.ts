import type { Rate } from '#film/timeline/time.ts'
import { fpsOf } from '#film/timeline/time.ts'
import { placeAt, type Span, spanAt } from '../spans.ts'
import { createPool } from './pool.ts'
import { createStages, type LiveState } from './stages.ts'

const SOON = 2 // seconds before a cut at which what comes is made ready
const SOON_LIVE = 6 // a stage takes longer to build than a file to open

type Film = { rate: Rate; aspect: number }
type Given = {
  place: HTMLElement
  film: () => Film
  told: {
    broken: () => void
    seen: () => void // there is a picture
    live: (state: LiveState) => void
    still: (url: string | null) => void
  }
} & Pick<Parameters<typeof createStages>[0], 'specOf' | 'urlOf'>

/** What is seen of a film at its moments: files, live stages, stills, or black. */
export const createPicture = ({ place, film, told, specOf, urlOf }: Given) => {
  const fps = () => fpsOf(film().rate)
  const pool = createPool(place, fps, told)
  const stages = createStages({ place, specOf, urlOf, told: told.live })
  let still: string | null = null
  const showStill = (url: string | null) => {
    if (url !== still) told.still(url)
    still = url
  }

  /** @param moment frames of the film with their fractions; at rest a whole one */
  const show = (spans: readonly Span[], moment: number, speed: number | null) => {
    const frame = Math.floor(moment + 1e-3)
    const span = spanAt(spans, frame)
    showStill(span?.kind === 'still' ? span.url : null)
    if (span?.kind === 'file') {
      if (speed !== null && speed > 0) {
        if (pool.play(span, moment, speed)) stages.hide()
      } else {
        pool.rest(span, frame)
        if (pool.seen() !== null) stages.hide()
      }
    } else if (span?.kind === 'live') {
      const how = { playing: speed !== null, aspect: film().aspect, fps: fps() }
      const shown = stages.show(span.shot, span.offset + frame - span.at, how)
      if (shown) pool.hide()
      else pool.hold()
    } else {
      pool.hide()
      stages.hide()
    }
    if (speed !== null && speed > 0) warm(spans, frame)
  }

  const warm = (spans: readonly Span[], frame: number) => {
    const next = spans.slice(placeAt(spans, frame)).filter(({ at }) => at > frame)
    const file = next[0]
    if (file?.kind === 'file' && file.at - frame < SOON * fps()) pool.warm(file, file.at)
    const live = next.find(({ kind }) => kind === 'live')
    if (live?.kind === 'live' && live.at - frame < SOON_LIVE * fps()) stages.warm(live.shot, film().aspect)
  }

  return {
    show,
    stages,
    sound: pool.sound,
    video: pool.seen,
    /** The element that is seen, for scopes. */
    surface: (): HTMLVideoElement | HTMLCanvasElement | null => stages.seen() ?? pool.seen(),
    close: () => {
      pool.close()
      stages.close()
    },
  }
}
export type Picture = ReturnType<typeof createPicture>
