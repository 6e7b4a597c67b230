import type { StageSpec } from '#film/stage.ts'
import type { Rate } from '#film/timeline/time.ts'
import { fpsOf } from '#film/timeline/time.ts'
import { placeAt, type Span, spanAt } from '../spans.ts'
import { createCache, type Moment } from './cache/cache.ts'
import { createPool } from './pool.ts'
import type { Quality } from './quality.ts'
import { createSpecs } from './specs.ts'
import { createStages, type LiveState } from './stages.ts'

const SOON = 2 // seconds before a cut at which what comes is made ready
const SOON_LIVE = 6 // a stage takes longer to build than a file to open

type Film = { rate: Rate; aspect: number; width: number; making: boolean }
type Look = (canvas: HTMLCanvasElement) => void
type Given = {
  place: HTMLElement
  film: () => Film
  specOf: (shot: string) => Promise<StageSpec>
  urlOf: (asset: string) => string
  told: {
    broken: () => void
    seen: () => void // there is a picture
    live: (state: LiveState | null) => void // null: what is seen is no live shot
    still: (url: string | null) => void
  }
}

/** What is seen of a film at its moments: files, frames that are kept, live stages, stills, or black. */
export const createPicture = ({ place, film, told, specOf, urlOf }: Given) => {
  const fps = () => fpsOf(film().rate)
  const pool = createPool(place, fps, told)
  const specs = createSpecs(specOf, async (shot, directed) => {
    await stages.redirect(shot, directed)
    again(shot)
  })
  const stages = createStages({
    ...{ place, specs, urlOf },
    told: {
      live: told.live,
      seen: (id, frame) => cache.drawnLive(id, frame),
    },
  })
  let moment: Moment = { spans: [], frame: 0, speed: null }
  /** A shot is known anew: at rest it is shown as it is now; what plays comes by itself. */
  const again = (shot: string) => {
    const span = spanAt(moment.spans, moment.frame)
    if (moment.speed === null && span?.kind === 'live' && span.shot === shot)
      show(moment.spans, moment.frame, null)
  }
  const cache = createCache({
    ...{ place, specs, stages, film },
    told: {
      live: told.live,
      seen: (canvas) => {
        pool.hide()
        stages.conceal() // two pictures one over the other cost twice
        look?.(canvas)
      },
    },
    again: () => moment.speed === null && show(moment.spans, moment.frame, null),
  })
  let look: Look | null = null
  let still: string | null = null
  const showStill = (url: string | null) => {
    if (url !== still) told.still(url)
    still = url
  }
  let isLive = false
  const hideLive = () => {
    if (isLive) told.live(null)
    isLive = false
    stages.hide()
    cache.hide()
  }
  const live = (span: Extract<Span, { kind: 'live' }>, { frame, speed }: Moment) => {
    const { aspect } = film()
    isLive = true
    if (cache.show(span, moment)) {
      // At rest for the next edit, in play for what is not kept.
      stages.rest(span.shot, aspect, speed === null || cache.lacks(span, frame, SOON_LIVE * fps()))
      return pool.hold()
    }
    const how = { playing: speed !== null, aspect, fps: fps() }
    const shown = stages.show(span.shot, span.offset + frame - span.at, how)
    if (shown) pool.hide()
    else pool.hold()
  }

  /** @param at frames of the film with their fractions; at rest a whole one */
  const show = (spans: readonly Span[], at: number, speed: number | null) => {
    const frame = Math.floor(at + 1e-3)
    const span = spanAt(spans, frame)
    moment = { spans, frame, speed }
    cache.at(moment)
    showStill(span?.kind === 'still' ? span.url : null)
    if (span?.kind === 'file') {
      if (speed !== null && speed > 0) {
        if (pool.play(span, at, speed)) hideLive()
      } else {
        pool.rest(span, frame)
        if (pool.seen() !== null) hideLive()
      }
    } else if (span?.kind === 'live') live(span, moment)
    else {
      pool.hide()
      hideLive()
      told.seen() // black is a picture too: nothing else is seen in its place
    }
    if (speed !== null && speed > 0) warm(spans, frame)
  }

  const warm = (spans: readonly Span[], frame: number) => {
    const next = spans.slice(placeAt(spans, frame)).filter(({ at }) => at > frame)
    const file = next[0]
    if (file?.kind === 'file' && file.at - frame < SOON * fps()) pool.warm(file, file.at)
    const live = next.find(({ kind }) => kind === 'live')
    const near = live?.kind === 'live' && live.at - frame < SOON_LIVE * fps()
    if (near && cache.lacks(live, live.at, live.frames)) stages.warm(live.shot, film().aspect)
  }

  return {
    show,
    sound: pool.sound,
    video: pool.seen,
    /** The element that is seen, for scopes. */
    surface: (): HTMLVideoElement | HTMLCanvasElement | null => cache.seen() ?? stages.seen() ?? pool.seen(),
    /** Looks at every frame of a live shot as it is drawn or shown. */
    onDrawn: (by: Look | null) => {
      look = by
      stages.onDrawn(by)
      const canvas = cache.seen()
      if (canvas !== null) by?.(canvas)
    },
    /** The film is another one: a shot that has changed is seen as it is now. */
    renew: () => {
      const span = spanAt(moment.spans, moment.frame)
      specs.renew([...new Set([...stages.shots(), ...(span?.kind === 'live' ? [span.shot] : [])])])
    },
    setQuality: (to: Quality) => {
      stages.setQuality(to)
      cache.setQuality(to)
    },
    close: () => {
      pool.close()
      cache.close()
      stages.close()
    },
  }
}
export type Picture = ReturnType<typeof createPicture>
