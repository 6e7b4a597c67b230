'use client'

import { useQuery } from '@tanstack/react-query'
import { GitCompare, RotateCcw } from 'lucide-react'
import { may } from '#film/role.ts'
import { fpsOf } from '#film/timeline/time.ts'
import { trackEnd } from '#film/timeline/track.ts'
import { type FilmDetail, type FilmDocument, useTRPC } from '../api/client.ts'
import { Failure } from '../api/failure.tsx'
import { board, shotFrames } from '../film/facts.ts'
import { assetUrl, clock, sizeNames } from '../film/words.ts'
import { Screenplay } from '../screenplay/pages.tsx'
import { Button } from '../ui/button.tsx'
import { Loading } from '../ui/loading.tsx'
import { nowOf, type Shown, type State } from './state.ts'
import { StateBar } from './state-bar.tsx'
import type { TurningBack } from './use-turning-back.ts'

/** The film as it was, to be looked at. */
export const Look = (given: {
  film: FilmDetail
  state: State
  turn: TurningBack
  onBack: () => void
  onShow: (shown: Shown) => void
}) => {
  const { film, state, turn, onBack, onShow } = given
  const then = useQuery(
    useTRPC().history.look.queryOptions(
      { filmId: film.id, seq: state.seq },
      { staleTime: Number.POSITIVE_INFINITY },
    ),
  )
  return (
    <>
      <StateBar title={state.name} note="As it was; nothing here can be changed." onBack={onBack}>
        <Button onClick={() => onShow({ kind: 'compare', from: state, to: nowOf(film) })}>
          <GitCompare aria-hidden />
          Compare with now
        </Button>
        {may(film.role, 'edit') && state.seq !== film.version && (
          <Button look="primary" busy={turn.busy} onClick={() => turn.restore(state)}>
            <RotateCcw aria-hidden />
            Restore this
          </Button>
        )}
      </StateBar>
      {then.isPending && <Loading what="the film as it was" />}
      {then.isError && (
        <Failure error={then.error} what="The film as it was" retry={() => void then.refetch()} />
      )}
      {then.data !== undefined && <Then id={film.id} film={then.data} />}
    </>
  )
}

const lengthOf = ({ tracks, brief }: FilmDocument): number =>
  Math.max(0, ...Object.values(tracks).map(trackEnd)) / fpsOf(brief.rate)

const Then = ({ id, film }: { id: string; film: FilmDocument }) => {
  const scenes = board(film)
  const frames = shotFrames(film)
  const rate = fpsOf(film.brief.rate)
  return (
    <div className="grid min-h-0 flex-1 lg:grid-cols-[minmax(0,1fr)_minmax(20rem,32rem)]">
      <section
        aria-label="Shots"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling pane must be reachable by keys
        tabIndex={0}
        className="min-h-0 overflow-y-auto px-5 py-4 -outline-offset-2"
      >
        <p className="text-sm text-soft">
          {clock(lengthOf(film))} · {scenes.length} scenes · {Object.keys(film.shots).length} shots
        </p>
        {scenes.map(({ scene, number, shots }) => (
          <section key={scene.id} className="mt-5">
            <h3 className="flex gap-3 border-b border-line pb-1.5 text-sm font-semibold">
              <span className="text-tungsten">{number}</span>
              {scene.heading}
            </h3>
            <ul className="mt-3 grid grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] gap-3">
              {shots.map(({ shot, name }) => {
                const asset = film.panels[shot.id]?.asset
                const length = frames.get(shot.id)
                return (
                  <li key={shot.id} className="min-w-0 text-xs">
                    {asset === undefined ? (
                      <p className="grid aspect-video place-items-center rounded-md border border-dashed border-edge text-faint">
                        Not drawn then
                      </p>
                    ) : (
                      // biome-ignore lint/performance/noImgElement: served by access check, already small
                      <img
                        src={assetUrl(id, asset)}
                        alt=""
                        loading="lazy"
                        className="aspect-video w-full rounded-md bg-pit object-cover"
                      />
                    )}
                    <p className="mt-1 text-soft">
                      <span className="font-semibold text-tungsten">{name}</span> {sizeNames[shot.size]}
                      {length === undefined ? ', not in the cut' : `, ${(length / rate).toFixed(1)} s`}
                    </p>
                    <p className="line-clamp-2 text-faint">{shot.shows}</p>
                  </li>
                )
              })}
            </ul>
          </section>
        ))}
      </section>
      <Screenplay film={film} className="min-h-0 border-line bg-pit py-6 lg:border-l" />
    </div>
  )
}
