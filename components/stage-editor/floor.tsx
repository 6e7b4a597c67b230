'use client'

import { Grid3x3, Move3d, RotateCw } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react'
import { setCamera } from '#film/staging/set-camera.ts'
import type { Staged } from '#film/staging/staged.ts'
import { useTRPCClient } from '../api/client.ts'
import { useCommands } from '../shortcuts/use-commands.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { Choices } from '../ui/choices.tsx'
import { cx } from '../ui/cx.ts'
import { Loading } from '../ui/loading.tsx'
import { Notice } from '../ui/notice.tsx'
import type { Desk } from './director.ts'
import { DrawPanel } from './draw-panel.tsx'
import { Guides } from './guides.tsx'
import { nudged, turnedBy } from './nudge.ts'
import type { PanelGiven } from './panel-given.ts'
import type { Tool } from './placed.ts'
import { Strip, type StripHandle } from './strip.tsx'
import { ThingList } from './thing-list.tsx'
import { ThingPanel } from './thing-panel.tsx'
import { shareAt, type Thing, thingsOf } from './things.ts'
import { useDirector } from './use-director.ts'
import type { Made } from './use-staging.ts'
import { nameOf } from './words.ts'

type Given = {
  filmId: string
  shot: string
  made: Made
  direct: (next: Staged, why: string) => void
  hand: boolean
  others: number
  name: string // as the storyboard counts it
  title: ReactNode
}

/** The floor of the studio: the picture, what is on it, and the shot from its first frame to its last. */
export const Floor = ({ filmId, shot, made, direct, hand, others, name, title }: Given) => {
  const { film, spec, staged } = made
  const router = useRouter()
  const client = useTRPCClient()
  const [frame, setFrame] = useState(0)
  const [around, setAround] = useState(false)
  const [chosen, setChosen] = useState<Thing | null>(null)
  const [tool, setTool] = useState<Tool>('move')
  const [away, setAway] = useState(false)
  const [playing, setPlaying] = useState(false)
  const [guides, setGuides] = useState(false)
  const [inFocus, setInFocus] = useState(false)
  const strip = useRef<StripHandle>(null)
  const played = useRef(0)
  const last = spec.frames - 1
  const shape = film.brief.size.width / film.brief.size.height
  const desk: Desk = useMemo(
    () => ({
      ...{ spec, staged, models: film.propModels, frame: Math.min(frame, last), around, chosen, tool, hand },
    }),
    [spec, staged, film.propModels, frame, last, around, chosen, tool, hand],
  )
  const { place, director, failed } = useDirector(filmId, shape, desk, {
    onChoose: setChosen,
    onPlaced: (next, thing, how) =>
      direct(next, `${nameOf(film, thing)} is ${how === 'turn' ? 'turned' : 'moved'}`),
    onFly: setAway,
    onFrame: (now) => {
      played.current = now
      strip.current?.at(now)
    },
    onFail: () => setPlaying(false),
  })
  const stop = useCallback(() => {
    director?.pause()
    setPlaying(false)
  }, [director])
  const toFrame = (to: number) => {
    if (playing) stop()
    setFrame(Math.min(last, Math.max(0, to)))
  }
  const play = () => {
    if (!playing) {
      played.current = frame
      director?.play()
      return setPlaying(true)
    }
    stop()
    setFrame(played.current)
  }
  const choose = (thing: Thing | null) => {
    setChosen(thing)
    place.current?.focus()
  }
  const all = thingsOf(spec)
  const at = all.findIndex((thing) => JSON.stringify(thing) === JSON.stringify(chosen))
  const here = () => {
    if (hand && director)
      direct(setCamera(staged, shareAt(spec, desk.frame), director.view()), 'The camera is set by hand')
    director?.home()
  }
  const nudge = (right: number, ahead: number) => {
    if (!director || !hand || !chosen) return
    const turns = tool === 'turn' && ahead === 0
    const next = turns ? turnedBy(desk, right) : nudged(desk, director.view(), right, ahead)
    if (next) direct(next, `${nameOf(film, chosen)} is ${turns ? 'turned' : 'moved'}`)
  }
  const keys = staged.camera.keys.map(({ at }) => Math.round(at * last)).sort((a, b) => a - b)
  const leave = () => {
    if (away) return director?.home()
    if (chosen !== null) return setChosen(null)
    router.push(`/films/${filmId}/storyboard`)
  }
  useCommands({
    'stage-look': () => setAround(!around),
    'stage-play': play,
    'stage-move': () => setTool('move'),
    'stage-turn': () => setTool('turn'),
    'stage-camera': here,
    'stage-frame-back': () => toFrame(frame - 1),
    'stage-frame-on': () => toFrame(frame + 1),
    'stage-key-before': () => toFrame(keys.findLast((at) => at < frame) ?? 0),
    'stage-key-after': () => toFrame(keys.find((at) => at > frame) ?? last),
    first: () => toFrame(0),
    last: () => toFrame(last),
    'safe-areas': () => setGuides(!guides),
    'stage-leave': leave,
    // Past the last thing and before the first the focus goes on, as everywhere.
    ...(inFocus && at < all.length - 1 && { 'stage-next': () => setChosen(all[at + 1] ?? null) }),
    ...(inFocus && at > 0 && { 'stage-before': () => setChosen(all[at - 1] ?? null) }),
    ...(inFocus && {
      'stage-left': () => nudge(-0.1, 0),
      'stage-right': () => nudge(0.1, 0),
      'stage-away': () => nudge(0, 0.1),
      'stage-near': () => nudge(0, -0.1),
      'stage-left-far': () => nudge(-1, 0),
      'stage-right-far': () => nudge(1, 0),
      'stage-away-far': () => nudge(0, 1),
      'stage-near-far': () => nudge(0, -1),
    }),
  })
  const given: PanelGiven = {
    ...{ desk, names: film, director, direct, choose, toFrame, others },
    preview: (next) => director?.preview(next),
    relight: (time, weather) =>
      client.films.relight.mutate({ filmId, shot, time, weather }).catch(() => null),
  }
  const who = chosen?.kind === 'figure' ? staged.performance.actors[chosen.id] : undefined
  return (
    <div className="flex min-h-0 flex-1 flex-col lg:h-[calc(100dvh-3.5rem)] lg:flex-none">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line px-4 py-2">
        <div className="min-w-0 flex-1 basis-60">{title}</div>
        <div className="[&_legend]:sr-only">
          <Choices
            name="look"
            legend="Look"
            value={around ? 'around' : 'through'}
            choices={[
              { value: 'through', label: 'Through the camera' },
              { value: 'around', label: 'Around' },
            ]}
            onChange={(each) => setAround(each === 'around')}
          />
        </div>
        <div className="flex gap-0.5">
          <IconButton
            label="Move what is chosen"
            shortcut="G"
            aria-pressed={tool === 'move'}
            onClick={() => setTool('move')}
          >
            <Move3d />
          </IconButton>
          <IconButton
            label="Turn what is chosen"
            shortcut="R"
            aria-pressed={tool === 'turn'}
            onClick={() => setTool('turn')}
          >
            <RotateCw />
          </IconButton>
          <IconButton
            label="Thirds and safe areas"
            shortcut="'"
            aria-pressed={guides}
            onClick={() => setGuides(!guides)}
          >
            <Grid3x3 />
          </IconButton>
        </div>
        <DrawPanel {...{ filmId, shot, name, hand }} frame={desk.frame} />
      </div>
      <div className="flex min-h-0 flex-1 flex-col lg:flex-row">
        <div className="flex min-h-0 min-w-0 flex-1 flex-col bg-pit">
          <div className="relative grid min-h-[46dvh] flex-1 place-items-center lg:min-h-60 overflow-hidden p-3 [container-type:size]">
            <div
              ref={place}
              role="application"
              // biome-ignore lint/a11y/noNoninteractiveTabindex: keys reach what is on the stage
              tabIndex={0}
              aria-label={`The stage, ${around ? 'from around' : 'through the camera'}. ${chosen ? `${nameOf(film, chosen)} is chosen. ` : ''}Tab chooses, arrows move, Escape lets go.`}
              onFocus={() => setInFocus(true)}
              onBlur={() => setInFocus(false)}
              className={cx('relative overflow-hidden rounded-sm', around && 'size-full')}
              style={around ? undefined : { aspectRatio: shape, width: `min(100cqw, ${100 * shape}cqh)` }}
            >
              {director === null && failed === null && <Loading what="the stage" />}
              {failed !== null && (
                <Notice kind="error" title="The stage could not be drawn.">
                  {failed} Reload the page to try again.
                </Notice>
              )}
            </div>
            {!around && guides && (
              <div
                className="pointer-events-none absolute"
                style={{ aspectRatio: shape, width: `min(100cqw, ${100 * shape}cqh)` }}
              >
                <Guides size={film.brief.size} />
              </div>
            )}
            {away && (
              <div className="absolute top-5 left-1/2 flex -translate-x-1/2 items-center gap-3 rounded-md bg-raised py-1.5 pr-1.5 pl-3 text-xs shadow-float">
                <span role="status">You have left the camera.</span>
                <Button size="sm" look="primary" onClick={here}>
                  Set camera here
                </Button>
                <Button size="sm" look="quiet" onClick={() => director?.home()}>
                  Back
                </Button>
              </div>
            )}
          </div>
          <Strip
            ref={strip}
            {...{ spec, staged, playing, hand }}
            frame={desk.frame}
            who={who && chosen ? { name: nameOf(film, chosen), track: who } : null}
            onPlay={play}
            onFrame={toFrame}
            onDirect={direct}
          />
        </div>
        <aside
          aria-label="What is chosen"
          className="flex w-full flex-col gap-3 overflow-y-auto border-line p-4 lg:w-80 lg:border-l"
        >
          <ThingList {...given} />
          <ThingPanel {...given} />
        </aside>
      </div>
    </div>
  )
}
